package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.storage.service.Probe;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How services are measured, as the desk folder declares it.
class ProbesOfDeskTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration TEN = Duration.ofSeconds(10);

  @TempDir Path temporary;

  /// The example with one more service.
  private DeskCopy desk(String probes) throws IOException {
    return DeskCopy.in(Files.createTempDirectory(temporary, "copy"))
        .write(
            "services/files.yaml",
            """
            service: files
            name: Files
            summary: Where files are.
            status: live
            owner: mail
            hours: always
            support: office
            offerings: []
            technical:
              probes:
            """
                + probes.indent(4));
  }

  private static List<Probe> probes(DeskCopy desk) {
    Reading reading = new DeskReader(DeskCopy.terms()).read(desk.folder(), DeskCopy.TODAY);
    Reading.Read read = assertInstanceOf(Reading.Read.class, reading, reading::toString);
    return read.desk().services().stream()
        .filter(service -> service.id().id().equals("files"))
        .findFirst()
        .orElseThrow()
        .technical()
        .probes();
  }

  private static Probe.Http page(String address) {
    return new Probe.Http(
        URI.create(address), List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void everyKindIsReadWithWhatCountsWhereNothingIsSaid() throws IOException {
    DeskCopy desk =
        desk(
            """
            - {probe: web, http: "https://files.example.org/"}
            - {probe: smb, tcp: "files.example.org:445", every: 6 s}
            - {probe: name, dns: files.example.org}
            - {probe: sync, heartbeat: service, every: 10 min}
            - {probe: grafana, told: alerts}
            - {probe: meter, told: samples}
            """);
    assertEquals(
        List.of(
            new Probe("web", page("https://files.example.org/"), MINUTE, TEN, 2),
            new Probe(
                "smb",
                new Probe.Tcp("files.example.org", 445),
                Duration.ofSeconds(6),
                Duration.ofSeconds(6),
                2),
            new Probe(
                "name",
                new Probe.Dns(
                    "files.example.org", Probe.Dns.Type.A, Optional.empty(), Optional.empty()),
                MINUTE,
                TEN,
                2),
            new Probe("sync", new Probe.Heartbeat(false), Duration.ofMinutes(10), MINUTE, 1),
            new Probe("grafana", new Probe.Ingest(true), Duration.ofHours(12), TEN, 1),
            new Probe("meter", new Probe.Ingest(false), MINUTE, TEN, 2)),
        probes(desk));
  }

  @Test
  void whatIsReadIsWrittenAndReadAgainTheSame() throws IOException {
    DeskCopy desk =
        desk("""
                - probe: web
                  http: https://files.example.org:8443/login?next=1
                  status: [200, 302]
                  text: "Sign in: 'now'"
                  within: 1.5 s
                  certificate: 14 days
                  every: 30 s
                  timeout: 5 s
                  confirm: 3
                - {probe: smb, tcp: "[2001:db8::1]:445", redundant: 1 of front}
                - {probe: smb-2, tcp: "[2001:db8::2]:445", redundant: 1 of front}
                - {probe: mx, dns: example.org, record: MX, answer: mail.example.org, server: "192.0.2.53"}
                - {probe: nightly, heartbeat: backup, every: 1 day, late: 2 h}
                - {probe: kuma, told: alerts, every: 1 h}
                """)
            .append(
                "desk.yaml",
                "reference-targets:\n  - {probe: internet, tcp: \"www.example.net:443\"}\n");
    Reading.Read before =
        assertInstanceOf(
            Reading.Read.class,
            new DeskReader(DeskCopy.terms()).read(desk.folder(), DeskCopy.TODAY));
    assertEquals(1, before.desk().organisation().references().size());
    Path folder = temporary.resolve("written");
    Writing _ = new DeskWriter(DeskCopy.terms()).write(before.desk(), before.questions(), folder);
    assertEquals(
        before.desk(),
        assertInstanceOf(
                Reading.Read.class, new DeskReader(DeskCopy.terms()).read(folder, DeskCopy.TODAY))
            .desk());
    assertEquals(
        new Probe.Dns(
            "example.org",
            Probe.Dns.Type.MX,
            Optional.of("mail.example.org"),
            Optional.of("192.0.2.53:53")),
        probes(desk).get(3).target());
  }

  private void refused(String probe, String... reasons) throws IOException {
    assertEquals(
        List.of(reasons).stream().map(each -> "services/files.yaml:11: " + each).toList(),
        desk("- " + probe).problems());
  }

  @Test
  void aProbeIsOfOneKind() throws IOException {
    refused(
        "{probe: web}", "a probe of 0 kinds, expected one of http, tcp, dns, heartbeat or told");
    refused(
        "{probe: web, tcp: \"a.example:1\", told: alerts}",
        "a probe of 2 kinds, expected one of http, tcp, dns, heartbeat or told");
  }

  @Test
  void anAddressIsOfTheWebAndHoldsNoPassword() throws IOException {
    String expected =
        ", expected an http or https address without a user's name, such as https://example.org/";
    refused("{probe: web, http: \"ftp://a.example/\"}", "'http' is 'ftp://a.example/'" + expected);
    refused("{probe: web, http: \"file:///etc\"}", "'http' is 'file:///etc'" + expected);
    refused(
        "{probe: web, http: \"https://u:p@a.example/\"}",
        "'http' is 'https://u:p@a.example/'" + expected);
  }

  @Test
  void whatBelongsToAnotherKindIsUnknown() throws IOException {
    refused(
        "{probe: smb, tcp: \"a.example:1\", text: hello}",
        "unknown key 'text', expected http, dns, heartbeat, told, every, timeout, confirm or"
            + " redundant");
  }

  @Test
  void lengthsAndCountsHaveTheirLimits() throws IOException {
    refused(
        "{probe: smb, tcp: \"a.example:1\", every: 4 s}",
        "'every' is too short, expected at least 5 s");
    refused(
        "{probe: smb, tcp: \"a.example:1\", every: 10 s, timeout: 11 s}",
        "'timeout' is longer than 'every', expected at most 10 s");
    refused(
        "{probe: smb, tcp: \"a.example:70000\"}",
        "'tcp' is 'a.example:70000', expected a host and a port, such as mail.example.org:25 or"
            + " [2001:db8::1]:25");
    refused(
        "{probe: smb, tcp: \"a.example:1\", confirm: 11}",
        "'confirm' is '11', expected how many failures confirm an outage, from 1 to 10");
    refused(
        "{probe: nightly, heartbeat: backup}",
        "'every' is missing, expected a length of time such as 60 s, 5 min or 1 day");
    refused(
        "{probe: web, http: \"http://a.example/\", certificate: 3 days}",
        "'certificate' without https, expected an https address");
  }

  @Test
  void ofRedundantProbesFewerThanThereAreAreNeeded() throws IOException {
    String probe = "- {probe: %s, tcp: \"a.example:1\", redundant: %s}%n";
    assertEquals(
        List.of("services/files.yaml:10: 2 of 'front' are needed and there are 2, expected more"),
        desk(probe.formatted("a", "2 of front") + probe.formatted("b", "2 of front")).problems());
    assertEquals(
        List.of("services/files.yaml:10: probes need different numbers of 'front', expected one"),
        desk(probe.formatted("a", "1 of front") + probe.formatted("b", "2 of front")).problems());
    refused(
        "{probe: a, tcp: \"a.example:1\", redundant: some}",
        "'redundant' is 'some', expected how many of a group are enough, such as 1 of front");
    refused(
        "{probe: a, told: alerts, redundant: 1 of front}",
        "unknown key 'redundant', expected http, tcp, dns, heartbeat, every, timeout or confirm");
  }

  @Test
  void aNameIsThereOnceAndFitForAnAddress() throws IOException {
    assertEquals(
        List.of(
            "services/files.yaml:12: probe 'web' is there twice, expected it once: see"
                + " services/files.yaml:11"),
        desk("- {probe: web, told: alerts}\n- {probe: web, told: samples}").problems());
    refused(
        "{probe: \"We/b\", told: alerts}",
        "'probe' is 'We/b', expected a name of lower-case letters, digits and hyphens, such as web");
  }
}
