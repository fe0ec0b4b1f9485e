package balie.bot.understand;

import balie.bot.request.TicketRequest;
import balie.bot.request.TicketRequest.AgentStep;
import balie.bot.request.TicketRequest.ListQueue;
import balie.bot.request.TicketRequest.ReporterStep;
import balie.bot.request.TicketRequest.Step;
import balie.storage.agreement.AgreementId;
import balie.storage.agreement.Priority;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Happening;
import balie.storage.ticket.Opening;
import balie.storage.ticket.TicketNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one-line commands about tickets, in English and Dutch: `take 42`, `neem 42`. A command
/// begins with its verb and, where it is about a ticket, names the ticket right behind it, so that
/// no question is taken for one.
final class TicketCommands {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final String NUMBER = "#?([1-9][0-9]{0,14})";

  /// What stands between a number and the words: `reply 42: …`.
  private static final String THEN = "\\s*[:,]?\\s+";

  private static final String WHY = "(?:\\s*(?:[:,]|because|since|want|omdat)\\s*(.*))?";

  /// An agreement and its version: `SLA-MBX 2`, `SLA-MBX v2`.
  private static final String VERSION =
      "([^\\s:,]{1,80})\\s+(?:v|versie\\s+|version\\s+)?([1-9][0-9]{0,5})";

  private static final Pattern QUEUE =
      Pattern.compile("(?:(my|mijn) )?(?:queue|wachtrij|lijst|worklist)", FLAGS);
  private static final Pattern UNASSIGNED =
      Pattern.compile("unassigned|niet[- ]toegewezen|onverdeeld", FLAGS);
  private static final Pattern MINE =
      Pattern.compile("(?:my|mijn) (?:tickets?|meldingen|aanvragen)", FLAGS);
  private static final Pattern SEARCH =
      Pattern.compile("(?:search|zoek)(?: tickets?)?(?: (?:for|naar))?\\s+(.+)", FLAGS);
  private static final Pattern SHOW =
      Pattern.compile(
          "(?:(?:show|toon|ticket|melding|show ticket|toon ticket)\\s+)?" + NUMBER, FLAGS);
  private static final Pattern OUTAGE =
      Pattern.compile("(?:outage|storing)\\b(?!.*\\?\\s*$)\\s*:?\\s*(.+)", FLAGS);
  private static final Pattern OVER =
      Pattern.compile(
          "(?:outage|storing)\\s+(?:is\\s+)?(?:over|ended|voorbij|opgelost)\\b[\\s:,]*(.*)"
              + "|(?:end outage|einde storing)\\b[\\s:,]*(.*)",
          FLAGS);

