package balie.bot.web.security;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where a browser finds the site: scheme, name and port, in the form in which browsers send it.
///
/// @param scheme `http` or `https`
/// @param host in lower case; an IPv6 address in brackets
/// @param port the scheme's own where none is written
public record Origin(String scheme, String host, int port) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /// Reads a URL of a site's root: no path but `/`, no more. Empty for anything else.
  public static Optional<Origin> parse(String written) {
    try {
      URI uri = URI.create(written);
      boolean bare =
          uri.getRawUserInfo() == null
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null
              && List.of("", "/").contains(String.valueOf(uri.getRawPath()));
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      if (!bare || uri.getHost() == null || !List.of("http", "https").contains(scheme)) {
        return Optional.empty();
      }
      int usual = scheme.equals("https") ? HTTPS : HTTP;
      int port = uri.getPort() < 0 ? usual : uri.getPort();
      return Optional.of(new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /// The names by which a browser on the same machine reaches a port.
  public static List<Origin> ofLoopback(int port) {
    return LOOPBACK.stream().sorted().map(host -> new Origin("http", host, port)).toList();
  }

  public boolean isSecure() {
    return scheme.equals("https");
  }

  /// Whether it is reached from this machine alone.
  public boolean isLoopback() {
    return LOOPBACK.contains(host);
  }

  /// Whether a request's `Host` header names it.
  public boolean isNamedBy(String hostHeader) {
    return parse(scheme + "://" + hostHeader).filter(this::equals).isPresent();
  }

  /// A page of the site.
  ///
  /// @param path that begins with a slash
  public URI at(String path) {
    return URI.create(this + path);
  }

  /// As in the header `Origin`: without the port where it is the scheme's own.
  @Override
  public String toString() {
    boolean usual = port == (isSecure() ? HTTPS : HTTP);
    return scheme + "://" + host + (usual ? "" : ":" + port);
  }
}
