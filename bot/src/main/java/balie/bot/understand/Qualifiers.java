package balie.bot.understand;

import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The kind and priority of ticket that a text names, by their words in English and Dutch.
record Qualifiers(Optional<TicketKind> kind, Optional<Priority> priority) {
  private static final Map<String, Priority> PRIORITIES =
      Map.ofEntries(
          Map.entry("critical", Priority.CRITICAL),
          Map.entry("kritiek", Priority.CRITICAL),
          Map.entry("kritieke", Priority.CRITICAL),
          Map.entry("kritisch", Priority.CRITICAL),
          Map.entry("kritische", Priority.CRITICAL),
          Map.entry("p1", Priority.CRITICAL),
          Map.entry("prio1", Priority.CRITICAL),
          Map.entry("high", Priority.HIGH),
          Map.entry("hoog", Priority.HIGH),
          Map.entry("hoge", Priority.HIGH),
          Map.entry("urgent", Priority.HIGH),
          Map.entry("urgente", Priority.HIGH),
          Map.entry("dringend", Priority.HIGH),
          Map.entry("dringende", Priority.HIGH),
          Map.entry("p2", Priority.HIGH),
          Map.entry("prio2", Priority.HIGH),
          Map.entry("normal", Priority.NORMAL),
          Map.entry("ordinary", Priority.NORMAL),
          Map.entry("normaal", Priority.NORMAL),
          Map.entry("normale", Priority.NORMAL),
          Map.entry("gewoon", Priority.NORMAL),
          Map.entry("gewone", Priority.NORMAL),
          Map.entry("p3", Priority.NORMAL),
          Map.entry("low", Priority.LOW),
          Map.entry("laag", Priority.LOW),
          Map.entry("lage", Priority.LOW),
          Map.entry("p4", Priority.LOW));
  private static final Map<String, TicketKind> KINDS =
      Map.ofEntries(
          Map.entry("incident", TicketKind.INCIDENT),
          Map.entry("incidents", TicketKind.INCIDENT),
          Map.entry("incidenten", TicketKind.INCIDENT),
          Map.entry("outage", TicketKind.INCIDENT),
          Map.entry("outages", TicketKind.INCIDENT),
          Map.entry("storing", TicketKind.INCIDENT),
          Map.entry("storingen", TicketKind.INCIDENT),
          Map.entry("panne", TicketKind.INCIDENT),
          Map.entry("defect", TicketKind.INCIDENT),
          Map.entry("request", TicketKind.REQUEST),
          Map.entry("requests", TicketKind.REQUEST),
          Map.entry("aanvraag", TicketKind.REQUEST),
          Map.entry("aanvragen", TicketKind.REQUEST),
          Map.entry("verzoek", TicketKind.REQUEST),
          Map.entry("verzoeken", TicketKind.REQUEST));
  private static final List<String> FOLLOW_QUESTION = List.of("question", "questions", "vraag");
  private static final List<String> OF_KIND = List.of("a", "an", "een", "normal", "low", "gewone");

  /// Whether a word says which kind or priority of ticket is meant.
  static boolean isQualifier(String word) {
    return PRIORITIES.containsKey(word) || KINDS.containsKey(word);
  }

  /// These, and where one is not said that of the others.
  Qualifiers or(Qualifiers others) {
    return new Qualifiers(kind.or(others::kind), priority.or(others::priority));
  }

  static Qualifiers in(List<String> words) {
    return new Qualifiers(kind(words), priority(words));
  }

  private static Optional<Priority> priority(List<String> words) {
    return words.stream()
        .flatMap(word -> Optional.ofNullable(PRIORITIES.get(word)).stream())
        .findFirst();
  }

  /// The kind of ticket; "a question" counts where it stands for the kind, not for this one.
  private static Optional<TicketKind> kind(List<String> words) {
    Optional<TicketKind> named =
        words.stream().flatMap(word -> Optional.ofNullable(KINDS.get(word)).stream()).findFirst();
    return named.isPresent() ? named : question(words);
  }

  private static Optional<TicketKind> question(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      if (FOLLOW_QUESTION.contains(words.get(i)) && OF_KIND.contains(words.get(i - 1)) && i > 3) {
        return Optional.of(TicketKind.QUESTION);
      }
    }
    return Optional.empty();
  }
}
