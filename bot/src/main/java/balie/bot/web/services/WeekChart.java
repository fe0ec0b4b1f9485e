package balie.bot.web.services;

import static balie.bot.web.page.Html.all;
import static balie.bot.web.page.Html.div;
import static balie.bot.web.page.Html.each;
import static balie.bot.web.page.Html.element;
import static balie.bot.web.page.Html.p;
import static balie.bot.web.page.Html.span;
import static balie.bot.web.page.Html.when;
import static balie.bot.web.page.Html.words;

import balie.bot.reply.ServiceSheet;
import balie.bot.web.page.Html;
import balie.bot.web.page.Label;
import balie.bot.web.page.Viewing;
import java.util.List;

/// The hours of this week as a small drawing: a row for each day, from midnight to midnight, filled
/// where it is open. A screen reader gets the hours in words instead, day by day.
final class WeekChart {
  private static final int DAY = 24 * 60;
  private static final int ROW = 16;
  private static final int BAR = 10;
  private static final int NAME = 150;

  private final Viewing viewing;

  WeekChart(Viewing viewing) {
    this.viewing = viewing;
  }

  Html of(ServiceSheet sheet) {
    return div("weeks", each(sheet.hours(), this::week));
  }

  private Html week(ServiceSheet.Hours hours) {
    return div(
        "week",
        element(
            "h3", "", viewing.words(hours.support() ? Label.SUPPORT_HOURS : Label.SERVICE_HOURS)),
        p(
            hours.open() ? "state open" : "state",
            span("dot").with("aria-hidden", "true"),
            words(state(hours))),
        when(!hours.isAlways(), all(drawing(hours), spoken(hours))),
        p("dim", words(capital(hours.written()))));
  }

  private String state(ServiceSheet.Hours hours) {
    if (hours.until().isEmpty()) {
      return viewing.say(hours.open() ? Label.OPEN_ALWAYS : Label.CLOSED);
    }
    return viewing.say(hours.open() ? Label.OPEN_UNTIL : Label.CLOSED_UNTIL, hours.until().get());
  }

  private Html drawing(ServiceSheet.Hours hours) {
    List<ServiceSheet.Day> week = hours.week();
    Html.Element[] rows = new Html.Element[week.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = row(week.get(i), i * ROW);
    }
    return element("svg", "chart", all(rows), ticks(week.size() * ROW))
        .with("viewBox", "0 0 " + (NAME + DAY) / 4 + " " + (week.size() * ROW + 14))
        .with("aria-hidden", "true")
        .with("focusable", "false");
  }

  private static Html.Element row(ServiceSheet.Day day, int top) {
    return element(
        "g",
        day.today() ? "today" : "",
        text("name", 0, top + BAR, day.brief()),
        bar("closed", 0, DAY, top),
        each(day.open(), part -> bar("open", part.from(), part.until(), top)));
  }

  private static Html bar(String styled, int from, int until, int top) {
    return element("rect", styled)
        .with("x", number(NAME + from))
        .with("y", String.valueOf(top))
        .with("width", number(until - from))
        .with("height", String.valueOf(BAR))
        .with("rx", "2");
  }

  private static Html ticks(int top) {
    return each(
        List.of(0, 6, 12, 18, 24),
        hour ->
            text("tick", NAME + hour * 60, top + 8, String.valueOf(hour))
                .with("text-anchor", hour == 0 ? "start" : hour == 24 ? "end" : "middle"));
  }

  private static Html.Element text(String styled, int x, int y, String text) {
    return element("text", styled, words(text)).with("x", number(x)).with("y", String.valueOf(y));
  }

  /// Four minutes are one unit of the drawing.
  private static String number(int minutes) {
    return minutes % 4 == 0 ? String.valueOf(minutes / 4) : String.valueOf(minutes / 4.0);
  }

  private Html spoken(ServiceSheet.Hours hours) {
    return element(
        "ul",
        "unseen",
        each(
            hours.week(),
            day ->
                element(
                    "li",
                    "",
                    words(
                        day.name()
                            + (day.today() ? " (" + viewing.say(Label.TODAY) + ")" : "")
                            + (day.holiday() ? " (" + viewing.say(Label.HOLIDAY) + ")" : "")
                            + ": "
                            + (day.open().isEmpty()
                                ? viewing.say(Label.CLOSED)
                                : day.written())))));
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
