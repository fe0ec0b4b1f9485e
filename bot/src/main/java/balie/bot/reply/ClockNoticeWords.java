package balie.bot.reply;

import balie.bot.channel.Button;
import balie.bot.channel.Reply;
import balie.bot.request.Action;
import balie.bot.request.ClockNotice;
import balie.storage.escalation.ClockKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words what is told because time passed.
final class ClockNoticeWords {
  private final Tongue tongue;
  private final Durations durations;
  private final Moments moments;

  ClockNoticeWords(Tongue tongue) {
    this.tongue = tongue;
    this.durations = new Durations(tongue);
    this.moments = new Moments(tongue);
  }

  Reply say(ClockNotice notice) {
    return switch (notice) {
      case ClockNotice.StepReached step ->
          Reply.of(Markup.plain(text(step)), tongue.language(), true).with(buttons(step));
      case ClockNotice.TimeZonesChanged changed ->
          Reply.of(
              tongue
                  .say(
                      "The rules of the world's time zones changed (%s to %s). The clocks of %d"
                          + " open tickets were computed anew.",
                      "De regels van de tijdzones zijn veranderd (%s naar %s). De klokken van %d"
                          + " open tickets zijn opnieuw berekend.")
                  .formatted(changed.before(), changed.after(), changed.tickets()),
              tongue.language(),
              true);
    };
  }

  private String text(ClockNotice.StepReached step) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        tongue
            .say("Ticket %s (%s): %s.", "Ticket %s (%s): %s.")
            .formatted(
                step.ticket(),
                new ClockWords(tongue.language(), step.now()).priority(step.priority()),
                step.title()));
    sentences.add(reached(step));
    if (!step.late().isZero()) {
      sentences.add(
          tongue
              .say("You hear this %s late.", "Je hoort dit %s te laat.")
              .formatted(durations.about(step.late())));
    }
    if (step.times() > 1) {
      sentences.add(
          tongue
              .say(
                  "Reminder %d: nobody has said yet that they have it.",
                  "Herinnering %d: nog niemand heeft gezegd het te hebben.")
              .formatted(step.times() - 1));
    }
    role(step.role()).ifPresent(sentences::add);
    return String.join(" ", sentences);
  }

  private String reached(ClockNotice.StepReached step) {
    String clock = name(step.clock());
    boolean broken = step.due().filter(due -> due.isBefore(step.now().toInstant())).isPresent();
    if (broken) {
      return tongue
          .say("%s was due %s.", "%s moest klaar zijn %s.")
          .formatted(clock, moment(step.due().orElseThrow(), step));
    }
    String share =
        tongue
            .say("%d%% of the time for %s is used", "%d %% van de tijd voor %s is op")
            .formatted(step.percent(), clock.toLowerCase(tongue.locale()));
    return share
        + step.due()
            .map(due -> tongue.say(": due ", ": tegen ") + moment(due, step) + ".")
            .orElse(".");
  }

  private String moment(Instant at, ClockNotice.StepReached step) {
    return moments.moment(at, step.now());
  }

  private String name(ClockKind clock) {
    return switch (clock) {
      case RESPONSE -> tongue.say("The first answer", "Het eerste antwoord");
      case NEXT_RESPONSE -> tongue.say("The next answer", "Het volgende antwoord");
      case RESOLUTION -> tongue.say("The solution", "De oplossing");
      case TEAM_RESPONSE -> tongue.say("The team's answer", "Het antwoord van het team");
      case TEAM -> tongue.say("The team's part", "Het deel van het team");
      case SUPPLIER -> tongue.say("The supplier's part", "Het deel van de leverancier");
    };
  }

  private Optional<String> role(ClockNotice.Role role) {
    return switch (role) {
      case ASSIGNEE -> Optional.of(tongue.say("It is assigned to you.", "Het staat op jouw naam."));
      case TEAM -> Optional.empty();
      case ON_DUTY -> Optional.of(tongue.say("You are on duty.", "Jij hebt dienst."));
      case LEAD ->
          Optional.of(
              tongue.say("You hear it as the team's lead.", "Je hoort dit als teamleider."));
      case LEAD_FOR_EMPTY_ROTA ->
          Optional.of(
              tongue.say(
                  "Nobody of the team is on duty now, so it comes to you as its lead.",
                  "Niemand van het team heeft nu dienst, dus het komt bij jou als teamleider."));
      case SERVICE_MANAGER ->
          Optional.of(
              tongue.say(
                  "You hear it as the service manager.", "Je hoort dit als servicemanager."));
      case OTHER_TEAM ->
          Optional.of(
              tongue.say(
                  "Another team needs your help.", "Een ander team heeft jullie hulp nodig."));
      case OTHER_LEAD ->
          Optional.of(
              tongue.say(
                  "Another team needs the help of yours.",
                  "Een ander team heeft de hulp van het jouwe nodig."));
    };
  }

  private List<Button> buttons(ClockNotice.StepReached step) {
    List<Button> buttons = new ArrayList<>();
    Action.of(Action.HAVE_IT, step.ticket())
        .ifPresent(
            action ->
                buttons.add(
                    new Button(
                        tongue.say("I have it", "Ik heb het"),
                        action.text(),
                        Button.Style.PRIMARY)));
    Action.of(Action.WHY, step.ticket())
        .ifPresent(
            action -> buttons.add(Button.plain(tongue.say("Why?", "Waarom?"), action.text())));
    return buttons;
  }
}
