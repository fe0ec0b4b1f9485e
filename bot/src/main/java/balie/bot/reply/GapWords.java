package balie.bot.reply;

import balie.bot.channel.Button;
import balie.bot.channel.Reply;
import balie.bot.request.Action;
import balie.bot.request.Gap;
import balie.bot.request.GapOutcome;
import balie.storage.article.Audience;
import balie.storage.conversation.MessageNumber;
import balie.storage.gap.ArticleDraft;
import balie.storage.gap.Unanswered;
import balie.storage.language.Language;
import balie.storage.service.TermId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Words gaps and drafts. Who asked is never told, only how many did.
final class GapWords {
  private static final int MOST_SHOWN = 10;
  private static final int MOST_WITH_BUTTONS = 4;
  private static final int MOST_QUESTIONS = 5;

  private final Words words;

  GapWords(Words words) {
    this.words = words;
  }

  Reply say(GapOutcome outcome) {
    return switch (outcome) {
      case GapOutcome.Gaps(List<Gap> gaps) -> gaps(gaps);
      case GapOutcome.Draft draft -> draft(draft, List.of());
      case GapOutcome.Drafts(List<ArticleDraft> drafts) -> drafts(drafts);
      case GapOutcome.Published(ArticleDraft draft) ->
          text(
              words.say(
                  "Published. Whoever asks that from now on, and may read it, gets this answer.",
                  "Gepubliceerd. Wie dat voortaan vraagt en het mag lezen, krijgt dit antwoord."),
              button(words.say("Take it back", "Terugnemen"), "draft-drop", draft.number()));
      case GapOutcome.NothingWritten(ArticleDraft draft) ->
          text(
              words.say("Write its text first: ", "Schrijf eerst de tekst: ")
                  + words.say("draft ", "concept ")
                  + draft.number()
                  + ": …");
      case GapOutcome.Changed(GapOutcome.Draft draft) ->
          draft(
              draft,
              List.of(
                  words.say(
                      "Somebody changed it meanwhile. Now it says:",
                      "Iemand heeft het intussen veranderd. Nu staat er:")));
      case GapOutcome.InFolder(ArticleDraft draft) ->
          text(
              words
                  .say(
                      "The desk folder holds this article by now, as %s: it is changed there.",
                      "De deskmap bevat dit artikel intussen, als %s: daar wordt het gewijzigd.")
                  .formatted(draft.article().id()));
      case GapOutcome.Dropped _ ->
          text(
              words.say(
                  "It is gone, and its questions are open again.",
                  "Het is weg, en de vragen staan weer open."));
      case GapOutcome.NoSuchDraft _ ->
          text(words.say("There is no such draft.", "Dat concept is er niet."));
      case GapOutcome.Taught taught -> taught(taught);
      case GapOutcome.TakenBack _ ->
          text(
              words.say(
                  "Taken back. The question is open again.",
                  "Teruggenomen. De vraag staat weer open."));
      case GapOutcome.SetAside _ -> text(words.say("It is off the list.", "Het is van de lijst."));
      case GapOutcome.NoGap _ ->
          text(words.say("That is not on the list any more.", "Dat staat niet meer op de lijst."));
      case GapOutcome.NoSuchAudience _ ->
          text(
              words.say(
                  "Who may read it? Say everyone, staff, managers or the id of a unit.",
                  "Wie mag het lezen? Zeg iedereen, medewerkers, managers of de id van een"
                      + " afdeling."));
      case GapOutcome.StaffOnly _ ->
          text(
              words.say(
                  "Only colleagues of the service desk can do that.",
                  "Dat kunnen alleen collega's van de servicedesk."));
    };
  }

  private Reply gaps(List<Gap> gaps) {
    if (gaps.isEmpty()) {
      return text(
          words.say(
              "Nothing is open: no question went without an answer, and none was called wrong.",
              "Er staat niets open: geen vraag bleef zonder antwoord, en geen antwoord werd fout"
                  + " genoemd."));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        words.say(
            "Questions without a good answer, those of most people first:",
            "Vragen zonder goed antwoord, die van de meeste mensen eerst:"));
    List<Gap> shown = gaps.subList(0, Math.min(MOST_SHOWN, gaps.size()));
    for (int i = 0; i < shown.size(); i++) {
      lines.add((i + 1) + ". " + line(shown.get(i)));
    }
    if (gaps.size() > shown.size()) {
      lines.add(words.say("… and %d more.", "… en nog %d.").formatted(gaps.size() - shown.size()));
    }
    List<Button> buttons =
        IntStream.range(0, Math.min(MOST_WITH_BUTTONS, shown.size()))
            .boxed()
            .flatMap(i -> buttons(i + 1 + ": ", shown.get(i)).stream())
            .toList();
    return text(String.join("\n", lines), buttons);
  }

  /// `“where is the printer?” (3 people, 5 times, last today at 10:00)`.
  String line(Gap gap) {
    return quoted(gap.typical().words()) + " (" + counted(gap) + ")";
  }

  /// A gap on a page.
  GapSheet.Line sheet(Gap gap) {
    return new GapSheet.Line(Markup.plain(line(gap)), buttons("", gap));
  }

  /// A draft on a page.
  GapSheet.Line sheet(ArticleDraft draft) {
    return new GapSheet.Line(
        Markup.plain(draft.number() + ". " + TicketSpeech.inert(draft.article().title())),
        opened(draft).toList());
  }

