package balie.bot.web.signin;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The server that takes our mail.
///
/// @param from the address that mail comes from
public record MailSettings(
    Protection protection, String host, int port, Optional<Login> login, String from) {
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+");
  private static final int SMTP = 587;
  private static final int SMTPS = 465;

  /// How the connection is protected.
  public enum Protection {
    /// TLS from the first byte.
    TLS,
    /// TLS after a plain greeting, and no mail where the server does not offer it.
    STARTTLS,
    /// None: within this machine only.
    NONE
  }

  /// Who we are to the server.
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return "Login[" + user + "]";
    }
  }

  /// Reads `smtp://` (with STARTTLS, but on this machine plain) or `smtps://` (TLS), with
  /// `user:password@` where the server asks for it, percent-encoded.
  ///
  /// @return empty for what is no such URL
  public static Optional<MailSettings> parse(String url, String from) {
    try {
      URI uri = URI.create(url);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean whole =
          uri.getHost() != null
              && (uri.getRawPath().isEmpty() || uri.getRawPath().equals("/"))
              && uri.getRawQuery() == null
              && uri.getRawFragment() == null;
      if (!whole || !(scheme.equals("smtp") || scheme.equals("smtps"))) {
        return Optional.empty();
      }
      boolean local = uri.getHost().equals("127.0.0.1") || uri.getHost().equals("localhost");
      Protection plain = local ? Protection.NONE : Protection.STARTTLS;
      Protection protection = scheme.equals("smtps") ? Protection.TLS : plain;
      int usual = protection == Protection.TLS ? SMTPS : SMTP;
      return Optional.of(
          new MailSettings(
              protection,
              uri.getHost(),
              uri.getPort() < 0 ? usual : uri.getPort(),
              Optional.ofNullable(uri.getRawUserInfo()).map(MailSettings::login),
              from));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /// Whether a text is a bare mail address by its form.
  public static boolean isAddress(String text) {
    return text.length() <= 254 && ADDRESS.matcher(text).matches();
  }

  private static Login login(String userInfo) {
    int colon = userInfo.indexOf(':');
    return colon < 0
        ? new Login(decoded(userInfo), "")
        : new Login(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
