package balie.bot.desk;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.Approval;
import balie.storage.agreement.Target;
import balie.storage.service.Value;
import java.util.List;

/// Writes a version of an agreement: a document of the agreement's file.
final class AgreementPage {
  private AgreementPage() {}

  static Page of(Agreement agreement) {
    Page page =
        new Page()
            .put("agreement", agreement.id().id())
            .put("kind", agreement.kind().id())
            .put("version", agreement.version())
            .put("service", agreement.service().id())
            .putIfAny("offering", agreement.offering())
            .put("with", agreement.with())
            .putIfAny("from", agreement.valid().from())
            .putIfAny("until", agreement.valid().until())
            .putIfAny("agreed-by", agreement.approval().map(Approval::by))
            .putIfAny("agreed-on", agreement.approval().map(Approval::on))
            .putIfAny("review-by", agreement.reviewBy())
            .putTerms(agreement.terms());
    List<Page> targets = agreement.targets().stream().map(AgreementPage::target).toList();
    return targets.isEmpty() ? page : page.putPages("targets", targets);
  }

  private static Page target(Target target) {
    Page page =
        new Page()
            .put("kind", target.kind().id())
            .put("priority", target.priority().id())
            .putIfAny("respond", target.respond().map(Value.Duration::written))
            .putIfAny("respond-next", target.respondNext().map(Value.Duration::written))
            .putIfAny("resolve", target.resolve().map(Value.Duration::written))
            .putIfAny("hours", target.hours())
            .putIfAny("ladder", target.ladder());
    return target.pausesForSupplier()
        ? page.put("pauses", List.of(TargetReader.WAITING_SUPPLIER))
        : page;
  }
}
