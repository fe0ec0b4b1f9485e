package balie.bot.understand;

import balie.bot.request.Action;
import balie.bot.request.ClockRequest;
import balie.storage.language.Language;
import balie.storage.ticket.TicketNumber;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one-line commands and the buttons about tickets' clocks. A command names its ticket right
/// behind its verb, so that no question is taken for one.
final class ClockCommands {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String TICKET =
      "\\s+(?:ticket\\s+|melding\\s+)?#?([1-9][0-9]{0,14})\\s*[?.!]?";

  private static final List<Form> FORMS =
      List.of(
          new Form("why" + TICKET, Language.EN, ClockRequest.Why::new),
          new Form("waarom" + TICKET, Language.NL, ClockRequest.Why::new),
          new Form(
              "i(?:'ve| have) (?:it|got it|got)" + TICKET, Language.EN, ClockRequest.HaveIt::new),
          new Form("ik heb(?: hem| het)?" + TICKET, Language.NL, ClockRequest.HaveIt::new));
  private static final Pattern SOON =
      Pattern.compile("(?:what is |show )?breaching(?: soon)?\\s*\\??", FLAGS);
  private static final Pattern SOON_DUTCH =
      Pattern.compile("(?:wat is |toon )?(?:bijna te laat|te laat)\\s*\\??", FLAGS);

  private static final Pattern FIGURES =
      Pattern.compile(
          "(?:show )?(?:the )?(?:(?:service )?desk figures|figures of the (?:service ?)?desk)"
              + "(?:\\s+(?:of|for|in)?\\s*(.+?))?\\s*[?.!]?",
          FLAGS);
  private static final Pattern FIGURES_DUTCH =
      Pattern.compile(
          "(?:toon )?(?:de )?(?:(?:service)?desk-?cijfers|cijfers van de (?:service)?desk)"
              + "(?:\\s+(?:van|voor|in)?\\s*(.+?))?\\s*[?.!]?",
          FLAGS);

  private ClockCommands() {}

  /// A command and the language that it is in.
  record Command(ClockRequest request, Language language) {}

  private record Form(Pattern pattern, Language language, Function<TicketNumber, ClockRequest> of) {
    Form(String pattern, Language language, Function<TicketNumber, ClockRequest> of) {
      this(Pattern.compile(pattern, FLAGS), language, of);
    }
  }

  /// The command that a text is, empty for any other text.
  ///
  /// @param today in the desk's zone
  static Optional<Command> read(String text, LocalDate today) {
    String said = text.strip();
    for (Form form : FORMS) {
      Matcher matcher = form.pattern().matcher(said);
      if (matcher.matches()) {
        TicketNumber ticket = new TicketNumber(Long.parseLong(matcher.group(1)));
        return Optional.of(new Command(form.of().apply(ticket), form.language()));
      }
    }
    if (SOON.matcher(said).matches()) {
      return Optional.of(new Command(new ClockRequest.BreachingSoon(), Language.EN));
    }
    return SOON_DUTCH.matcher(said).matches()
        ? Optional.of(new Command(new ClockRequest.BreachingSoon(), Language.NL))
        : figures(FIGURES, Language.EN, said, today)
            .or(() -> figures(FIGURES_DUTCH, Language.NL, said, today));
  }

  /// Empty where what follows is no month: then it is no command.
  private static Optional<Command> figures(
      Pattern form, Language language, String said, LocalDate today) {
    Matcher matcher = form.matcher(said);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<String> words = Optional.ofNullable(matcher.group(1));
    Optional<YearMonth> month = words.flatMap(each -> MonthWords.read(each, today));
    return words.isPresent() && month.isEmpty()
        ? Optional.empty()
        : Optional.of(new Command(new ClockRequest.DeskFigures(month), language));
  }

  /// The request of a button, empty where it is another's.
  static Optional<ClockRequest> read(Action action) {
    Optional<TicketNumber> ticket =
        action.arguments().size() == 1 && action.arguments().getFirst().matches("[1-9][0-9]{0,14}")
            ? Optional.of(new TicketNumber(Long.parseLong(action.arguments().getFirst())))
            : Optional.empty();
    return switch (action.verb()) {
      case Action.HAVE_IT -> ticket.map(ClockRequest.HaveIt::new);
      case Action.WHY -> ticket.map(ClockRequest.Why::new);
      default -> Optional.empty();
    };
  }
}
