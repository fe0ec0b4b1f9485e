package balie.bot.reply;

import balie.bot.request.SlaSummary;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.service.TermCatalogue;
import java.util.Base64;
import java.util.List;

/// SLA summaries in every form in which they are told. Each reads the same records, and none counts
/// anything.
public final class SlaReports {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--paper:light-dark(#f6f4ef,#121615);--ink:light-dark(#1b201e,#e8ece9);
      --dim:light-dark(#59615d,#a0aaa5);--line:light-dark(#e2ddd2,#2e3633)}
      body{font:1rem/1.5 system-ui,sans-serif;background:var(--paper);color:var(--ink);max-width:62rem;margin:0 auto;padding:1.5rem}
      .lead{color:var(--dim)}img{max-width:100%;height:auto}.wide{overflow-x:auto}
      table{border-collapse:collapse;margin-bottom:1.5rem}th,td{text-align:start;padding:.3rem .8rem .3rem 0;border-bottom:1px solid var(--line);vertical-align:top}
      thead th{color:var(--dim);font-weight:500}tbody th{font-weight:600}
      @media print{body{max-width:none}section{break-after:page}}
      """;

  private final SlaWords words;

  public SlaReports(Register register, TermCatalogue terms, Language language) {
    this.words = new SlaWords(language, register.organisation().languages().getFirst(), terms);
  }

  /// Fit for a conversation: one service told, or several a line each.
  public String text(List<SlaSummary> summaries) {
    SlaChatWords chat = new SlaChatWords(words);
    return Markup.plain(
        switch (summaries.size()) {
          case 0 ->
              words.say(
                  "There is no service to tell about.", "Er is geen dienst om over te vertellen.");
          case 1 -> chat.say(summaries.getFirst());
          default -> chat.overview(summaries);
        });
  }

  /// Each service on a line of its own, those with a broken promise first.
  List<String> lines(List<SlaSummary> summaries) {
    return new SlaChatWords(words).lines(summaries);
  }

  /// Markdown, a chapter for each service.
  public String markdown(List<SlaSummary> summaries) {
    StringBuilder text = new StringBuilder();
    for (SlaSummary each : summaries) {
      text.append(text.isEmpty() ? "" : "\n").append(new SlaSheetWords(words).of(each).markdown());
    }
    return text.toString();
  }

  /// The figures of one, as closing keeps them: the same figures are always the same text.
  public static String figures(SlaSummary summary) {
    return SlaJson.of(summary).toString() + "\n";
  }

  /// A line of JSON for each service.
  public List<String> json(List<SlaSummary> summaries) {
    return summaries.stream().map(each -> SlaJson.of(each).toString()).toList();
  }

  /// CSV, a row for each figure.
  public String csv(List<SlaSummary> summaries) {
    return SlaCsv.of(summaries.stream().map(SlaJson::of).toList());
  }

  /// A page by itself: no script, and nothing is fetched from anywhere.
  public String html(List<SlaSummary> summaries) {
    StringBuilder text = new StringBuilder("<!doctype html>\n<html lang=\"");
    text.append(words.language().tag()).append("\">\n<head>\n<meta charset=\"utf-8\">\n");
    text.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
    text.append(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:;"
            + " style-src 'unsafe-inline'\">\n");
    String title = words.say("What was agreed and delivered", "Wat afgesproken en geleverd is");
    text.append("<title>").append(title).append("</title>\n<style>\n");
    text.append(STYLE).append("</style>\n</head>\n<body>\n<h1>").append(title).append("</h1>\n");
    for (SlaSummary each : summaries) {
      text.append(new SlaSheetWords(words).of(each).html(picture(each)));
    }
    return text.append("</body>\n</html>\n").toString();
  }

  private String picture(SlaSummary summary) {
    String alt = SlaSheet.escaped(alt(summary));
    return "<p><picture><source media=\"(prefers-color-scheme: dark)\" srcset=\"%s\"><img src=\"%s\" alt=\"%s\" width=\"960\"></picture></p>\n"
        .formatted(data(chart(summary, true)), data(chart(summary, false)), alt);
  }

  private static String data(byte[] png) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
  }

  /// A picture of one service's summary, as PNG.
  public byte[] chart(SlaSummary summary, boolean dark) {
    return new SlaChart(words, dark).of(summary);
  }

  /// A picture of many services, a row each, as PNG.
  public byte[] overview(List<SlaSummary> summaries, boolean dark) {
    return new SlaOverviewChart(words, dark).of(summaries);
  }

  /// What the picture shows, for who doesn't see it.
  public String alt(SlaSummary summary) {
    return Markup.plain(SlaChart.alt(words, summary));
  }

  /// What the picture of many services shows.
  public String alt(List<SlaSummary> summaries) {
    return Markup.plain(
        words
                .say("Chart of %d services, %s. ", "Grafiek van %d diensten, %s. ")
                .formatted(summaries.size(), words.period(summaries.getFirst().period()))
            + new SlaChatWords(words).overview(summaries).replace("\n• ", "; "));
  }
}
