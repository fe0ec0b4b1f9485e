package balie.bot.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.network.AddressRange;
import balie.bot.probe.Finding.Bad;
import balie.bot.probe.Finding.Fault;
import balie.bot.probe.Finding.Good;
import balie.bot.probe.Finding.Refused;
import balie.storage.service.Probe;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What probes find, with real servers on loopback.
class ProberTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Guard LOOPBACK =
      new Guard(List.of(AddressRange.parse("127.0.0.1").orElseThrow()));

  private final Prober prober = new Prober(LOOPBACK, InstantSource.system());
  private final Prober closed = new Prober(new Guard(List.of()), InstantSource.system());

  private static Probe probe(Probe.Target target, Duration timeout) {
    return new Probe("it", target, Duration.ofMinutes(1), timeout, 2);
  }

  private static Probe.Http page(String address) {
    return new Probe.Http(
        URI.create(address), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Probe.Http page(String address, String text) {
    return new Probe.Http(
        URI.create(address), List.of(), Optional.of(text), Optional.empty(), Optional.empty());
  }

  private Finding ask(Probe.Target target) {
    return prober.ask(probe(target, LONG));
  }

  private static Finding bad(Fault fault) {
    return new Bad(fault);
  }

  @Test
  void aPageThatIsThereIsGoodAndAnotherStatusIsNot() {
    try (PageServer server = PageServer.begin()) {
      Good good = assertInstanceOf(Good.class, ask(page(server.address())));
      assertTrue(good.took().isPositive());
      server.status(500);
      assertEquals(bad(Fault.STATUS), ask(page(server.address())));
      Probe.Http expecting =
          new Probe.Http(
              URI.create(server.address()),
              List.of(401, 500),
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      assertInstanceOf(Good.class, ask(expecting));
    }
  }

  @Test
  void aTextThatMustBeThereIsLookedFor() {
    try (PageServer server = PageServer.begin().body("<h1>Sign in, Zoë</h1>")) {
      assertInstanceOf(Good.class, ask(page(server.address(), "in, Zoë")));
      assertEquals(bad(Fault.CONTENT), ask(page(server.address(), "Welcome")));
    }
  }

  @Test
  void whatIsSilentTimesOutAndWhatIsLateIsSlow() {
    try (PageServer server = PageServer.begin()) {
      Probe.Http late =
          new Probe.Http(
              URI.create(server.address()),
              List.of(),
              Optional.empty(),
              Optional.of(Duration.ofNanos(1)),
              Optional.empty());
      assertEquals(bad(Fault.SLOW), ask(late));
      server.silent(true);
      assertEquals(bad(Fault.TIMEOUT), prober.ask(probe(page(server.address()), SHORT)));
    }
  }

  @Test
  void whatIsGoneOrHasNoNameIsBad() {
    PageServer server = PageServer.begin();
    String address = server.address();
    server.close();
    assertEquals(bad(Fault.CONNECTION), ask(page(address)));
    assertEquals(bad(Fault.NAME), ask(page("http://nothing.invalid/")));
    assertEquals(bad(Fault.NAME), ask(new Probe.Tcp("nothing.invalid", 1)));
  }

  @Test
  void redirectsAreFollowedButNotForEver() {
    try (PageServer end = PageServer.begin();
        PageServer start = PageServer.begin().status(302).location(end.address())) {
      assertInstanceOf(Good.class, ask(page(start.address())));
      assertEquals(1, end.asked());
      start.location(start.address());
      assertEquals(bad(Fault.STATUS), ask(page(start.address())));
      assertEquals(1 + 6, start.asked());
    }
  }

  @Test
  void anAddressOfThisMachineIsRefusedAlsoBehindARedirectAndBehindAName() {
    try (PageServer server = PageServer.begin();
        PageServer elsewhere =
            PageServer.begin()
                .status(302)
                .location("http://127.0.0.2:" + server.port() + "/secret")) {
      int port = server.port();
      for (String address :
          List.of(
              server.address(),
              "http://localhost:" + port + "/",
              "http://[::1]:" + port + "/",
              "http://[::ffff:127.0.0.1]:" + port + "/",
              "http://2130706433:" + port + "/",
              "http://0x7f.1:" + port + "/")) {
        Finding found = closed.ask(probe(page(address), LONG));
        assertTrue(
            found instanceof Refused || found.equals(bad(Fault.NAME)), address + ": " + found);
      }
      assertEquals(new Refused(), closed.ask(probe(new Probe.Tcp("localhost", port), LONG)));
      assertEquals(
          new Refused(),
          closed.ask(
              probe(
                  new Probe.Dns(
                      "example.org",
                      Probe.Dns.Type.A,
                      Optional.empty(),
                      Optional.of("127.0.0.1:" + port)),
                  LONG)));
      assertEquals(new Refused(), ask(page(elsewhere.address())), "127.0.0.2 is not allowed");
      assertEquals(0, server.asked());
      assertEquals(1, elsewhere.asked());
    }
  }

  @Test
  void aPortThatTakesAConnectionIsGood() throws IOException {
    Probe.Tcp target;
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      target = new Probe.Tcp("127.0.0.1", socket.getLocalPort());
      assertInstanceOf(Good.class, ask(target));
    }
    assertEquals(bad(Fault.CONNECTION), ask(target));
  }

  private static Probe.Dns name(NameServer server, Probe.Dns.Type type, String answer) {
    return new Probe.Dns(
        "mail.example.org",
        type,
        Optional.of(answer).filter(each -> !each.isEmpty()),
        Optional.of(server.address()));
  }

  @Test
  void aNameIsGoodWithTheAnswerThatIsWanted() {
    try (NameServer server = NameServer.begin().answers(1, 192, 0, 2, 7)) {
      assertInstanceOf(Good.class, ask(name(server, Probe.Dns.Type.A, "")));
      assertInstanceOf(Good.class, ask(name(server, Probe.Dns.Type.A, "192.0.2.7")));
      assertEquals(bad(Fault.CONTENT), ask(name(server, Probe.Dns.Type.A, "192.0.2.8")));
      assertEquals(bad(Fault.CONTENT), ask(name(server, Probe.Dns.Type.AAAA, "")));
      server.answers(15, 0, 10, 1, 'm', 0xc0, 17);
      assertInstanceOf(Good.class, ask(name(server, Probe.Dns.Type.MX, "M.example.org.")));
      assertInstanceOf(Good.class, ask(name(server, Probe.Dns.Type.MX, "10 m.example.org")));
      server.answers(16, 2, 'v', '=', 1, '1');
      assertInstanceOf(Good.class, ask(name(server, Probe.Dns.Type.TXT, "v=1")));
      server.answers(28, 0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
      assertInstanceOf(Good.class, ask(name(server, Probe.Dns.Type.AAAA, "2001:db8::1")));
    }
  }

  @Test
  void aNameThatIsNotKnownIsBadAndASilentServerTimesOut() {
    try (NameServer server = NameServer.begin().code(3)) {
      assertEquals(bad(Fault.NAME), ask(name(server, Probe.Dns.Type.A, "")));
      server.silent();
      assertEquals(
          bad(Fault.TIMEOUT), prober.ask(probe(name(server, Probe.Dns.Type.A, ""), SHORT)));
    }
  }

  @Test
  void anAnswerThatIsTooLongForAPacketIsFetchedWhole() {
    try (NameServer server = NameServer.begin().answers(1, 192, 0, 2, 7).tooLong()) {
      assertInstanceOf(Good.class, ask(name(server, Probe.Dns.Type.A, "192.0.2.7")));
    }
  }

  @Test
  void aMalformedAnswerIsBadAndNothingWorse() {
    try (NameServer server = NameServer.begin().answers(5, 0xc0, 0xff)) {
      assertEquals(bad(Fault.CONNECTION), ask(name(server, Probe.Dns.Type.CNAME, "")));
      server.answers(5, 0xc0, 52);
      assertEquals(bad(Fault.CONNECTION), ask(name(server, Probe.Dns.Type.CNAME, "")));
    }
  }
}
