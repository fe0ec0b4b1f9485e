package balie.bot.desk;

import balie.storage.service.Offering;
import balie.storage.service.Service;
import balie.storage.service.Technical;

/// Writes the file of a service.
final class ServicePage {
  private ServicePage() {}

  static Page of(Service service) {
    Page page =
        new Page()
            .put("service", service.id().id())
            .put("name", service.name())
            .putLists("aliases", service.aliases())
            .put("summary", service.summary())
            .put("status", service.status().id())
            .putIfAny("owner", service.owner())
            .put("hours", service.hours().id())
            .put("support", service.support().id())
            .putPages(
                "offerings", service.offerings().stream().map(ServicePage::offering).toList());
    Page technical = technical(service.technical());
    return technical.isEmpty() ? page : page.put("technical", technical);
  }

  private static Page offering(Offering offering) {
    return new Page()
        .put("offering", offering.id().id())
        .put("name", offering.name())
        .putTerms(offering.terms());
  }

  private static Page technical(Technical technical) {
    Page page =
        new Page()
            .putIfAny("runs-on", technical.runsOn())
            .putIfAny("patched-by", technical.patchedBy())
            .putIfAny("monitored-by", technical.monitoredBy())
            .putIfAny("backed-up-by", technical.backedUpBy())
            .putIfAny("runbook", technical.runbook());
    ProbePage.put(page, "probes", technical.probes());
    return page;
  }
}
