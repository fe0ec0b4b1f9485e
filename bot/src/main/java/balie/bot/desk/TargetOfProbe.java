package balie.bot.desk;

import balie.storage.service.Probe;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a probe asks, or who tells: the one of `http`, `tcp`, `dns`, `heartbeat` and `told`
/// that stands there, with the keys that belong to it.
final class TargetOfProbe {
  private static final Pattern HOST_AND_PORT =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+\\]|[A-Za-z0-9._-]+):([0-9]{1,5})");
  private static final Pattern DNS_NAME = Pattern.compile("[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,252})");
  private static final int LAST_PORT = 65_535;
  private static final int DNS_PORT = 53;
  private static final String LENGTH = "a length of time such as 2 s";

  private final Findings findings;

  /// The key that says what it is.
  enum Kind {
    HTTP,
    TCP,
    DNS,
    HEARTBEAT,
    TOLD;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Who calls in.
  private enum Beats {
    SERVICE,
    BACKUP;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What another system tells.
  private enum Tells {
    ALERTS,
    SAMPLES;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  TargetOfProbe(Findings findings) {
    this.findings = findings;
  }

  Optional<Probe.Target> read(Fields fields, List<Kind> kinds) {
    List<Kind> there = new ArrayList<>(kinds);
    there.removeIf(kind -> fields.optional(kind.key()).isEmpty());
    if (there.size() != 1) {
      if (fields.isMap()) {
        findings.problem(
            fields.place(),
            "a probe of %d kinds, expected one of %s"
                .formatted(there.size(), Suggestion.oneOf(kinds.stream().map(Kind::key).toList())));
      }
      return Optional.empty();
    }
    Item item = fields.required(there.getFirst().key(), "what to ask");
    return Optional.of(
        switch (there.getFirst()) {
          case HTTP -> http(item, fields);
          case TCP -> tcp(item);
          case DNS -> dns(item, fields);
          case HEARTBEAT ->
              new Probe.Heartbeat(item.choice(Beats.class, Beats::id) == Beats.BACKUP);
          case TOLD -> new Probe.Ingest(item.choice(Tells.class, Tells::id) == Tells.ALERTS);
        });
  }

  private Probe.Http http(Item item, Fields fields) {
    URI address = address(item);
    List<Integer> statuses =
        fields
            .optional("status")
            .map(each -> each.oneOrMore("HTTP statuses such as [200, 302]"))
            .orElse(List.of())
            .stream()
            .map(TargetOfProbe::status)
            .toList();
    Optional<Item> certificate = fields.optional("certificate");
    if (certificate.isPresent() && "http".equals(address.getScheme())) {
      findings.problem(
          fields.at("certificate"), "'certificate' without https, expected an https address");
    }
    return new Probe.Http(
        address,
        statuses,
        fields.optionalText("text", "a text that must stand in the page"),
        fields.optional("within").map(each -> Length.read(each, LENGTH)),
        certificate.map(
            each ->
                Math.toIntExact(Math.max(1, Length.read(each, "days such as 14 days").toDays()))));
  }

  private static URI address(Item item) {
    String text = item.text("an address such as https://mail.example.org/");
    try {
      URI uri = new URI(text).parseServerAuthority();
      boolean usable =
          uri.getHost() != null
              && uri.getPort() <= LAST_PORT
              && uri.getUserInfo() == null
              && uri.getFragment() == null
              && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
      if (usable) {
        return uri;
      }
    } catch (URISyntaxException none) {
      // The same words serve for an address of another kind.
    }
    if (!text.equals(Item.FAULTY)) {
      item.refuse("an http or https address without a user's name, such as https://example.org/");
    }
    return URI.create("https://faulty.invalid/");
  }

  private static int status(Item item) {
    int status = item.number();
    if (status < 100 || status > 599) {
      item.refuse("an HTTP status from 100 to 599");
      return 200;
    }
    return status;
  }

  private static Probe.Tcp tcp(Item item) {
    String text = item.text("a host and a port, such as mail.example.org:25");
    Matcher form = HOST_AND_PORT.matcher(text);
    if (form.matches() && isPort(form.group(2))) {
      return new Probe.Tcp(form.group(1), Integer.parseInt(form.group(2)));
    }
    if (!text.equals(Item.FAULTY)) {
      item.refuse("a host and a port, such as mail.example.org:25 or [2001:db8::1]:25");
    }
    return new Probe.Tcp("faulty.invalid", 1);
  }

  private static Probe.Dns dns(Item item, Fields fields) {
    String name = item.text("a name such as example.org");
    if (!name.equals(Item.FAULTY) && !DNS_NAME.matcher(name).matches()) {
      item.refuse("a name such as example.org");
    }
    Probe.Dns.Type type =
        fields
            .optional("record")
            .map(each -> each.choice(Probe.Dns.Type.class, Enum::name))
            .orElse(Probe.Dns.Type.A);
    return new Probe.Dns(
        name,
        type,
        fields.optionalText("answer", "an answer such as 192.0.2.1"),
        fields.optional("server").map(TargetOfProbe::server));
  }

  /// With its port, which may be left out.
  private static String server(Item item) {
    String text = item.text("a DNS server such as 192.0.2.53");
    for (String whole : List.of(text, text + ":" + DNS_PORT)) {
      Matcher form = HOST_AND_PORT.matcher(whole);
      if (form.matches() && isPort(form.group(2))) {
        return whole;
      }
    }
    if (!text.equals(Item.FAULTY)) {
      item.refuse("a DNS server such as 192.0.2.53, ns.example.org:5353 or [2001:db8::53]:53");
    }
    return text;
  }

  private static boolean isPort(String text) {
    int port = Integer.parseInt(text);
    return port >= 1 && port <= LAST_PORT;
  }
}
