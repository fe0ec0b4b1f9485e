package balie.bot.reply;

import balie.bot.request.ClockOutcome;
import balie.bot.request.ClockStory;
import balie.bot.request.ClockStory.Rule;
import balie.bot.request.ClockStory.Stretch;
import balie.bot.request.DeskSummary;
import balie.storage.escalation.ClockKind;
import balie.storage.language.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// Words what a ticket's clocks show and why, so that a customer can check it with pencil and
/// paper: each stretch with its rule, and the counted ones add up.
final class ClockWords {
  /// With more stretches than this, those between two pauses are told as one.
  private static final int MOST_STRETCHES = 12;

  private final Tongue tongue;
  private final Durations durations;
  private final Moments moments;
  private final ZonedDateTime now;

  ClockWords(Language language, ZonedDateTime now) {
    this.tongue = new Tongue(language);
    this.durations = new Durations(tongue);
    this.moments = new Moments(tongue);
    this.now = now;
  }

  String say(ClockOutcome outcome) {
    return switch (outcome) {
      case ClockOutcome.TimeKept _ -> "";
      case ClockOutcome.Explained explained -> explained(explained);
      case ClockOutcome.Pressing pressing -> pressing(pressing);
      case ClockOutcome.TakenOn taken -> taken(taken);
      case ClockOutcome.Figures(DeskSummary desk) -> new DeskWords(tongue).text(desk);
      case ClockOutcome.ManagersOnly _ ->
          tongue.say("That is for managers and admins.", "Dat is voor managers en beheerders.");
      case ClockOutcome.NoSuchTicket missing ->
          tongue
              .say("I can't find a ticket %s of yours.", "Ik vind geen ticket %s van jou.")
              .formatted(missing.ticket());
      case ClockOutcome.StaffOnly _ ->
          tongue.say(
              "That is for the people of the service desk.",
              "Dat is voor de mensen van de servicedesk.");
    };
  }

  private String explained(ClockOutcome.Explained explained) {
    if (explained.clocks().isEmpty()) {
      return tongue
          .say(
              "No times were agreed for ticket %s, so there is nothing that counts.",
              "Voor ticket %s zijn geen tijden afgesproken, dus er telt niets.")
          .formatted(explained.ticket());
    }
    StringBuilder text = new StringBuilder();
    text.append(
        tongue
            .say("How the time of ticket %s was counted:", "Hoe de tijd van ticket %s geteld is:")
            .formatted(explained.ticket()));
    for (ClockStory story : explained.clocks()) {
      text.append("\n\n").append(headline(story));
      for (Told each : told(story.stretches())) {
        text.append("\n• ").append(line(each));
      }
      text.append('\n').append(sum(story));
    }
    return text.toString();
  }

  /// A clock in a line: `Solved: 5 h of 8 h, due Thursday at 13:00 (SLA-MBX-SALES v2)`.
  private String headline(ClockStory story) {
    String again =
        story.generation() > 1
            ? tongue.say(" (count %d)", " (telling %d)").formatted(story.generation())
            : "";
    return name(story.clock())
        + again
        + ": "
        + standing(story)
        + " ("
        + story.agreement()
        + " v"
        + story.version()
        + ")";
  }

  String name(ClockKind clock) {
    return switch (clock) {
      case RESPONSE -> tongue.say("First answer", "Eerste antwoord");
      case NEXT_RESPONSE -> tongue.say("Next answer", "Volgend antwoord");
      case RESOLUTION -> tongue.say("Solution", "Oplossing");
      case TEAM_RESPONSE -> tongue.say("The team's answer", "Antwoord van het team");
      case TEAM -> tongue.say("Within the team", "Binnen het team");
      case SUPPLIER -> tongue.say("At the supplier", "Bij de leverancier");
    };
  }

  private String standing(ClockStory story) {
    String of =
        durations.exact(story.elapsed())
            + tongue.say(" of ", " van ")
            + durations.exact(story.length());
    return switch (story.state()) {
      case OK, WARNING ->
          of
              + story
                  .due()
                  .map(due -> tongue.say(", due ", ", klaar tegen ") + moments.moment(due, now))
                  .orElse(tongue.say(", standing still", ", staat stil"));
      case DUE -> of + tongue.say(", due now", ", nu");
      case BREACHED ->
          tongue
              .say("%s, %s over", "%s, %s te lang")
              .formatted(of, durations.exact(story.elapsed().minus(story.length())));
      case MET -> of + tongue.say(", kept", ", gehaald");
      case ENDED -> of + tongue.say(", ended without a verdict", ", beëindigd zonder oordeel");
    };
  }

  private String sum(ClockStory story) {
    return tongue.say("Together: %s.", "Samen: %s.").formatted(durations.exact(story.elapsed()));
  }

