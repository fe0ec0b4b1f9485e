package balie.bot.understand;

import balie.bot.request.Action;
import balie.bot.request.GapRequest;
import balie.storage.article.Audience;
import balie.storage.conversation.MessageNumber;
import balie.storage.gap.DraftNumber;
import balie.storage.language.Language;
import balie.storage.person.UnitId;
import balie.storage.service.TermId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one-line commands and buttons about gaps and drafts, in English and Dutch, for the desk's
/// own people.
final class GapCommands {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final String DRAFT = "(?:draft|concept)\\s+#?([1-9][0-9]{0,14})";

  private static final Pattern GAPS =
      Pattern.compile(
          "(?:show |toon )?(?:the |de )?(?:gaps|unanswered(?: questions)?|open questions"
              + "|hiaten|leemtes|onbeantwoorde vragen|open vragen)",
          FLAGS);
  private static final Pattern DRAFTS =
      Pattern.compile("(?:show |toon )?(?:the |de )?(?:drafts|concepten)", FLAGS);
  private static final Pattern SHOW = Pattern.compile("(?:show\\s+|toon\\s+)?" + DRAFT, FLAGS);
  private static final Pattern AUDIENCE =
      Pattern.compile(DRAFT + "\\s+(?:is\\s+)?(?:for|voor)\\s+(\\S{1,80})", FLAGS);
  private static final Pattern TITLE =
      Pattern.compile(DRAFT + "\\s+(?:title|titel)\\s*:?\\s+(.*\\S.*)", FLAGS);
  private static final Pattern BODY =
      Pattern.compile(DRAFT + "\\s*(?:[:,]\\s*|\\n\\s*)(.*\\S.*)", FLAGS);
  private static final Pattern DROP =
      Pattern.compile(
          "(?:drop|delete|remove|verwijder|schrap|gooi)\\s+" + DRAFT + "(?:\\s+weg)?", FLAGS);

  private static final Pattern DUTCH =
      Pattern.compile(
          "(?:toon|de|hiaten|leemtes|onbeantwoorde|open vragen|concept|concepten|verwijder|schrap"
              + "|gooi)\\b.*",
          FLAGS);

  private GapCommands() {}

  /// A command, and the language that it is in.
  record Command(GapRequest request, Language language) {}

  /// The command of a text, empty for any other text.
  static Optional<Command> read(String text) {
    boolean isDutch = DUTCH.matcher(text.strip()).matches();
    return request(text).map(request -> new Command(request, isDutch ? Language.NL : Language.EN));
  }

  private static Optional<GapRequest> request(String text) {
    String said = text.strip().replaceFirst("[.!?]$", "");
    if (GAPS.matcher(said).matches()) {
      return Optional.of(new GapRequest.ListGaps());
    }
    if (DRAFTS.matcher(said).matches()) {
      return Optional.of(new GapRequest.ListDrafts());
    }
    return about(SHOW, said, m -> new GapRequest.ShowDraft(draft(m)))
        .or(() -> about(DROP, said, m -> new GapRequest.Drop(draft(m))))
        .or(() -> about(AUDIENCE, said, m -> change(m, new GapRequest.For(audience(m.group(2))))))
        .or(() -> about(TITLE, said, m -> change(m, new GapRequest.Title(m.group(2).strip()))))
        .or(() -> about(BODY, text.strip(), m -> change(m, new GapRequest.Body(m.group(2)))));
  }

  private static Optional<GapRequest> about(
      Pattern pattern, String said, Function<Matcher, GapRequest> request) {
    Matcher matcher = pattern.matcher(said);
    return matcher.matches() ? Optional.of(request.apply(matcher)) : Optional.empty();
  }

  private static GapRequest change(Matcher matcher, GapRequest.Change change) {
    return new GapRequest.Write(draft(matcher), change);
  }

  private static DraftNumber draft(Matcher matcher) {
    return new DraftNumber(Long.parseLong(matcher.group(1)));
  }

  private static Audience audience(String word) {
    String id = word.toLowerCase(Locale.ROOT);
    return switch (id) {
      case "everyone", "everybody", "all", "iedereen", "allen" -> new Audience.Everyone();
      case "staff", "medewerkers", "collega's", "desk", "servicedesk" -> new Audience.Staff();
      case "managers" -> new Audience.Managers();
      default -> new Audience.OfUnit(new UnitId(id));
    };
  }

  /// The request of a button, empty for one that is none of them.
  static Optional<GapRequest> read(Action action) {
    List<String> words = action.arguments();
    return switch (action.verb() + "/" + words.size()) {
      case "gaps/0" -> Optional.of(new GapRequest.ListGaps());
      case "drafts/0" -> Optional.of(new GapRequest.ListDrafts());
      case "gap-draft/1" -> message(words.getFirst()).map(GapRequest.BeginDraft::new);
      case "gap-aside/1" -> message(words.getFirst()).map(GapRequest.SetAside::new);
      case "gap-term/2" ->
          message(words.getFirst())
              .map(about -> new GapRequest.Teach(about, new TermId(words.getLast())));
      case "draft/1" ->
          number(words.getFirst()).map(DraftNumber::new).map(GapRequest.ShowDraft::new);
      case "draft-publish/2" ->
          number(words.getFirst())
              .filter(_ -> words.getLast().matches("[1-9][0-9]{0,8}"))
              .map(
                  draft ->
                      new GapRequest.Publish(
                          new DraftNumber(draft), Integer.parseInt(words.getLast())));
      case "draft-drop/1" ->
          number(words.getFirst()).map(DraftNumber::new).map(GapRequest.Drop::new);
      default -> action.verb().equals("gap-untaught") ? takeBack(words) : Optional.empty();
    };
  }

  private static Optional<GapRequest> takeBack(List<String> words) {
    List<MessageNumber> questions = words.stream().flatMap(word -> message(word).stream()).toList();
    return questions.isEmpty() || questions.size() < words.size()
        ? Optional.empty()
        : Optional.of(new GapRequest.TakeBack(questions));
  }

  private static Optional<MessageNumber> message(String written) {
    return number(written).map(MessageNumber::new);
  }

  private static Optional<Long> number(String written) {
    return written.matches("[1-9][0-9]{0,14}")
        ? Optional.of(Long.valueOf(written))
        : Optional.empty();
  }
}
