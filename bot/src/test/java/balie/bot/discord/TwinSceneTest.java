package balie.bot.discord;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import balie.bot.channel.Secret;
import balie.bot.flow.Road;
import balie.bot.flow.RoadDesk;
import balie.bot.flow.Snapshots;
import balie.storage.access.Account;
import balie.storage.person.PersonId;
import balie.storage.sql.Database;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// The scenes on `discord-digital-twin`, which is installed where `balie.discord.twin` says. Where
/// it is not given they are skipped, and reported so.
class TwinSceneTest extends SceneContract {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FOLDER = System.getProperty("balie.discord.twin", "");

  @Override
  Scene open(Path folder) throws IOException {
    assumeTrue(
        !FOLDER.isEmpty(),
        "skipped: no discord-digital-twin is installed; .ci/run installs it and names its folder");
    return new OnTwin(folder);
  }

  private static void await(String what, BooleanSupplier so) {
    long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > until) {
        throw new AssertionError("never came about: " + what);
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  private static final class OnTwin implements Scene {
    private final Process process;
    private final BufferedWriter to;
    private final BufferedReader from;
    private final JsonNode place;
    private final String channel;
    private final Database database;
    private final DiscordChannel discord;
    private final Road road;

    OnTwin(Path folder) throws IOException {
      process =
          new ProcessBuilder("node", "twin.mjs")
              .directory(Path.of(FOLDER).toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      to = process.outputWriter(StandardCharsets.UTF_8);
      from = process.inputReader(StandardCharsets.UTF_8);
      place = JSON.readTree(from.readLine());
      channel = place.path("channels").path("general").asText();
      database = RoadDesk.database(folder);
      InstantSource clock = InstantSource.system();
      place
          .path("users")
          .properties()
          .forEach(
              user ->
                  database
                      .accountLinks()
                      .link(
                          new Account(
                              DiscordChannel.NAME,
                              place.path("guild").asText(),
                              user.getValue().asText()),
                          new PersonId(user.getKey() + "@example.org"),
                          clock.instant()));
      discord =
          new DiscordChannel(
              new DiscordAccess(
                  new Secret("twin-token"),
                  URI.create(place.path("rest").asText()),
                  URI.create(place.path("gateway").asText()),
                  false));
      Snapshots snapshots = RoadDesk.snapshots(database);
      road = RoadDesk.bot().road(database, snapshots, List.of(discord), clock);
      discord.begin(RoadDesk.bot().discordDesk(road, database, snapshots, Optional.empty(), clock));
      await("a session", () -> discord.state().up());
      await("the commands", () -> !commands().isEmpty());
    }

    private synchronized JsonNode deed(ObjectNode deed) {
      try {
        to.write(deed.toString());
        to.newLine();
        to.flush();
        JsonNode answer = JSON.readTree(from.readLine());
        if (answer.has("failed")) {
          throw new AssertionError(answer.path("failed").asText());
        }
        return answer.path("done");
      } catch (IOException gone) {
        throw new UncheckedIOException(gone);
      }
    }

    private ObjectNode by(String deed, String who) {
      return JSON.createObjectNode()
          .put("deed", deed)
          .put("channel", channel)
          .put("user", place.path("users").path(who).asText());
    }

    @Override
    public String say(String who, String text) {
      return deed(by("say", who).put("text", text)).path("id").asText();
    }

    @Override
    public void sayIn(String thread, String who, String text) {
      JsonNode unused = deed(by("say", who).put("channel", thread).put("text", text));
    }

    /// It gives a thread an id of its own, and does not tell at which message it was opened.
    @Override
    public String threadOf(String message) {
      return answered().getFirst().channel();
    }

    @Override
    public void edit(String who, String message, String text) {
      JsonNode unused = deed(by("edit", who).put("message", message).put("text", text));
    }

    @Override
    public void slash(String who, String command, String option, String value) {
      ObjectNode deed = by("slash", who).put("command", command);
      deed.putObject("options").put(option, value);
      JsonNode unused = deed(deed);
    }

    @Override
    public void press(String who, Answer answer, String label) {
      ObjectNode deed = by("press", who).put("message", answer.id());
      deed.put("channel", answer.channel());
      JsonNode unused = deed(deed.put("action", answer.buttons().get(label)));
    }

    @Override
    public List<Answer> answers(int atLeast) {
      await(atLeast + " answers", () -> answered().size() >= atLeast);
      return answered();
    }

    private List<Answer> answered() {
      List<Answer> all = new ArrayList<>();
      for (JsonNode message : deed(by("messages", "sam"))) {
        boolean isAnswer = !message.path("content").asText().equals("Working on it…");
        if (isAnswer && message.path("author").equals(place.path("bot"))) {
          Map<String, String> buttons = new LinkedHashMap<>();
          for (JsonNode row : message.path("components")) {
            for (JsonNode button : row.path("components")) {
              buttons.put(button.path("label").asText(), button.path("custom_id").asText());
            }
          }
          all.add(
              new Answer(
                  message.path("id").asText(),
                  message.path("channel").asText(),
                  message.path("content").asText(),
                  buttons));
        }
      }
      return all;
    }

    @Override
    public String mention() {
      return "<@" + place.path("bot").asText() + ">";
    }

    @Override
    public List<String> commands() {
      List<String> names = new ArrayList<>();
      deed(JSON.createObjectNode().put("deed", "commands")).forEach(n -> names.add(n.asText()));
      return names;
    }

    @Override
    public void close() {
      discord.close();
      road.close();
      database.close();
      process.destroy();
    }
  }
}