  private static final List<Verb> VERBS =
      List.of(
          bare("take|neem", new AgentStep.Take()),
          new Verb(
              Pattern.compile(
                  "(?:assign|give|geef|wijs)\\s+"
                      + NUMBER
                      + "\\s+(?:toe\\s+)?(?:to\\s+|aan\\s+)?(.+)",
                  FLAGS),
              m -> Optional.of(new AgentStep.Give(m.group(2).strip()))),
          new Verb(
              Pattern.compile(
                  "(?:priority|prio|prioriteit)\\s+"
                      + NUMBER
                      + "\\s+(?:to\\s+|naar\\s+)?(\\p{L}+)(\\s+(?:from now|vanaf nu))?"
                      + WHY,
                  FLAGS),
              TicketCommands::prioritise),
          new Verb(
              Pattern.compile(
                  "(?:repin|herpin)\\s+" + NUMBER + "\\s+(?:to\\s+|op\\s+)?" + VERSION + WHY,
                  FLAGS),
              TicketCommands::repin),
          new Verb(
              Pattern.compile("leg\\s+" + NUMBER + "\\s+vast\\s+op\\s+" + VERSION + WHY, FLAGS),
              TicketCommands::repin),
          words(
              "reply(?: to)?|answer|antwoord(?: op)?|beantwoord",
              words -> new AgentStep.Reply(words, Happening.Replied.To.REQUESTER)),
          words("update|meld", words -> new AgentStep.Reply(words, Happening.Replied.To.ALL)),
          words("note|noteer|notitie", AgentStep.Note::new),
          words("ask|vraag", AgentStep.Ask::new),
          new Verb(
              Pattern.compile(
                  "(?:wait|wacht)\\s+"
                      + NUMBER
                      + "\\s+(?:for\\s+|op\\s+)?(?:(?:the\\s+|de\\s+)?(?:supplier|leverancier)\\b)?\\s*(.*)",
                  FLAGS),
              m ->
                  Optional.of(
                      new AgentStep.AwaitSupplier(
                          m.group(2).isBlank() ? "?" : m.group(2).strip()))),
          bare("resume|continue|hervat", new AgentStep.Resume()),
          words(
              "resolve|solve|solved|los|opgelost", words -> new AgentStep.Resolve(solution(words))),
          new Verb(
              Pattern.compile(
                  "(?:not[- ]a[- ]ticket|no ticket|geen[- ]ticket)\\s+" + NUMBER, FLAGS),
              _ -> Optional.of(new AgentStep.NotATicket())),
          other("(?:merge|voeg)", "(?:in|into|with|bij|samen met|met)", AgentStep.MergeInto::new),
          other("(?:link|koppel)", "(?:to|with|aan|met)", AgentStep.Link::new),
          words("add(?: to)?|voeg toe aan|vul aan|aanvulling", ReporterStep.Add::new),
          bare("reopen|heropen", new ReporterStep.NotSolved()),
          bare("close|cancel|withdraw|sluit|annuleer|trek in", new ReporterStep.Close()),
          new Verb(
              Pattern.compile("(?:rate|score|waardeer)\\s+" + NUMBER + "\\s+([1-5])", FLAGS),
              m -> Optional.of(new ReporterStep.Rate(Integer.parseInt(m.group(2))))));

  private final List<ServiceId> services;
  private final Optional<LocalDate> day;
  private final Optional<Instant> moment;
  private final boolean staff;

  /// A verb with a ticket behind it.
  private record Verb(Pattern pattern, Function<Matcher, Optional<Step>> step) {}

  /// @param services that the text names
  /// @param day and `moment`: those that it names
  /// @param staff whether the desk's own people ask: only they have queues, searches and outages
  TicketCommands(
      List<ServiceId> services, Optional<LocalDate> day, Optional<Instant> moment, boolean staff) {
    this.services = List.copyOf(services);
    this.day = day;
    this.moment = moment;
    this.staff = staff;
  }

  /// The request of a command, empty for any other text.
  Optional<TicketRequest> read(String text) {
    String said = text.strip();
    Optional<TicketRequest> listed = listed(said);
    if (listed.isPresent()) {
      return listed;
    }
    for (Verb verb : VERBS) {
      Matcher matcher = verb.pattern().matcher(said);
      if (matcher.matches()) {
        return verb.step()
            .apply(matcher)
            .map(step -> new TicketRequest.Do(number(matcher), Optional.empty(), step));
      }
    }
    return planned(said)
        .or(() -> outage(said))
        .or(() -> staff ? new ProblemCommands(services).read(said) : Optional.empty());
  }

  private Optional<TicketRequest> listed(String said) {
    Matcher show = SHOW.matcher(said);
    boolean isNumber =
        said.startsWith("#") || (!said.isEmpty() && !Character.isDigit(said.charAt(0)));
    if (isNumber && show.matches()) {
      return Optional.of(new TicketRequest.Show(number(show)));
    }
    if (MINE.matcher(said).matches()) {
      return Optional.of(new TicketRequest.ShowMine());
    }
    if (!staff) {
      return Optional.empty();
    }
    Matcher queue = QUEUE.matcher(said);
    if (queue.matches()) {
      return list(queue.group(1) == null ? ListQueue.Which.ACTIVE : ListQueue.Which.MINE);
    }
    if (UNASSIGNED.matcher(said).matches()) {
      return list(ListQueue.Which.UNASSIGNED);
    }
    Matcher search = SEARCH.matcher(said);
    return search.matches()
        ? Optional.of(new TicketRequest.Search(search.group(1)))
        : Optional.empty();
  }

