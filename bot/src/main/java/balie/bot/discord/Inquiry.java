package balie.bot.discord;

import balie.bot.discord.DiscordChannel.Asked;
import balie.bot.discord.DiscordChannel.Missing;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/// Asks Discord about the token without opening a session.
final class Inquiry {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int NOT_TAKEN = 401;

  /// A flag of the application that may read what nobody addressed to it, in few or many guilds.
  private static final long CONTENT = 1L << 18 | 1L << 19;

  private final DiscordAccess access;

  Inquiry(DiscordAccess access) {
    this.access = access;
  }

  Asked asked() {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      HttpResponse<String> self = get(client, "users/@me");
      if (self.statusCode() == NOT_TAKEN) {
        return new DiscordChannel.Refused("status-401");
      }
      if (self.statusCode() != OK) {
        return new DiscordChannel.Away("status-" + self.statusCode());
      }
      List<Missing> missing = new ArrayList<>();
      content(client).ifPresent(missing::add);
      missing.addAll(permissions(client));
      return new DiscordChannel.Taken(missing);
    } catch (IOException away) {
      return new DiscordChannel.Away(away.getClass().getSimpleName());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new DiscordChannel.Away("interrupted");
    }
  }

  /// Why the token is refused, empty where it is not.
  Optional<String> refusal() {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      return get(client, "users/@me").statusCode() == NOT_TAKEN
          ? Optional.of("status-401")
          : Optional.empty();
    } catch (IOException away) {
      return Optional.empty();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private Optional<Missing> content(HttpClient client) throws IOException, InterruptedException {
    HttpResponse<String> application = get(client, "applications/@me");
    if (application.statusCode() != OK) {
      return Optional.empty();
    }
    try {
      long flags = DataObject.fromJson(application.body()).getLong("flags", CONTENT);
      return (flags & CONTENT) == 0
          ? Optional.of(new Missing(Need.MESSAGE_CONTENT, ""))
          : Optional.empty();
    } catch (ParsingException unreadable) {
      return Optional.empty();
    }
  }

  private List<Missing> permissions(HttpClient client) throws IOException, InterruptedException {
    HttpResponse<String> guilds = get(client, "users/@me/guilds");
    if (guilds.statusCode() != OK) {
      return List.of();
    }
    try {
      return DataArray.fromJson(guilds.body()).stream(DataArray::getObject)
          .filter(guild -> !guild.isNull("permissions"))
          .flatMap(
              guild ->
                  Need.missing(guild.getUnsignedLong("permissions")).stream()
                      .map(need -> new Missing(need, guild.getString("id"))))
          .toList();
    } catch (ParsingException unreadable) {
      return List.of();
    }
  }

  private HttpResponse<String> get(HttpClient client, String path)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(access.api().resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bot " + access.token().reveal())
            .header("User-Agent", "DiscordBot (balie, 1)")
            .GET()
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
