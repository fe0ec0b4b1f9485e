package balie.bot.command;

import balie.bot.measure.Lateness;
import balie.bot.measure.Measuring;
import balie.bot.network.AddressRange;
import balie.storage.availability.Measurements;
import balie.storage.availability.Run;
import balie.storage.availability.Seen;
import balie.storage.desk.Desk;
import balie.storage.service.Probe;
import balie.storage.service.Service;
import balie.storage.service.ServiceStatus;
import balie.storage.service.Technical;
import balie.storage.sql.Database;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToLongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `balie bench probes`: how late probes are asked when there are many. The servers that they ask
/// run in this process too, so that it does the work of both sides. Four of five fetch a page, the
/// fifth connects to a port; each once a minute.
@Command(name = "probes", description = "Measure how late many probes are asked.")
final class BenchProbes implements Callable<Integer> {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final int A_SERVICE = 10;

  private final Surroundings here;

  @Option(
      names = "--probes",
      paramLabel = "N",
      description = "How many there are (default: ${DEFAULT-VALUE}).")
  private int probes = 5_000;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long each half goes on (default: ${DEFAULT-VALUE}).")
  private int seconds = 55;

  BenchProbes(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault {
    Workplace workplace = Workplace.of(here);
    Desk demo = new Desks(here, workplace).demo().desk();
    InstantSource clock = InstantSource.system();
    try (Servers servers = Servers.begin();
        ThrowAwayDatabase base = ThrowAwayDatabase.create()) {
      Database database = base.database();
      var _ = database.publications().publish(measured(demo, servers), clock.instant());
      try (Measuring measuring =
          workplace.bot().measuring(database, List.of(loopback()), clock).begin()) {
        here.tell("| " + probes + " probes, one a minute each | first half | second half |");
        here.tell("| --- | --- | --- |");
        pass(5);
        Lateness.Figures _ = measuring.lateness().take();
        Half first = half(measuring);
        Half second = half(measuring);
        row("asked", first, second, half -> half.figures().asked());
        row("late by, median, ms", first, second, half -> half.figures().median().toMillis());
        row("late by, 99 %, ms", first, second, half -> half.figures().p99().toMillis());
        row("late by at most, ms", first, second, half -> half.figures().most().toMillis());
        row("of one processor, %, both sides", first, second, Half::processor);
      }
      tellSeen(database.measurements());
    } catch (IOException noServer) {
      throw Fault.ofMachine("balie: no server could be begun: " + noServer.getMessage());
    }
    return Status.DONE;
  }

  /// @param processor the share of one processor's time that was used, in percent
  private record Half(Lateness.Figures figures, long processor) {}

  private Half half(Measuring measuring) {
    long before = processorNanos();
    pass(seconds);
    long used = processorNanos() - before;
    return new Half(measuring.lateness().take(), used * 100 / TimeUnit.SECONDS.toNanos(seconds));
  }

  private static long processorNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private void row(String what, Half first, Half second, ToLongFunction<Half> figure) {
    here.tell(
        String.format(
            Locale.ROOT,
            "| %s | %,d | %,d |",
            what,
            figure.applyAsLong(first),
            figure.applyAsLong(second)));
  }

  private void tellSeen(Measurements measurements) {
    List<Run> newest = measurements.newest();
    here.tell(
        String.format(
            Locale.ROOT,
            "| sources that were seen up last, down | %,d | %,d |",
            newest.stream().filter(run -> run.seen() == Seen.UP).count(),
            newest.stream().filter(run -> run.seen() != Seen.UP).count()));
  }

  /// The demo's desk, with services beside its own that are measured.
  private Desk measured(Desk demo, Servers servers) {
    Service model = demo.services().getFirst();
    List<Service> services = new ArrayList<>();
    for (int first = 0; first < probes; first += A_SERVICE) {
      List<Probe> own = new ArrayList<>();
      for (int i = first; i < Math.min(probes, first + A_SERVICE); i++) {
        own.add(new Probe("p" + i, servers.target(i), MINUTE, TIMEOUT, 2));
      }
      services.add(
          new Service(
              new balie.storage.service.ServiceId("bench-" + first),
              model.name(),
              model.aliases(),
              model.summary(),
              ServiceStatus.LIVE,
              model.owner(),
              model.hours(),
              model.support(),
              List.of(),
              new Technical(
                  List.of(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  own)));
    }
    return new Desk(
        demo.organisation(),
        demo.calendars(),
        demo.units(),
        demo.people(),
        services,
        List.of(),
        List.of());
  }

  private static AddressRange loopback() {
    return AddressRange.parse("127.0.0.1").orElseThrow();
  }

  private static void pass(int seconds) {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /// What is asked: pages and a port on loopback.
  private record Servers(HttpServer pages, ServerSocket port, ExecutorService threads)
      implements AutoCloseable {
    static Servers begin() throws IOException {
      InetAddress loopback = InetAddress.getLoopbackAddress();
      HttpServer pages = HttpServer.create(new InetSocketAddress(loopback, 0), 1_000);
      ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
      pages.setExecutor(threads);
      pages.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
          });
      pages.start();
      ServerSocket port = new ServerSocket(0, 1_000, loopback);
      Servers servers = new Servers(pages, port, threads);
      threads.execute(servers::accept);
      return servers;
    }

    Probe.Target target(int number) {
      return number % 5 == 4
          ? new Probe.Tcp("127.0.0.1", port.getLocalPort())
          : new Probe.Http(
              URI.create("http://127.0.0.1:" + pages.getAddress().getPort() + "/" + number),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
    }

    private void accept() {
      while (!port.isClosed()) {
        try {
          port.accept().close();
        } catch (IOException closing) {
          // The loop ends with the socket.
        }
      }
    }

    @Override
    public void close() throws IOException {
      pages.stop(0);
      port.close();
      threads.shutdownNow();
    }
  }
}
