package balie.bot.command;

import balie.bot.Bot;
import balie.bot.Sites;
import balie.bot.flow.Road;
import balie.bot.flow.Snapshots;
import balie.bot.flow.Transcript;
import balie.bot.web.WebServer;
import balie.bot.web.chat.ChatPages;
import balie.bot.web.chat.WebChannel;
import balie.bot.web.security.Limits;
import balie.bot.web.security.Rate;
import balie.storage.desk.Desk;
import balie.storage.person.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/// Measures the web chat as a browser meets it, over real connections to a real server in this
/// process: from sending a question until the answer arrives on the open page, how large the first
/// page is, and what open pages cost.
final class BenchWeb {
  private static final int QUESTIONS_OF_ONE = 300;
  private static final int PEOPLE = 100;
  private static final int QUESTIONS_OF_EACH = 10;
  private static final int OPEN_PAGES = 1_000;
  private static final String HOST = "127.0.0.1";
  private static final List<String> QUESTIONS =
      List.of(
          "what's my mailbox quota?",
          "until when can I get help with the laptop today?",
          "what does the VPN cost?",
          "how do I read my mail on my phone?",
          "hoe groot mag mijn mailbox zijn?");

  private final Surroundings here;
  private final Bot bot;
  private final Desk desk;

  BenchWeb(Surroundings here, Bot bot, Desk desk) {
    this.here = here;
    this.bot = bot;
    this.desk = desk;
  }

  void run() throws IOException, InterruptedException {
    try (ThrowAwayDatabase base = ThrowAwayDatabase.create()) {
      var _ = base.database().publications().publish(desk, here.clock().instant());
      Snapshots snapshots = bot.snapshots(base.database());
      try (WebChannel web = new WebChannel();
          Road road = bot.road(base.database(), snapshots, List.of(web), here.clock())) {
        ChatPages.Talking talking =
            new ChatPages.Talking(web, road, new Transcript(base.database().transcripts()));
        Sites sites = new Sites(snapshots, talking, here.clock());
        switch (WebServer.start(sites.demo(unlimited()), new WebServer.Place(HOST, 0))) {
          case WebServer.Started(WebServer server) -> {
            try (server;
                web) {
              measure(server.port(), web);
            }
          }
          case WebServer.Start refused -> throw new IllegalStateException(refused.toString());
        }
      }
    }
  }

  private static Limits unlimited() {
    Rate any = new Rate(1_000_000, 1_000_000, Duration.ofSeconds(1));
    return new Limits(any, any, any, any, any, any);
  }

  private void measure(int port, WebChannel web) throws IOException, InterruptedException {
    List<Person> people = desk.people();
    double[] warm = ask(port, people.getFirst(), QUESTIONS_OF_ONE);
    row("first load, compressed", "%.1f kB".formatted(WebVisit.firstLoad(port) / 1_000.0));
    tell("question to answer on the page, 1 person", ask(port, people.get(1), QUESTIONS_OF_ONE));
    List<Future<double[]>> asked = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < PEOPLE; i++) {
        Person person = people.get(i % people.size());
        asked.add(threads.submit(() -> ask(port, person, QUESTIONS_OF_EACH)));
      }
    }
    tell("question to answer on the page, 100 people at once", all(asked));
    openPages(port, web);
    if (warm.length == 0) {
      throw new IllegalStateException("nothing was asked");
    }
  }

  private static double[] ask(int port, Person person, int questions) throws IOException {
    try (WebVisit visit = WebVisit.begin(port, person.id().email())) {
      double[] taken = new double[questions];
      for (int i = 0; i < questions; i++) {
        long begin = System.nanoTime();
        visit.ask(QUESTIONS.get(i % QUESTIONS.size()));
        taken[i] = (System.nanoTime() - begin) / 1e6;
      }
      return taken;
    }
  }

  private static double[] all(List<Future<double[]>> asked) throws InterruptedException {
    List<double[]> all = new ArrayList<>();
    for (Future<double[]> each : asked) {
      try {
        all.add(each.get());
      } catch (ExecutionException failed) {
        throw new IllegalStateException(failed);
      }
    }
    return all.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  /// The memory that stays in use after collecting, with and without the open pages; the sockets of
  /// the other side are in it too.
  private void openPages(int port, WebChannel web) throws IOException, InterruptedException {
    String cookie = WebVisit.cookie(port, desk.people().getFirst().id().email());
    // A page that is gone is noticed at its next sign of life.
    await(() -> web.openPages() == 0);
    long before = used();
    List<Socket> pages = new ArrayList<>();
    for (int i = 0; i < OPEN_PAGES; i++) {
      Socket page = new Socket();
      page.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      page.getOutputStream()
          .write(
              WebVisit.request("GET /c/bench/events", port, cookie, "")
                  .getBytes(StandardCharsets.UTF_8));
      pages.add(page);
    }
    await(() -> web.openPages() == OPEN_PAGES);
    long after = used();
    row("pages open at once", String.valueOf(web.openPages()));
    row(
        "memory for each open page",
        "%.1f kB".formatted(Math.max(0, after - before) / 1024.0 / OPEN_PAGES));
    row("memory in use with them", "%.0f MB".formatted(after / 1024.0 / 1024.0));
    for (Socket page : pages) {
      page.close();
    }
  }

  private static void await(BooleanSupplier holds) throws InterruptedException {
    long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!holds.getAsBoolean() && System.nanoTime() < until) {
      Thread.sleep(10);
    }
  }

  private static long used() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void tell(String what, double[] taken) {
    Arrays.sort(taken);
    row(what + ", median", millis(taken, 0.5));
    row(what + ", 99 of 100 within", millis(taken, 0.99));
  }

  private static String millis(double[] sorted, double share) {
    int at = (int) Math.min(sorted.length - 1L, Math.round(share * sorted.length));
    return String.format(Locale.ROOT, "%.1f ms", sorted[at]);
  }

  private void row(String what, String figure) {
    here.tell("| " + what + " | " + figure + " |");
  }
}
