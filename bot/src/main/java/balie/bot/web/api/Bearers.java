package balie.bot.web.api;

import balie.bot.web.Call;
import balie.storage.access.Client;
import balie.storage.access.Clients;
import balie.storage.access.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Knows a client by the token that it brings: `Authorization: Bearer …`.
public final class Bearers {
  private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+)");

  /// Uses are noted to the minute, so that a question seldom writes.
  private static final Duration NOTED = Duration.ofMinutes(1);

  private final Clients clients;
  private final InstantSource clock;

  public Bearers(Clients clients, InstantSource clock) {
    this.clients = clients;
    this.clock = clock;
  }

  /// The client that calls, empty for one without a token that counts.
  public Optional<Client> of(Call call) {
    List<String> brought = call.headers("Authorization");
    Optional<Client> client =
        brought.size() == 1
            ? token(brought.getFirst()).flatMap(secret -> clients.find(secret.hash()))
            : Optional.empty();
    client.ifPresent(this::note);
    return client;
  }

  private static Optional<Secret> token(String header) {
    Matcher bearer = BEARER.matcher(header);
    return bearer.matches() ? Secret.of(bearer.group(1)) : Optional.empty();
  }

  private void note(Client client) {
    Instant now = clock.instant();
    if (client.usedAt().filter(used -> now.isBefore(used.plus(NOTED))).isEmpty()) {
      clients.used(client.name(), now);
    }
  }
}
