package balie.storage.service;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One way in which a service is measured, as its file declares it.
///
/// @param name unique among those of a service
/// @param every how often it is asked, or how often it is to call in
/// @param timeout how long an answer may take; of a heartbeat, how late it may be
/// @param confirm how many failures in a row confirm an outage
/// @param redundant with which others it is redundant; empty where the service needs it
public record Probe(
    String name,
    Target target,
    Duration every,
    Duration timeout,
    int confirm,
    Optional<Redundant> redundant) {

  /// One that the service needs.
  public Probe(String name, Target target, Duration every, Duration timeout, int confirm) {
    this(name, target, every, timeout, confirm, Optional.empty());
  }

  /// Of the probes of a group, some are enough.
  ///
  /// @param needed how many of them have to be up
  public record Redundant(int needed, String group) {
    public Redundant {
      if (needed < 1 || group.isBlank()) {
        throw new IllegalArgumentException("%d of '%s'".formatted(needed, group));
      }
    }
  }

  /// What is asked, or who tells.
  public sealed interface Target {}

  /// A page is fetched.
  ///
  /// @param statuses that are good; empty for any of 200 to 299
  /// @param text that must stand in the page
  /// @param within how long it may take at most to count as up
  /// @param certificate how many days its certificate must still be good for
  public record Http(
      URI address,
      List<Integer> statuses,
      Optional<String> text,
      Optional<Duration> within,
      Optional<Integer> certificate)
      implements Target {
    public Http {
      statuses = List.copyOf(statuses);
    }
  }

  /// A connection is made.
  public record Tcp(String host, int port) implements Target {}

  /// A name is looked up.
  ///
  /// @param answer that must be among those given
  /// @param server with its port, that is asked; empty for this machine's own
  public record Dns(String name, Type type, Optional<String> answer, Optional<String> server)
      implements Target {
    /// What is looked up of it.
    public enum Type {
      A,
      AAAA,
      CNAME,
      MX,
      NS,
      TXT
    }
  }

  /// A job calls in.
  ///
  /// @param backup whether it makes backups, which says nothing about availability
  public record Heartbeat(boolean backup) implements Target {}

  /// Another system tells.
  ///
  /// @param alerts whether it tells only when trouble begins and ends
  public record Ingest(boolean alerts) implements Target {}

  /// Whether this side asks.
  public boolean isAsked() {
    return switch (target) {
      case Http _, Tcp _, Dns _ -> true;
      case Heartbeat _, Ingest _ -> false;
    };
  }
}
