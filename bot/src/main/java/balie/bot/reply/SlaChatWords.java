package balie.bot.reply;

import balie.bot.request.SlaSummary;
import balie.bot.request.SlaSummary.Customer;
import balie.bot.request.SlaSummary.Held;
import balie.bot.request.SlaSummary.Kept;
import balie.bot.request.SlaSummary.Measured;
import balie.bot.request.SlaSummary.Part;
import balie.bot.request.SlaSummary.Standing;
import balie.storage.escalation.ClockKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// An SLA summary as it is told in a conversation: short lines, the verdict first.
final class SlaChatWords {
  private static final int MOST_OUTAGES = 5;
  private static final int MOST_MONTHS = 6;

  private final SlaWords words;

  SlaChatWords(SlaWords words) {
    this.words = words;
  }

  String say(SlaSummary summary) {
    List<String> lines = new ArrayList<>();
    lines.add(headline(summary));
    summary.customers().forEach(each -> lines.add("• " + customer(each)));
    if (summary.customers().isEmpty()) {
      lines.add(
          words.say("Nothing was agreed about it then.", "Er was toen niets over afgesproken."));
    }
    summary.measured().ifPresent(each -> measured(lines, each, summary));
    outages(lines, summary);
    summary.customers().forEach(each -> kept(lines, each, summary.customers().size() > 1));
    held(lines, summary.customers());
    desk(lines, summary);
    months(lines, summary);
    lines.addAll(new SlaReviewWords(words).lines(summary));
    return String.join("\n", lines);
  }

  /// Several services, a line each.
  String overview(List<SlaSummary> summaries) {
    List<String> lines = new ArrayList<>();
    lines.add(
        words
            .say("All services, %s:", "Alle diensten, %s:")
            .formatted(words.period(summaries.getFirst().period())));
    summaries.forEach(each -> lines.add(line(each)));
    return String.join("\n", lines);
  }

  /// Each on a line, those with a broken promise first, then those of which it is not shown.
  List<String> lines(List<SlaSummary> summaries) {
    return summaries.stream()
        .sorted(Comparator.comparingInt(SlaChatWords::worst))
        .map(this::line)
        .toList();
  }

  private static int worst(SlaSummary summary) {
    return summary.customers().stream()
        .flatMap(each -> each.availability().stream())
        .flatMap(each -> each.judged().stream())
        .mapToInt(
            each ->
                switch (each.verdict()) {
                  case BREACHED -> 0;
                  case NOT_DEMONSTRATED -> 1;
                  case MET -> 2;
                })
        .min()
        .orElse(3);
  }

  private String line(SlaSummary summary) {
    List<String> verdicts =
        summary.customers().stream()
            .flatMap(customer -> customer.availability().stream())
            .map(this::promise)
            .distinct()
            .toList();
    return "• %s: %s%s"
        .formatted(
            words.service(summary),
            measuredInShort(summary.measured()),
            verdicts.isEmpty() ? "" : "; " + String.join(", ", verdicts));
  }

  private String measuredInShort(Optional<Measured> measured) {
    return measured
        .map(
            each ->
                each.shown().isEmpty()
                    ? words.say("nothing seen", "niets gezien")
                    : words.percent(each.shown()))
        .orElse(words.say("not measured", "niet gemeten"));
  }

  private String promise(SlaSummary.Promise promise) {
    return words.promised(promise.target())
        + " "
        + promise
            .judged()
            .map(each -> words.verdict(each.verdict()))
            .orElse(words.say("not measured", "niet gemeten"));
  }

  private String headline(SlaSummary summary) {
    String about = words.service(summary) + ", " + words.period(summary.period());
    if (summary.period().isUnderWay()) {
      about +=
          words
              .say(" (until now: %s)", " (tot nu: %s)")
              .formatted(words.at(summary.period().seen(), summary.period().zone()));
    }
    String result =
        summary
            .measured()
            .map(
                each ->
                    each.shown().isPresent()
                        ? words
                            .say("%s available", "%s beschikbaar")
                            .formatted(words.percent(each.shown()))
                        : words.say("nothing was seen", "er is niets gezien"))
            .orElse(
                words.say(
                    "its availability is not measured", "de beschikbaarheid wordt niet gemeten"));
    return about + ": " + result + ".";
  }

  private String customer(Customer customer) {
    String promise =
        customer
            .availability()
            .map(
                each ->
                    words
                        .say("%s was promised: %s", "%s was beloofd: %s")
                        .formatted(words.promised(each.target()), judged(each)))
            .orElse(
                words.say("no availability was promised", "er was geen beschikbaarheid beloofd"));
    return words.customer(customer) + ": " + promise;
  }

  private String judged(SlaSummary.Promise promise) {
    return promise
        .judged()
        .map(
            each ->
                words
                    .say("%s, %s of %s", "%s, %s van %s")
                    .formatted(
                        words.verdict(each.verdict()), words.remaining(each), words.budget(each)))
        .orElse(words.say("not measured", "niet gemeten"));
  }

  private void measured(List<String> lines, Measured measured, SlaSummary summary) {
    lines.add(
        words
            .say(
                "Down for %s, unknown for %s, of %s agreed. Seen: %s, so between %s and %s.",
                "Onbeschikbaar: %s, onbekend: %s, van %s afgesproken tijd. Gezien: %s, dus tussen %s en %s.")
            .formatted(
                words.length(measured.down()),
                words.length(measured.unknown()),
                words.length(measured.agreed()),
                words.percent(measured.evidence()),
                words.percent(measured.lower()),
                words.percent(measured.upper())));
    if (measured.outages() > 0) {
      lines.add(
          words
              .say(
                  "Restored within %s on average; %s between failures.",
                  "Gemiddeld hersteld binnen %s; %s tussen twee storingen.")
              .formatted(words.length(measured.mttr()), words.length(measured.mtbf())));
    }
    if (!summary.maintenance().isEmpty()) {
      lines.add(
          words
              .say("Maintenance: %s (%d×).", "Onderhoud: %s (%d×).")
              .formatted(words.length(measured.maintenance()), summary.maintenance().size()));
    }
  }

