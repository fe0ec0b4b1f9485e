package balie.bot.command;

import balie.bot.Settings;
import balie.bot.desk.Suggestion;
import balie.storage.access.Client;
import balie.storage.access.ClientName;
import balie.storage.access.Clients;
import balie.storage.access.Grant;
import balie.storage.access.Secret;
import balie.storage.desk.Register;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `balie token`: the clients of the API. It works beside a Balie that runs, so that a token which
/// leaked is void at once.
@Command(name = "token", description = "Add, list and revoke the tokens of the API's clients.")
final class Token implements Callable<Integer> {
  private final Surroundings here;

  @Spec private CommandSpec spec = CommandSpec.create();

  Token(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "expected add, list or revoke");
  }

  @Command(name = "add", description = "Add a client; its token is told once, and never again.")
  Integer add(
      @Parameters(paramLabel = "NAME", description = "As my-portal.") String name,
      @Option(
              names = "--as",
              paramLabel = "EMAIL",
              description = "It may ask as this person; may be given several times.")
          List<String> as,
      @Option(
              names = "--as-anyone",
              description = "It may ask as anybody: for a program that signs people in itself.")
          boolean anyone,
      @Option(names = "--metrics", description = "It may read the metrics, and nothing else.")
          boolean metrics,
      @Option(
              names = "--tells",
              paramLabel = "SERVICE",
              description = "It may tell what it measures of this service, and nothing else.")
          List<String> tells,
      @Option(
              names = "--tells-all",
              description = "It may tell what it measures of any service, and nothing else.")
          boolean tellsAll)
      throws Fault {
    List<String> people = Optional.ofNullable(as).orElse(List.of());
    List<String> services = Optional.ofNullable(tells).orElse(List.of());
    List<Boolean> kinds =
        List.of(!people.isEmpty(), anyone, metrics, !services.isEmpty(), tellsAll);
    if (kinds.stream().filter(given -> given).count() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "expected at most one of --as, --as-anyone, --metrics, --tells and --tells-all");
    }
    if (!ClientName.isOne(name)) {
      throw new ParameterException(
          spec.commandLine(),
          "expected a NAME of lower-case letters, digits and hyphens, such as my-portal");
    }
    try (Database database = open()) {
      Grant grant =
          services.isEmpty() && !tellsAll
              ? grant(database, people, anyone, metrics)
              : new Grant.Tell(knownServices(database, services));
      Secret token = Secret.fresh();
      Client client =
          new Client(
              new ClientName(name), token.hash(), grant, here.clock().instant(), Optional.empty());
      return switch (database.clients().add(client)) {
        case ADDED -> {
          here.tell(token.reveal());
          here.say(name + " " + says(grant) + ". Keep the token now: it is not told again.");
          yield Status.DONE;
        }
        case NAME_TAKEN ->
            throw Fault.ofInput(
                "there is a client " + name + " already; revoke it first, or take another name");
      };
    }
  }

  @Command(name = "list", description = "List the clients, and when each was last used.")
  Integer list() throws Fault {
    try (Database database = open()) {
      List<Client> all = database.clients().all();
      all.forEach(
          client ->
              here.tell(
                  "%-20s  added %s  used %s  %s"
                      .formatted(
                          client.name(),
                          minute(client.addedAt()),
                          client.usedAt().map(Token::minute).orElse("never"),
                          says(client.grant()))));
      if (all.isEmpty()) {
        here.say("There is no client; balie token add NAME makes one.");
      }
      return Status.DONE;
    }
  }

  @Command(name = "revoke", description = "Make a client's token void, at once.")
  Integer revoke(@Parameters(paramLabel = "NAME", description = "The client.") String name)
      throws Fault {
    try (Database database = open()) {
      Clients clients = database.clients();
      if (!ClientName.isOne(name) || !clients.revoke(new ClientName(name))) {
        List<String> known = clients.all().stream().map(c -> c.name().name()).toList();
        throw Fault.ofInput("there is no client " + name + Suggestion.among(name, known));
      }
      here.say(name + "'s token is void.");
      return Status.DONE;
    }
  }

  private static Grant grant(
      Database database, List<String> people, boolean anyone, boolean metrics) throws Fault {
    if (metrics) {
      return new Grant.ReadMetrics();
    }
    return anyone ? new Grant.AskAsAnyone() : new Grant.AskAs(known(database, people));
  }

  private static Set<PersonId> known(Database database, List<String> emails) throws Fault {
    Set<PersonId> people = new LinkedHashSet<>();
    if (emails.isEmpty()) {
      return people;
    }
    Register register =
        database
            .publications()
            .register()
            .orElseThrow(
                () -> Fault.ofInput("nobody is known yet; publish the desk first: balie publish"));
    for (String email : emails) {
      if (email.isBlank() || register.person(new PersonId(email)).isEmpty()) {
        List<String> known =
            register.people().stream().map(Person::id).map(PersonId::email).toList();
        throw Fault.ofInput("--as: unknown person " + email + Suggestion.among(email, known));
      }
      people.add(new PersonId(email));
    }
    return people;
  }

  private static Set<ServiceId> knownServices(Database database, List<String> ids) throws Fault {
    List<String> known =
        database.publications().register().stream()
            .flatMap(register -> register.services(LocalDate.MAX).stream())
            .map(service -> service.id().id())
            .toList();
    Set<ServiceId> services = new LinkedHashSet<>();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw Fault.ofInput("--tells: unknown service " + id + Suggestion.among(id, known));
      }
      services.add(new ServiceId(id));
    }
    return services;
  }

  private static String says(Grant grant) {
    return switch (grant) {
      case Grant.AskAs(Set<PersonId> people) when people.isEmpty() ->
          "may ask as nobody in particular";
      case Grant.AskAs(Set<PersonId> people) ->
          "may ask as "
              + people.stream().map(PersonId::email).collect(Collectors.joining(", "))
              + ", and as nobody in particular";
      case Grant.AskAsAnyone() -> "may ask as anybody";
      case Grant.ReadMetrics() -> "may read the metrics";
      case Grant.Tell(Set<ServiceId> services) when services.isEmpty() ->
          "may tell what it measures of any service";
      case Grant.Tell(Set<ServiceId> services) ->
          "may tell what it measures of "
              + services.stream().map(ServiceId::id).collect(Collectors.joining(", "));
    };
  }

  private static String minute(Instant at) {
    return at.toString().substring(0, 16) + "Z";
  }

  /// The configured database, also where a Balie that runs has it.
  private Database open() throws Fault {
    Settings settings = Workplace.of(here).settings();
    Path file =
        settings
            .database()
            .orElseThrow(
                () ->
                    Fault.ofInput(
                        "no database is configured, expected BALIE_DATA, the folder to keep it in,"
                            + " in the environment or in .env"));
    Database.OpenOutcome outcome = Database.open(file);
    if (outcome instanceof Database.Locked) {
      outcome = Database.openBeside(file);
    }
    return switch (outcome) {
      case Database.Opened opened -> opened.database();
      case Database.OpenOutcome refused ->
          throw Fault.ofMachine("balie: the database " + Workplace.why(file, refused));
    };
  }
}
