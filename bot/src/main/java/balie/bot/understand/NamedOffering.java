package balie.bot.understand;

import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Mention;
import balie.storage.desk.Register;
import balie.storage.service.Offering;
import balie.storage.service.OfferingId;
import balie.storage.service.Service;
import balie.storage.service.ServiceId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The offering that a question names beside its service: "what does mailbox plus cost?". A name
/// counts only where it touches the service's, or stands for it: "what does the auditorium cost?".
record NamedOffering(Mentions mentions, Register register, LocalDate day) {
  /// What is said behind a service of its state rather than of an offering: "my mailbox is full".
  private static final Set<String> STATES = Set.of("full", "vol", "volledig", "open", "read");

  Optional<OfferingId> find() {
    return mentions.services().isEmpty()
        ? alone().map(Alone::offering).findFirst()
        : mentions.services().stream().flatMap(this::beside).findFirst();
  }

  /// The service of an offering whose price is asked by its own name alone: "what does plus cost?".
  /// Where several services have one of that name, none is meant.
  Optional<ServiceId> priced() {
    List<ServiceId> services = alone().map(Alone::service).distinct().toList();
    return services.size() == 1 ? Optional.of(services.getFirst()) : Optional.empty();
  }

  private record Alone(ServiceId service, OfferingId offering) {}

  private Stream<Alone> alone() {
    String said = String.join(" ", mentions.text().forms());
    return register.services(day).stream()
        .flatMap(
            service ->
                service.offerings().stream()
                    .filter(offering -> names(offering).anyMatch(name -> isPriced(name, said)))
                    .map(offering -> new Alone(service.id(), offering.id())));
  }

  private static boolean isPriced(List<String> name, String said) {
    String written = Pattern.quote(String.join(" ", name));
    return Pattern.compile(
            "\\b(?:kost|kosten|costs?|price of|prijs van)\\s+(?:(?:the|de|het|een|an?)\\s+)?"
                + written
                + "\\b(?:\\s+\\p{L}+)?$|\\b"
                + written
                + "\\s+(?:(?:plan|offering|pakket|formule|aanbod|variant|version|versie)\\s+)?(?:costs?|kost)\\b")
        .matcher(said)
        .find();
  }

  private Stream<OfferingId> beside(Mention mention) {
    return Names.services(mention).stream()
        .flatMap((ServiceId id) -> register.service(id, day).stream())
        .flatMap(
            service ->
                service.offerings().stream()
                    .filter(
                        offering ->
                            names(offering)
                                .anyMatch(
                                    name ->
                                        touches(name, mention)
                                            || standsFor(name, service, mention))))
        .map(Offering::id);
  }

  /// Whether the service is named by its offering, and not by a name of its own that is the same.
  private boolean standsFor(List<String> name, Service service, Mention mention) {
    return mentions.text().forms().subList(mention.from(), mention.to()).equals(name)
        && Names.of(service).noneMatch(entry -> Wording.of(entry.name()).forms().equals(name));
  }

  private static Stream<List<String>> names(Offering offering) {
    return Stream.concat(
            offering.name().byLanguage().values().stream(), Stream.of(offering.id().id()))
        .map(name -> Wording.of(name).forms())
        .filter(name -> !name.isEmpty() && name.stream().noneMatch(Qualifiers::isQualifier));
  }

  private boolean touches(List<String> name, Mention mention) {
    List<String> words = mentions.text().forms();
    int before = mention.from() - name.size();
    int end = mention.to() + name.size();
    boolean ahead = before >= 0 && words.subList(before, mention.from()).equals(name);
    boolean behind =
        end <= words.size()
            && words.subList(mention.to(), end).equals(name)
            && !STATES.contains(name.getFirst());
    return ahead || behind;
  }
}
