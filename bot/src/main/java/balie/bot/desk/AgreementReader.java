package balie.bot.desk;

import balie.bot.desk.References.Kind;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.AgreementId;
import balie.storage.agreement.AgreementKind;
import balie.storage.agreement.Approval;
import balie.storage.agreement.Period;
import balie.storage.person.PersonId;
import balie.storage.service.OfferingId;
import balie.storage.service.ServiceId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the files of the agreements.
final class AgreementReader {
  private static final String ID = "the agreement's id";

  private final Vocabulary vocabulary;
  private final References references;
  private final Findings findings;
  private final List<Placed<Agreement>> agreements = new ArrayList<>();

  AgreementReader(Vocabulary vocabulary, References references, Findings findings) {
    this.vocabulary = vocabulary;
    this.references = references;
    this.findings = findings;
  }

  /// Reads one document of a file, which holds one version.
  void read(Fields fields) {
    int before = findings.count();
    Agreement agreement = agreement(fields);
    if (findings.count() == before) {
      agreements.add(new Placed<>(agreement, fields));
    }
  }

  /// The versions that have no problem of their own, as the files have them.
  List<Placed<Agreement>> agreements() {
    return agreements;
  }

  private Agreement agreement(Fields fields) {
    String id = fields.text("agreement", ID);
    int before = findings.count();
    AgreementKind kind =
        fields
            .required("kind", "sla, ola or contract")
            .choice(AgreementKind.class, AgreementKind::id);
    boolean known = findings.count() == before;
    int version = fields.required("version", "a whole number from 1").number();
    references.define(
        Kind.AGREEMENT, id.equals(Item.FAULTY) ? id : id + " v" + version, fields.at("version"));
    String service = fields.text("service", "a service's id");
    references.use(Kind.SERVICE, service, fields.at("service"));
    Optional<OfferingId> offering = offering(fields, service, known && kind == AgreementKind.SLA);
    String with = with(fields, kind, known);
    fields.required("from", "its first day");
    Period valid = PeriodReader.read(fields, findings);
    Optional<Approval> approval = approval(fields);
    Optional<LocalDate> reviewBy = fields.optional("review-by").map(Item::date);
    var terms = new PromiseReader(vocabulary, references, findings).read(fields);
    var targets = new TargetReader(references, findings).read(fields.optional("targets"));
    fields.done();
    return new Agreement(
        new AgreementId(id),
        kind,
        version,
        new ServiceId(service),
        offering,
        with,
        valid,
        approval,
        reviewBy,
        terms,
        targets);
  }

  private Optional<OfferingId> offering(Fields fields, String service, boolean needed) {
    if (needed) {
      fields.required("offering", "an offering of the service, which an SLA is about");
    }
    Optional<String> offering = fields.optionalText("offering", "an offering's id");
    offering.ifPresent(id -> references.use(Kind.OFFERING, service, id, fields.at("offering")));
    return offering.map(OfferingId::new);
  }

  private String with(Fields fields, AgreementKind kind, boolean known) {
    String with = fields.text("with", "a unit's id, a team's id or a supplier's name");
    if (known) {
      switch (kind) {
        case SLA -> references.use(Kind.UNIT, with, fields.at("with"));
        case OLA -> references.use(Kind.TEAM, with, fields.at("with"));
        case CONTRACT -> {
          // A supplier is known by name alone.
        }
      }
    }
    return with;
  }

  private Optional<Approval> approval(Fields fields) {
    Optional<PersonId> by =
        fields.optionalText("agreed-by", "a person's e-mail address").map(PersonId::new);
    by.ifPresent(person -> references.use(Kind.PERSON, person.email(), fields.at("agreed-by")));
    Optional<LocalDate> on = fields.optional("agreed-on").map(Item::date);
    if (by.isPresent() != on.isPresent()) {
      String there = by.isPresent() ? "agreed-by" : "agreed-on";
      String missing = by.isPresent() ? "agreed-on" : "agreed-by";
      findings.problem(
          fields.at(there), "'%s' without '%s', expected both or none".formatted(there, missing));
    }
    return by.flatMap(person -> on.map(day -> new Approval(person, day)));
  }
}
