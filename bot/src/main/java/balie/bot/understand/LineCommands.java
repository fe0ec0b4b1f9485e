package balie.bot.understand;

import balie.bot.request.Asking;
import balie.bot.request.AvailabilityRequest;
import balie.bot.request.Origin;
import balie.bot.request.Request;
import balie.bot.request.ReviewRequest;
import balie.bot.request.TicketRequest;
import balie.bot.understand.time.When;
import balie.knowledge.understanding.Guess;
import balie.storage.language.Language;
import balie.storage.person.Person;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// The commands that are one line and all of a message; nothing else is read as one.
final class LineCommands {
  private static final Pattern ADDRESSED =
      Pattern.compile("^\\W*balie\\b[\\s,:!?.-]*", Pattern.CASE_INSENSITIVE);

  private LineCommands() {}

  /// One that names nothing of the desk.
  static Optional<Understood> alone(Utterance utterance) {
    return ClockCommands.read(utterance.text(), utterance.now().toLocalDate())
        .map(command -> command(utterance, command.request(), command.language()))
        .or(() -> gap(utterance))
        .or(() -> venue(utterance));
  }

  /// One that may name services; it is no part of a message but all of it.
  static Optional<Understood> naming(Utterance utterance, Mentions mentions, Asking asking) {
    if (utterance.whole().isPresent()) {
      return Optional.empty();
    }
    String text = utterance.text();
    return review(utterance, mentions)
        .map(review -> command(utterance, review, ReviewCommands.language(text)))
        .or(
            () ->
                availability(utterance, mentions)
                    .map(time -> command(utterance, time, AvailabilityCommands.language(text))))
        .or(
            () ->
                command(utterance, mentions)
                    .map(of -> new Understood(asking, of, mentions.masked(), Guess.none(), 1)));
  }

  /// A one-line command about gaps, which are staff's alone: to others it is a question as any.
  private static Optional<Understood> gap(Utterance utterance) {
    return ofStaff(utterance)
        .flatMap(_ -> GapCommands.read(line(utterance)))
        .map(command -> command(utterance, command.request(), command.language()));
  }

  /// A one-line command about the review of services, which is staff's alone.
  private static Optional<ReviewRequest> review(Utterance utterance, Mentions mentions) {
    return ofStaff(utterance)
        .flatMap(
            _ ->
                new ReviewCommands(NamedServices.in(mentions), mentions.when())
                    .read(line(utterance)));
  }

  /// A one-line command about services' time, which is staff's alone.
  private static Optional<AvailabilityRequest> availability(
      Utterance utterance, Mentions mentions) {
    return ofStaff(utterance)
        .flatMap(
            _ ->
                new AvailabilityCommands(
                        NamedServices.in(mentions),
                        mentions.when().flatMap(When::date),
                        utterance.now())
                    .read(line(utterance)));
  }

  /// A one-line command. Where something is only asked nothing is done, so there are none.
  private static Optional<TicketRequest> command(Utterance utterance, Mentions mentions) {
    Optional<When> when = mentions.when();
    Optional<Instant> moment =
        when.filter(When.Moment.class::isInstance)
            .map(When.Moment.class::cast)
            .map(each -> each.at().toInstant());
    return utterance
        .origin()
        .flatMap(
            _ ->
                new TicketCommands(
                        NamedServices.in(mentions),
                        when.flatMap(When::date),
                        moment,
                        ofStaff(utterance).isPresent())
                    .read(line(utterance)));
  }

  /// A one-line command about what a place is for. What is only asked is asked nowhere.
  private static Optional<Understood> venue(Utterance utterance) {
    return utterance
        .origin()
        .flatMap(_ -> VenueCommands.read(line(utterance)))
        .map(command -> command(utterance, command.request(), command.language()));
  }

  /// The message, if staff said it in earnest.
  private static Optional<Origin> ofStaff(Utterance utterance) {
    return utterance.origin().filter(_ -> utterance.asker().filter(Person::isStaff).isPresent());
  }

  /// What was said, without whom it was said to.
  private static String line(Utterance utterance) {
    return ADDRESSED.matcher(utterance.text()).replaceFirst("");
  }

  private static Understood command(Utterance utterance, Request request, Language language) {
    return new Understood(utterance.asking(language), request, "", Guess.none(), 1);
  }
}
