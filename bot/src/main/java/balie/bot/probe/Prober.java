package balie.bot.probe;

import balie.storage.service.Probe;
import java.time.Duration;
import java.time.InstantSource;

/// Asks what probes say, within the time that they give. Waits for the answer; many may ask at the
/// same time.
public final class Prober {
  private final Pages pages;
  private final Ports ports;
  private final NamesAsked names;

  /// @param clock by which a certificate is still good
  public Prober(Guard guard, InstantSource clock) {
    this(guard, new Pages(guard, clock));
  }

  Prober(Guard guard, Pages pages) {
    this.pages = pages;
    this.ports = new Ports(guard);
    this.names = new NamesAsked(guard);
  }

  /// What is found.
  ///
  /// @throws IllegalArgumentException for one that nobody asks
  public Finding ask(Probe probe) {
    Duration timeout = probe.timeout();
    return switch (probe.target()) {
      case Probe.Http http -> pages.ask(http, timeout);
      case Probe.Tcp tcp -> ports.ask(tcp, timeout);
      case Probe.Dns dns -> names.ask(dns, timeout);
      case Probe.Heartbeat _, Probe.Ingest _ ->
          throw new IllegalArgumentException("a probe that is told: " + probe.name());
    };
  }
}