  private Optional<TicketRequest> planned(String said) {
    Matcher matcher =
        Pattern.compile("(?:schedule|plan)\\s+" + NUMBER + "\\b.*", FLAGS).matcher(said);
    return matcher.matches() && day.isPresent()
        ? Optional.of(
            new TicketRequest.Do(
                number(matcher), Optional.empty(), new AgentStep.Schedule(day.get())))
        : Optional.empty();
  }

  private Optional<TicketRequest> outage(String said) {
    if (!staff) {
      return Optional.empty();
    }
    Matcher over = OVER.matcher(said);
    if (over.matches()) {
      String note = over.group(1) == null ? over.group(2) : over.group(1);
      return Optional.of(new TicketRequest.EndOutage(services, note.strip()));
    }
    Matcher begun = OUTAGE.matcher(said);
    return begun.matches() && !services.isEmpty()
        ? Optional.of(new TicketRequest.RecordOutage(services, moment, begun.group(1).strip()))
        : Optional.empty();
  }

  private static Optional<TicketRequest> list(ListQueue.Which which) {
    return Optional.of(new ListQueue(which, Optional.empty()));
  }

  private static Optional<Step> prioritise(Matcher matcher) {
    boolean fresh = matcher.group(3) != null;
    String reason = matcher.group(4) == null ? "" : matcher.group(4).strip();
    return priority(matcher.group(2))
        .map(
            priority ->
                new AgentStep.Prioritise(
                    priority,
                    fresh
                        ? Happening.Reprioritised.Count.FROM_NOW
                        : Happening.Reprioritised.Count.FROM_START,
                    reason));
  }

  private static Optional<Step> repin(Matcher matcher) {
    return Optional.of(
        new AgentStep.Repin(
            new Opening.Pinned(
                new AgreementId(matcher.group(2)), Integer.parseInt(matcher.group(3))),
            matcher.group(4) == null ? "" : matcher.group(4).strip()));
  }

  static Optional<Priority> priority(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "critical", "kritiek", "kritisch" -> Optional.of(Priority.CRITICAL);
      case "high", "hoog", "dringend" -> Optional.of(Priority.HIGH);
      case "normal", "normaal", "gewoon" -> Optional.of(Priority.NORMAL);
      case "low", "laag" -> Optional.of(Priority.LOW);
      default -> Optional.empty();
    };
  }

  /// `los 42 op: het was de kabel`.
  private static String solution(String words) {
    return words.replaceFirst("(?i)^op\\b\\s*[:,]?\\s*", "").strip();
  }

  private static TicketNumber number(Matcher matcher) {
    return new TicketNumber(Long.parseLong(matcher.group(1)));
  }

  private static Verb bare(String verbs, Step step) {
    return new Verb(
        Pattern.compile(
            "(?:" + verbs + ")\\s+(?:ticket\\s+)?" + NUMBER + "\\s*(?:in)?[.!]?", FLAGS),
        _ -> Optional.of(step));
  }

  private static Verb words(String verbs, Function<String, Step> step) {
    return new Verb(
        Pattern.compile(
            "(?:" + verbs + ")\\s+(?:ticket\\s+)?" + NUMBER + THEN + "(.*\\S.*)", FLAGS),
        m -> Optional.of(step.apply(m.group(2).strip())));
  }

  private static Verb other(String verbs, String joints, Function<TicketNumber, Step> step) {
    return new Verb(
        Pattern.compile(
            verbs + "\\s+" + NUMBER + "\\s+(?:samen\\s+)?" + joints + "\\s+" + NUMBER, FLAGS),
        m -> Optional.of(step.apply(new TicketNumber(Long.parseLong(m.group(2))))));
  }
}
