package balie.bot.measure;

import balie.storage.availability.Cadence;
import balie.storage.availability.Source;
import balie.storage.availability.Source.Kind;
import balie.storage.availability.Source.Measures;
import balie.storage.service.Probe;
import balie.storage.service.ServiceId;

/// A probe as the desk declares it, and the source that its samples belong to.
record Watched(Source source, Probe probe) {

  /// How a probe is known as a source.
  static Source.Declared declared(ServiceId service, Probe probe) {
    Cadence cadence = new Cadence(probe.every(), probe.timeout(), probe.confirm());
    return switch (probe.target()) {
      case Probe.Http _, Probe.Tcp _, Probe.Dns _ ->
          new Source.Declared(
              service, probe.name(), Kind.PROBE, Measures.AVAILABILITY, cadence, probe.redundant());
      case Probe.Heartbeat(boolean backup) ->
          new Source.Declared(
              service,
              probe.name(),
              Kind.HEARTBEAT,
              backup ? Measures.BACKUP : Measures.AVAILABILITY,
              cadence,
              probe.redundant());
      case Probe.Ingest(boolean alerts) ->
          new Source.Declared(
              service,
              probe.name(),
              alerts ? Kind.ALERTS : Kind.INGEST,
              Measures.AVAILABILITY,
              cadence,
              probe.redundant());
    };
  }
}
