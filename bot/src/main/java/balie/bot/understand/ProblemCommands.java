package balie.bot.understand;

import balie.bot.request.ProblemRequest;
import balie.bot.request.TicketRequest;
import balie.storage.problem.ProblemNumber;
import balie.storage.service.ServiceId;
import balie.storage.ticket.TicketNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one-line commands about problems and the next review, in English and Dutch, for the desk's
/// own people.
final class ProblemCommands {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final String NUMBER = "([1-9][0-9]{0,14})";
  private static final String PROBLEM = "(?:problem|probleem)\\s+";

  private static final Pattern LIST = Pattern.compile("(?:open )?(?:problems|problemen)", FLAGS);
  private static final Pattern CHANGES =
      Pattern.compile(
          "(?:change requests|wijzigingen|wijzigingsvragen|next review|te bespreken)", FLAGS);
  private static final Pattern LINK =
      Pattern.compile(
          "(?:link|koppel)\\s+#?" + NUMBER + "\\s+(?:to|aan)\\s+" + PROBLEM + NUMBER, FLAGS);
  private static final Pattern SOLVED =
      Pattern.compile(
          PROBLEM + NUMBER + "\\s+(?:is\\s+)?(?:solved|mended|opgelost|verholpen)", FLAGS);
  private static final Pattern WORKAROUND =
      Pattern.compile(PROBLEM + NUMBER + "\\s+(?:workaround|omweg)\\s*:?\\s+(.+)", FLAGS);
  private static final Pattern ERROR =
      Pattern.compile(PROBLEM + NUMBER + "\\s+(?:known error|bekende fout)\\s*:?\\s+(.+)", FLAGS);
  private static final Pattern OPEN = Pattern.compile(PROBLEM + "(?![0-9])(.+[^?\\s])\\s*", FLAGS);

  private final List<ServiceId> services;

  /// @param services that the text names
  ProblemCommands(List<ServiceId> services) {
    this.services = List.copyOf(services);
  }

  Optional<TicketRequest> read(String said) {
    if (LIST.matcher(said).matches()) {
      return Optional.of(new ProblemRequest.ListOpen());
    }
    if (CHANGES.matcher(said).matches()) {
      return Optional.of(new ProblemRequest.ListChanges());
    }
    Matcher link = LINK.matcher(said);
    if (link.matches()) {
      return Optional.of(
          new ProblemRequest.LinkTo(
              new TicketNumber(Long.parseLong(link.group(1))), problem(link, 2)));
    }
    Matcher solved = SOLVED.matcher(said);
    if (solved.matches()) {
      return Optional.of(new ProblemRequest.Solve(problem(solved, 1)));
    }
    return described(WORKAROUND, ProblemRequest.Describe.Aspect.WORKAROUND, said)
        .or(() -> described(ERROR, ProblemRequest.Describe.Aspect.KNOWN_ERROR, said))
        .or(() -> opened(said));
  }

  private static Optional<TicketRequest> described(
      Pattern pattern, ProblemRequest.Describe.Aspect aspect, String said) {
    Matcher matcher = pattern.matcher(said);
    return matcher.matches()
        ? Optional.of(
            new ProblemRequest.Describe(problem(matcher, 1), aspect, matcher.group(2).strip()))
        : Optional.empty();
  }

  /// Where no service is named it is no command: "problem solved!" is said to people.
  private Optional<TicketRequest> opened(String said) {
    Matcher matcher = OPEN.matcher(said);
    return matcher.matches() && services.size() == 1
        ? Optional.of(new ProblemRequest.Open(services, matcher.group(1).strip()))
        : Optional.empty();
  }

  private static ProblemNumber problem(Matcher matcher, int group) {
    return new ProblemNumber(Long.parseLong(matcher.group(group)));
  }
}