  private void outages(List<String> lines, SlaSummary summary) {
    if (summary.outages().isEmpty()) {
      if (summary.measured().isPresent()) {
        lines.add(words.say("No outage.", "Geen storing."));
      }
      return;
    }
    lines.add(words.say("Outages: %d", "Storingen: %d").formatted(summary.outages().size()));
    summary.outages().stream()
        .sorted((a, b) -> b.down().compareTo(a.down()))
        .limit(MOST_OUTAGES)
        .forEach(
            each ->
                lines.add(
                    "• "
                        + words.at(each.from(), summary.period().zone())
                        + ": "
                        + words.length(each.down())
                        + (each.cause().isEmpty() ? "" : ", " + each.cause())
                        + " ("
                        + words.blame(each.blame())
                        + ")"));
    int more = summary.outages().size() - MOST_OUTAGES;
    if (more > 0) {
      lines.add(words.say("• and %d shorter ones", "• en nog %d kortere").formatted(more));
    }
  }

  private void kept(List<String> lines, Customer customer, boolean several) {
    for (ClockKind clock : List.of(ClockKind.RESPONSE, ClockKind.RESOLUTION)) {
      List<Kept> rows =
          customer.kept().stream()
              .filter(each -> each.clock() == clock && (each.met().n() > 0 || each.late() > 0))
              .toList();
      if (rows.isEmpty()) {
        continue;
      }
      List<String> told =
          rows.stream()
              .map(
                  each ->
                      words.kind(each.kind())
                          + " "
                          + words.priority(each.priority())
                          + " "
                          + words.part(each.met())
                          + (each.late() > 0
                              ? words
                                  .say(", %d open and late", ", %d open en te laat")
                                  .formatted(each.late())
                              : ""))
              .toList();
      String what =
          clock == ClockKind.RESPONSE
              ? words.say("answered in time: ", "op tijd beantwoord: ")
              : words.say("solved in time: ", "op tijd opgelost: ");
      lines.add(told(customer, several, what + String.join("; ", told)));
    }
  }

  /// Customers of whom the same is told are told together.
  private void held(List<String> lines, List<Customer> customers) {
    Map<List<String>, List<String>> told = new LinkedHashMap<>();
    for (Customer each : customers) {
      told.computeIfAbsent(held(each), _ -> new ArrayList<>()).add(each.unit().name());
    }
    told.forEach(
        (held, names) ->
            held.forEach(
                line ->
                    lines.add(
                        told.size() > 1 ? String.join(", ", names) + ": " + line : capital(line))));
  }

  private List<String> held(Customer customer) {
    List<String> lines = new ArrayList<>();
    List<String> told =
        customer.held().stream()
            .filter(each -> each.standing() != Standing.NOT_MEASURED)
            .map(this::held)
            .toList();
    if (!told.isEmpty()) {
      lines.add(words.say("also promised: ", "ook beloofd: ") + String.join("; ", told));
    }
    List<String> unmeasured =
        customer.held().stream()
            .filter(each -> each.standing() == Standing.NOT_MEASURED)
            .map(each -> words.term(each.term()))
            .toList();
    if (!unmeasured.isEmpty()) {
      lines.add(words.say("not measured: ", "niet gemeten: ") + String.join(", ", unmeasured));
    }
    return lines;
  }

  private String held(Held held) {
    return words.term(held.term())
        + " "
        + words.promised(held.promised())
        + ": "
        + words.standing(held.standing())
        + held.share()
            .filter(each -> each.n() > 0)
            .map(each -> " (" + words.part(each) + ")")
            .orElse("");
  }

  private static String told(Customer customer, boolean several, String line) {
    return several ? customer.unit().name() + ": " + line : capital(line);
  }

  private static String capital(String line) {
    return line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
  }

  private void desk(List<String> lines, SlaSummary summary) {
    summary
        .desk()
        .ifPresent(
            desk -> {
              Part contact = desk.firstContact();
              Optional<Duration> half = desk.firstResponse().p50();
              lines.add(
                  words
                      .say(
                          "The desk: solved at first contact %s; first answer p50 %s (n=%d); reopened %s; open %d.",
                          "De desk: bij het eerste contact opgelost %s; eerste antwoord p50 %s (n=%d); heropend %s; open %d.")
                      .formatted(
                          words.part(contact),
                          words.length(half),
                          desk.firstResponse().n(),
                          words.part(desk.reopened()),
                          desk.open()));
            });
    summary
        .changes()
        .filter(each -> each > 0)
        .ifPresent(
            each ->
                lines.add(
                    words
                        .say(
                            "Wishes that wait for the next review: %d.",
                            "Wensen die op de volgende bespreking wachten: %d.")
                        .formatted(each)));
  }

  private void months(List<String> lines, SlaSummary summary) {
    List<SlaSummary.Month> months = summary.months();
    if (months.isEmpty()) {
      return;
    }
    List<String> told =
        months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size()).stream()
            .map(
                each ->
                    words.shortMonth(each.month())
                        + " "
                        + measuredInShort(each.measured())
                        + each.verdicts().stream()
                            .map(verdict -> SlaWords.sign(verdict.judged().verdict()))
                            .distinct()
                            .reduce(" ", String::concat)
                            .stripTrailing())
            .toList();
    lines.add(words.say("Months: ", "Maanden: ") + String.join(" · ", told));
  }
}
