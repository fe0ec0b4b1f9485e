package balie.bot.desk;

import balie.storage.service.Probe;
import java.time.Duration;
import java.util.List;

/// Writes how services are measured.
final class ProbePage {
  private ProbePage() {}

  /// Puts a list of probes, where there are any.
  static void put(Page page, String key, List<Probe> probes) {
    if (!probes.isEmpty()) {
      page.putPages(key, probes.stream().map(ProbePage::of).toList());
    }
  }

  private static Page of(Probe probe) {
    Page page = new Page().put("probe", probe.name());
    target(page, probe.target());
    return page.put("every", Length.written(probe.every()))
        .put(
            probe.target() instanceof Probe.Heartbeat ? "late" : "timeout",
            Length.written(probe.timeout()))
        .put("confirm", probe.confirm())
        .putIfAny(
            "redundant", probe.redundant().map(each -> each.needed() + " of " + each.group()));
  }

  private static void target(Page page, Probe.Target target) {
    switch (target) {
      case Probe.Http http -> {
        page.put("http", http.address().toString());
        page.putIfAny("status", http.statuses());
        page.putIfAny("text", http.text());
        page.putIfAny("within", http.within().map(Length::written));
        page.putIfAny("certificate", http.certificate().map(Duration::ofDays).map(Length::written));
      }
      case Probe.Tcp(String host, int port) -> page.put("tcp", host + ":" + port);
      case Probe.Dns dns -> {
        page.put("dns", dns.name()).put("record", dns.type().name());
        page.putIfAny("answer", dns.answer()).putIfAny("server", dns.server());
      }
      case Probe.Heartbeat(boolean backup) -> page.put("heartbeat", backup ? "backup" : "service");
      case Probe.Ingest(boolean alerts) -> page.put("told", alerts ? "alerts" : "samples");
    }
  }
}
