package balie.bot.web.signin;

import java.net.URI;
import java.util.Optional;

/// The provider of OpenID Connect that people sign in with.
///
/// @param issuer as the provider writes it, to the letter
/// @param secret empty for a public client
public record OidcSettings(URI issuer, String clientId, Optional<String> secret) {

  /// Reads the issuer: `https://`, or `http://` of this machine, without query and fragment. Empty
  /// for anything else.
  public static Optional<OidcSettings> parse(
      String issuer, String clientId, Optional<String> secret) {
    try {
      URI uri = URI.create(issuer);
      boolean safe = "https".equals(uri.getScheme()) || isOfThisMachine(uri);
      boolean bare =
          uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
      return safe && bare && uri.getHost() != null
          ? Optional.of(new OidcSettings(uri, clientId, secret))
          : Optional.empty();
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /// Whether a URL is plain HTTP within this machine.
  static boolean isOfThisMachine(URI uri) {
    return "http".equals(uri.getScheme())
        && ("127.0.0.1".equals(uri.getHost()) || "localhost".equals(uri.getHost()));
  }

  @Override
  public String toString() {
    return "OidcSettings[" + issuer + ", " + clientId + "]";
  }
}
