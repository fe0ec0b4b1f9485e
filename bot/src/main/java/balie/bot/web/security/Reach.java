package balie.bot.web.security;

import balie.bot.network.AddressRange;
import balie.bot.web.Call;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// How browsers reach the site.
///
/// @param publicUrl where they find it; empty where only browsers on this machine do, as in the
///   demo
/// @param proxies whose word about the browser's address is taken
public record Reach(Optional<Origin> publicUrl, List<AddressRange> proxies) {
  private static final int IPV4_BYTES = 4;
  private static final int SITE_BYTES = 8;

  public Reach {
    proxies = List.copyOf(proxies);
  }

  /// From this machine alone.
  public static Reach ofLoopback() {
    return new Reach(Optional.empty(), List.of());
  }

  /// Whether browsers keep cookies for it that travel encrypted only.
  public boolean isSecure() {
    return publicUrl.filter(Origin::isSecure).isPresent();
  }

  /// The origins that its pages have.
  List<Origin> origins(Call call) {
    return publicUrl.map(List::of).orElseGet(() -> Origin.ofLoopback(call.port()));
  }

  /// Whether a call names the site as its `Host`. A name that somebody made point here, so that a
  /// page of theirs may read ours, is another one.
  public boolean isNamed(Call call) {
    List<String> names = call.headers("Host");
    return names.size() == 1
        && origins(call).stream().anyMatch(origin -> origin.isNamedBy(names.getFirst()));
  }

  /// Whether the header `Origin` names the site.
  boolean isOwn(Call call, String originHeader) {
    return origins(call).stream().anyMatch(origin -> origin.toString().equals(originHeader));
  }

  /// Where its pages are found, for a link that leads there. Only for a call that [#isNamed].
  public Origin origin(Call call) {
    return publicUrl.orElseGet(
        () ->
            origins(call).stream()
                .filter(origin -> call.header("Host").filter(origin::isNamedBy).isPresent())
                .findFirst()
                .orElseGet(() -> new Origin("http", "127.0.0.1", call.port())));
  }

  /// The address of who calls: the last one that no trusted proxy has. What a browser itself writes
  /// into the header stands before it, and is not looked at.
  public InetAddress caller(Call call) {
    InetAddress caller =
        AddressRange.address(call.peer()).orElseGet(InetAddress::getLoopbackAddress);
    List<String> hops = new ArrayList<>();
    call.headers("X-Forwarded-For").forEach(each -> hops.addAll(List.of(each.split(",", -1))));
    for (String hop : hops.reversed()) {
      if (!isProxy(caller)) {
        return caller;
      }
      Optional<InetAddress> before = AddressRange.address(hop.strip());
      if (before.isEmpty()) {
        return caller;
      }
      caller = before.get();
    }
    return caller;
  }

  /// Whom the caller's address stands for when it is counted: in IPv6 one site has 2^64 of them.
  public String who(Call call) {
    byte[] bytes = caller(call).getAddress();
    int counted = bytes.length == IPV4_BYTES ? IPV4_BYTES : SITE_BYTES;
    return HexFormat.of().formatHex(Arrays.copyOf(bytes, counted));
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(range -> range.contains(address));
  }
}