  private String line(Told told) {
    Stretch stretch = told.first();
    String span = span(stretch.from(), told.until());
    String hours =
        stretch.calendar()
            + stretch
                .since()
                .map(since -> tongue.say(", since ", ", sinds ") + moment(since))
                .orElse("");
    return span
        + ": "
        + switch (stretch.rule()) {
          case COUNTED ->
              (told.joined()
                      ? tongue.say(
                          "%s counted (hours: %s; nights and closed days left out)",
                          "%s geteld (uren: %s; zonder nachten en gesloten dagen)")
                      : tongue.say("%s counted (hours: %s)", "%s geteld (uren: %s)"))
                  .formatted(durations.exact(told.counted()), hours);
          case OUTSIDE_HOURS ->
              tongue
                  .say("not counted, outside the hours (%s)", "niet geteld, buiten de uren (%s)")
                  .formatted(hours);
          case WAITING_REQUESTER ->
              tongue.say(
                  "not counted, we were waiting for an answer from the requester",
                  "niet geteld, we wachtten op antwoord van de aanvrager");
          case WAITING_SUPPLIER ->
              tongue.say(
                  "not counted, we were waiting for the supplier, which the agreement leaves out",
                  "niet geteld, we wachtten op de leverancier, wat volgens de afspraak niet"
                      + " meetelt");
          case SCHEDULED ->
              tongue.say(
                  "not counted, it was agreed to do it later",
                  "niet geteld, afgesproken was het later te doen");
          case RESOLVED ->
              tongue.say(
                  "not counted, it was solved until it was reopened",
                  "niet geteld, het was opgelost tot het heropend werd");
          case LEFT_OUT ->
              tongue.say("not counted, left out by agreement", "niet geteld, volgens afspraak");
        };
  }

  /// What is told of a stretch, or of several that only closed hours part.
  private record Told(Stretch first, Instant until, Duration counted, boolean joined) {
    static Told of(Stretch stretch) {
      return new Told(stretch, stretch.until(), stretch.counted(), false);
    }

    boolean goesOnIn(Stretch next) {
      return first.rule() == Rule.COUNTED
          && next.rule() == Rule.COUNTED
          && first.calendar().equals(next.calendar())
          && first.since().equals(next.since());
    }

    Told and(Stretch next) {
      return new Told(first, next.until(), counted.plus(next.counted()), true);
    }
  }

  /// Where there are many stretches, those that only nights and closed days part are told as one.
  private static List<Told> told(List<Stretch> stretches) {
    if (stretches.size() <= MOST_STRETCHES) {
      return stretches.stream().map(Told::of).toList();
    }
    List<Told> told = new ArrayList<>();
    for (Stretch each : stretches) {
      if (each.rule() == Rule.OUTSIDE_HOURS) {
        continue;
      }
      if (!told.isEmpty() && told.getLast().goesOnIn(each)) {
        told.add(told.removeLast().and(each));
      } else {
        told.add(Told.of(each));
      }
    }
    return told;
  }

  private String span(Instant from, Instant until) {
    boolean sameDay =
        from.atZone(now.getZone()).toLocalDate().equals(until.atZone(now.getZone()).toLocalDate());
    return sameDay ? moment(from) + "–" + time(until) : moment(from) + " – " + moment(until);
  }

  private String moment(Instant at) {
    return DateTimeFormatter.ofPattern("EEE d MMM", tongue.locale())
            .format(at.atZone(now.getZone()))
        + " "
        + time(at);
  }

  /// To the second, where it isn't a whole minute.
  private String time(Instant at) {
    ZonedDateTime local = at.atZone(now.getZone());
    String pattern =
        at.toEpochMilli() % 60_000 == 0
            ? tongue.say("HH:mm", "H.mm")
            : at.toEpochMilli() % 1_000 == 0
                ? tongue.say("HH:mm:ss", "H.mm.ss")
                : tongue.say("HH:mm:ss.SSS", "H.mm.ss,SSS");
    return DateTimeFormatter.ofPattern(pattern, tongue.locale()).format(local);
  }

  private String pressing(ClockOutcome.Pressing pressing) {
    if (pressing.lines().isEmpty()) {
      return tongue.say(
          "No promise breaks within a day.", "Binnen een dag komt geen afspraak in gevaar.");
    }
    StringBuilder text = new StringBuilder(tongue.say("Do these first:", "Doe deze eerst:"));
    for (ClockOutcome.Pressing.Line line : pressing.lines()) {
      boolean broken = line.due().isBefore(now.toInstant());
      text.append('\n')
          .append(line.ticket())
          .append(" · ")
          .append(priority(line.priority()))
          .append(" · ")
          .append(line.title())
          .append(" · ")
          .append(name(line.clock()).toLowerCase(tongue.locale()))
          .append(
              broken
                  ? tongue.say(" was due ", " moest klaar zijn ")
                  : tongue.say(" due ", " tegen "))
          .append(moments.moment(line.due(), now))
          .append(" · ")
          .append(line.assignee().orElse(tongue.say("nobody has it", "niemand heeft het")));
    }
    return text.toString();
  }

  String priority(balie.storage.agreement.Priority priority) {
    return switch (priority) {
      case CRITICAL -> tongue.say("critical", "kritiek");
      case HIGH -> tongue.say("high", "hoog");
      case NORMAL -> tongue.say("normal", "normaal");
      case LOW -> tongue.say("low", "laag");
    };
  }

  private String taken(ClockOutcome.TakenOn taken) {
    return taken.ended() > 0
        ? tongue
            .say(
                "You have ticket %s. Nobody is reminded of it any more until its next step.",
                "Jij hebt ticket %s. Niemand wordt er nog aan herinnerd tot de volgende stap.")
            .formatted(taken.ticket())
        : tongue
            .say(
                "Somebody has ticket %s already, or nobody was being reminded of it.",
                "Iemand heeft ticket %s al, of niemand werd er nog aan herinnerd.")
            .formatted(taken.ticket());
  }
}
