package balie.bot.reply;

import balie.bot.channel.Reply;
import balie.bot.request.AvailabilityOutcome;
import balie.storage.availability.Blame;
import balie.storage.availability.Correction;
import balie.storage.availability.Correction.Said;
import balie.storage.availability.Maintenance;
import balie.storage.availability.Proof;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Words maintenance, corrections of what was measured, and restore tests, for the desk's own
/// people.
final class AvailabilityWords {
  private final TicketSpeech speech;
  private final Durations durations;

  AvailabilityWords(TicketSpeech speech) {
    this.speech = speech;
    this.durations = new Durations(new Tongue(speech.language()));
  }

  Reply say(AvailabilityOutcome outcome) {
    return Reply.of(Markup.plain(text(outcome)), speech.language(), true);
  }

  private String text(AvailabilityOutcome outcome) {
    return switch (outcome) {
      case AvailabilityOutcome.Watched _ -> "";
      case AvailabilityOutcome.Planned(Maintenance maintenance, var notices) ->
          line(maintenance) + told(notices.size());
      case AvailabilityOutcome.TooLateToPlan _ ->
          speech.say(
              "Maintenance counts only where it is recorded before it starts. This lies in the past"
                  + " or has begun: nothing was recorded.",
              "Onderhoud telt alleen als het genoteerd is voor het begint. Dit ligt in het verleden"
                  + " of is al begonnen: er is niets genoteerd.");
      case AvailabilityOutcome.MaintenanceClosed(Maintenance maintenance, var notices) ->
          line(maintenance) + told(notices.size());
      case AvailabilityOutcome.NoSuchMaintenance _ ->
          speech.say(
              "There is no such maintenance that is not over. All of it: maintenance",
              "Dat onderhoud is er niet, of het is al voorbij. Alles op een rij: onderhoud");
      case AvailabilityOutcome.MaintenanceList(List<Maintenance> open) ->
          open.isEmpty()
              ? speech.say("No maintenance is planned.", "Er is geen onderhoud gepland.")
              : String.join("\n", open.stream().map(this::line).toList());
      case AvailabilityOutcome.Corrected(Correction correction) ->
          line(correction)
              + speech.say(
                  " What was measured stays on record.", " Wat gemeten is, blijft bewaard.");
      case AvailabilityOutcome.Corrections(List<Correction> versions) ->
          versions.isEmpty()
              ? speech.say("Nothing was corrected.", "Er is niets gecorrigeerd.")
              : String.join("\n", versions.stream().map(this::line).toList());
      case AvailabilityOutcome.NoSuchCorrection _ ->
          speech.say("There is no such correction.", "Die correctie is er niet.");
      case AvailabilityOutcome.NoOutageThen _ ->
          speech.say("No outage is known at that time.", "Er is toen geen storing bekend.");
      case AvailabilityOutcome.NotOver _ ->
          speech.say(
              "Only time that is over can be corrected.",
              "Alleen tijd die voorbij is, kan gecorrigeerd worden.");
      case AvailabilityOutcome.Proven(Proof proof) -> proven(proof);
    };
  }

  private String line(Maintenance maintenance) {
    String state =
        maintenance
            .closed()
            .map(
                closed ->
                    closed.called()
                        ? speech.say(" – called off", " – gaat niet door")
                        : speech.say(" – over", " – voorbij"))
            .orElse("");
    return speech
            .say("Maintenance %s of %s from %s to %s%s", "Onderhoud %s van %s van %s tot %s%s")
            .formatted(
                maintenance.number(),
                speech.service(maintenance.service()),
                speech.moment(maintenance.from()),
                speech.moment(maintenance.plan().until()),
                state)
        + ": "
        + TicketSpeech.brief(
            maintenance
                .closed()
                .map(Maintenance.Closed::note)
                .filter(note -> !note.isBlank())
                .orElse(maintenance.plan().why()));
  }

  private String told(int many) {
    return many == 1
        ? speech.say(" (1 person is told)", " (1 persoon weet het)")
        : speech.say(" (%d people are told)", " (%d mensen weten het)").formatted(many);
  }

  private String line(Correction correction) {
    Said said = correction.said();
    List<String> parts = new ArrayList<>();
    parts.add(
        speech
            .say(
                "Correction %s, version %d: %s, %s – %s: %s",
                "Correctie %s, versie %d: %s, %s – %s: %s")
            .formatted(
                correction.number(),
                correction.version(),
                speech.service(said.service()),
                speech.moment(said.from()),
                said.until().map(speech::moment).orElse("…"),
                claim(said.claim())));
    blame(said.blame()).ifPresent(parts::add);
    if (!said.cause().isBlank()) {
      parts.add(TicketSpeech.brief(said.cause()));
    }
    if (!said.why().isBlank()) {
      parts.add(speech.say("because ", "omdat ") + TicketSpeech.brief(said.why()));
    }
    parts.add(
        speech
            .say("%s, %s", "%s, %s")
            .formatted(speech.person(said.by()), speech.moment(said.at())));
    return String.join("; ", parts) + ".";
  }

  private String claim(Correction.Claim claim) {
    return switch (claim) {
      case DOWN -> speech.say("it was down", "het lag plat");
      case UP -> speech.say("it worked", "het werkte");
      case UNKNOWN -> speech.say("nobody knows", "niemand weet het");
      case AS_MEASURED -> speech.say("as measured", "zoals gemeten");
      case WITHDRAWN -> speech.say("withdrawn", "ingetrokken");
    };
  }

  private Optional<String> blame(Blame blame) {
    return switch (blame) {
      case Blame.NotSaid _ -> Optional.empty();
      case Blame.Ours _ -> Optional.of(speech.say("ours", "van ons"));
      case Blame.Suppliers(String supplier) ->
          Optional.of(speech.say("the supplier's, ", "van de leverancier, ") + supplier);
    };
  }

  private String proven(Proof proof) {
    return speech
            .say("Restore test of %s recorded: %s", "Hersteltest van %s genoteerd: %s")
            .formatted(
                speech.service(proof.service()),
                proof.succeeded()
                    ? speech.say("it worked", "gelukt")
                    : speech.say("it failed", "mislukt"))
        + proof.took().map(took -> speech.say(", in ", ", in ") + length(took)).orElse("")
        + ".";
  }

  private String length(Duration took) {
    return durations.about(took);
  }
}