  private Stream<Button> opened(ArticleDraft draft) {
    return button(words.say("Draft ", "Concept ") + draft.number(), "draft", draft.number());
  }

  private String counted(Gap gap) {
    int times = gap.questions().size();
    String wrong =
        gap.questions().stream().anyMatch(each -> each.why() != Unanswered.Why.ABSTAINED)
            ? words.say(", an answer was called wrong", ", een antwoord werd fout genoemd")
            : "";
    return words
            .say(
                gap.askers() == 1 ? "%d person, %s, last %s" : "%d people, %s, last %s",
                gap.askers() == 1 ? "%d persoon, %s, laatst %s" : "%d mensen, %s, laatst %s")
            .formatted(
                gap.askers(),
                words
                    .say(times == 1 ? "once" : "%d times", times == 1 ? "één keer" : "%d keer")
                    .formatted(times),
                words.formats().moment(gap.last(), words.asking().now()))
        + wrong;
  }

  /// What can be done about a gap.
  ///
  /// @param before what each label begins with
  List<Button> buttons(String before, Gap gap) {
    MessageNumber about = gap.typical().message();
    Stream<Button> draft =
        button(before + words.say("write an article", "artikel schrijven"), "gap-draft", about);
    Stream<Button> terms =
        gap.terms().stream()
            .flatMap(
                term ->
                    button(
                        before + words.say("it asks for: ", "het vraagt naar: ") + words.name(term),
                        "gap-term",
                        about,
                        term));
    Stream<Button> aside =
        button(before + words.say("set aside", "opzijleggen"), "gap-aside", about);
    return Stream.of(draft, terms, aside).flatMap(each -> each).toList();
  }

  private Reply draft(GapOutcome.Draft shown, List<String> before) {
    ArticleDraft draft = shown.draft();
    List<String> lines = new ArrayList<>(before);
    lines.add(
        words
            .say("Draft %s, in %s, for %s:", "Concept %s, in het %s, voor %s:")
            .formatted(draft.number(), language(draft.article().language()), audience(draft)));
    lines.add(TicketSpeech.inert(draft.article().title()));
    if (!draft.article().body().isBlank()) {
      lines.add(TicketSpeech.brief(draft.article().body()));
    }
    lines.add(words.say("It is to answer:", "Het moet antwoorden op:"));
    shown.questions().stream().limit(MOST_QUESTIONS).map(q -> "– " + quoted(q)).forEach(lines::add);
    lines.add(
        words
            .say(
                "Write it with “draft %1$s: …”; a first line “# …” is its title."
                    + " “draft %1$s for staff” says who may read it.",
                "Schrijf het met “concept %1$s: …”; een eerste regel “# …” is de titel."
                    + " “concept %1$s voor medewerkers” zegt wie het mag lezen.")
            .formatted(draft.number()));
    return text(
        String.join("\n", lines),
        Stream.concat(
                publish(draft),
                button(words.say("Throw away", "Weggooien"), "draft-drop", draft.number()))
            .toList());
  }

  private Stream<Button> publish(ArticleDraft draft) {
    return draft.article().body().isBlank() || draft.isPublished()
        ? Stream.empty()
        : button(
            words.say("Publish", "Publiceren"), "draft-publish", draft.number(), draft.version());
  }

  private String audience(ArticleDraft draft) {
    return switch (draft.article().audience()) {
      case Audience.Everyone _ -> words.say("everyone", "iedereen");
      case Audience.Staff _ -> words.say("staff", "medewerkers van de desk");
      case Audience.Managers _ -> words.say("managers", "managers");
      case Audience.OfUnit(var unit) ->
          words.register().unit(unit).map(each -> each.name()).orElse(unit.id());
    };
  }

  private String language(Language language) {
    return switch (language) {
      case EN -> words.say("English", "Engels");
      case NL -> words.say("Dutch", "Nederlands");
    };
  }

  private Reply drafts(List<ArticleDraft> drafts) {
    if (drafts.isEmpty()) {
      return text(words.say("There are no drafts.", "Er zijn geen concepten."));
    }
    String lines =
        drafts.stream()
            .map(draft -> draft.number() + ". " + TicketSpeech.inert(draft.article().title()))
            .reduce(words.say("Drafts:", "Concepten:"), (before, line) -> before + "\n" + line);
    return text(lines, drafts.stream().limit(MOST_SHOWN).flatMap(this::opened).toList());
  }

  private Reply taught(GapOutcome.Taught taught) {
    TermId term = taught.term();
    return text(
        words
            .say(
                "From now on %s is understood as asking for: %s.",
                "Voortaan wordt %s begrepen als een vraag naar: %s.")
            .formatted(quoted(taught.typical()), words.name(term)),
        button(
            words.say("Take it back", "Terugnemen"), "gap-untaught", taught.questions().toArray()));
  }

  private static String quoted(String question) {
    return "“" + TicketSpeech.brief(question).replaceAll("\\s+", " ").strip() + "”";
  }

  private static Stream<Button> button(String label, String verb, Object... arguments) {
    return Action.of(verb, arguments).stream()
        .map(action -> Button.plain(Markup.plain(label), action.text()));
  }

  private Reply text(String text) {
    return Reply.of(Markup.plain(text), words.asking().language(), true);
  }

  private Reply text(String text, Stream<Button> buttons) {
    return text(text, buttons.toList());
  }

  private Reply text(String text, List<Button> buttons) {
    return text(text).with(buttons);
  }
}
