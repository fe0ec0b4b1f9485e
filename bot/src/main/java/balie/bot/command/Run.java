package balie.bot.command;

import balie.bot.Bot;
import balie.bot.RealSite;
import balie.bot.Settings;
import balie.bot.WebSettings;
import balie.bot.channel.Channel;
import balie.bot.flow.Durability;
import balie.bot.flow.Road;
import balie.bot.flow.Snapshots;
import balie.bot.flow.Transcript;
import balie.bot.measure.Measuring;
import balie.bot.upkeep.Upkeep;
import balie.bot.web.WebServer;
import balie.bot.web.WebSite;
import balie.bot.web.chat.ChatPages;
import balie.bot.web.chat.WebChannel;
import balie.bot.web.health.Check;
import balie.bot.web.security.Limits;
import balie.storage.sql.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `balie run`: the bot as it is configured, with every channel that has what it needs.
@Command(name = "run", description = "Run the bot on every channel that is configured.")
final class Run implements Callable<Integer> {
  private final Surroundings here;

  Run(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    Workplace workplace = Workplace.of(here);
    WebSettings settings = workplace.settings().web();
    Chats chats = Chats.of(workplace.settings());
    // Stopping is told last that all is closed, since the process ends then.
    try (Stopping stopping = new Stopping();
        Database database = workplace.database()) {
      expectSomethingToDo(workplace.settings(), database);
      Snapshots snapshots = workplace.botOfDatabase().snapshots(database);
      RealSite.Ground ground =
          new RealSite.Ground(database, snapshots, chats.discord().isPresent(), here.clock());
      try (RealSite real = new RealSite(ground, settings, Limits.usual());
          WebChannel web = new WebChannel();
          Road road =
              workplace
                  .bot()
                  .road(database, snapshots, channels(settings, web, chats), here.clock());
          Upkeep _ = upkeep(workplace, database, snapshots);
          Measuring measuring = measuring(workplace, database)) {
        Optional<ChatPages.Talking> talking =
            settings.hasSignIn()
                ? Optional.of(
                    new ChatPages.Talking(web, road, new Transcript(database.transcripts())))
                : Optional.empty();
        WebSite site =
            chats.on(
                real.site(
                    talking,
                    new PublishedQuestions(snapshots, here.clock()),
                    measuring.told(),
                    checks(database, road, chats)));
        try (chats) {
          chats.begin(workplace.bot(), new Chats.Ground(road, database, snapshots), here.clock());
          return serve(WebServer.start(site, place(settings)), settings, web, stopping);
        }
      }
    }
  }

  /// Without a channel and a client nobody could reach it, and starting would only seem to help.
  private void expectSomethingToDo(Settings settings, Database database) throws Fault {
    ChannelState.all(settings).forEach(channel -> here.say(channel.toString()));
    int clients = database.clients().all().size();
    here.say(
        "%-3s  api: %d client%s"
            .formatted(clients == 0 ? "off" : "on", clients, clients == 1 ? "" : "s"));
    boolean any = ChannelState.all(settings).stream().anyMatch(ChannelState::on);
    if (!any && clients == 0) {
      throw Fault.ofInput("no channel is on, so there is nothing to run; try: balie demo");
    }
    if (database.publications().lastPublication() == 0) {
      here.say("nothing is published yet, so nothing can be answered; try: balie publish DESK");
    }
  }

  private static List<Channel> channels(WebSettings settings, WebChannel web, Chats chats) {
    List<Channel> channels = new ArrayList<>();
    if (settings.hasSignIn()) {
      channels.add(web);
    }
    channels.addAll(chats.channels());
    return channels;
  }

  private Upkeep upkeep(Workplace workplace, Database database, Snapshots snapshots) throws Fault {
    GoldenExaminer examiner = new GoldenExaminer(snapshots, database.review().goldenRuns());
    return workplace
        .bot()
        .upkeep(
            database,
            new Bot.Upkept(workplace.file(), workplace.settings().upkeep(), examiner::examine),
            here.clock());
  }

  private Measuring measuring(Workplace workplace, Database database) throws Fault {
    return workplace.bot().measuring(database, workplace.settings().probes(), here.clock()).begin();
  }

  private static List<Check> checks(Database database, Road road, Chats chats) {
    List<Check> checks = new ArrayList<>(chats.checks());
    checks.add(
        new Check(
            "database",
            () ->
                database.publications().lastPublication() > 0
                    ? Optional.empty()
                    : Optional.of("nothing is published yet")));
    checks.add(new Check("inbox", () -> inbox(road.durability())));
    return checks;
  }

  private static Optional<String> inbox(Durability.State state) {
    return switch (state) {
      case Durability.Kept() -> Optional.empty();
      case Durability.NotKept trouble ->
          Optional.of(trouble.diskFull() ? "the disk is full" : "messages can't be kept");
    };
  }

  private static WebServer.Place place(WebSettings settings) {
    return new WebServer.Place(settings.bind(), settings.port());
  }

  private int serve(WebServer.Start start, WebSettings settings, WebChannel web, Stopping stopping)
      throws Fault {
    return switch (start) {
      case WebServer.Started(WebServer server) -> {
        try (server;
            web) {
          here.say("listening on " + settings.bind() + ", port " + server.port());
          stopping.await();
        } catch (InterruptedException told) {
          Thread.currentThread().interrupt();
        }
        yield Status.DONE;
      }
      case WebServer.Occupied(WebServer.Place place) ->
          throw Fault.ofMachine(
              "balie: port %d is in use by another program; choose another with PORT"
                  .formatted(place.port()));
      case WebServer.Refused(WebServer.Place place, String reason) ->
          throw Fault.ofMachine(
              "balie: nothing can listen on %s, port %d: %s; see BALIE_BIND and PORT"
                  .formatted(place.host(), place.port(), reason));
    };
  }
}
