package balie.bot;

import balie.bot.network.AddressRange;
import balie.bot.web.security.Origin;
import balie.bot.web.signin.MailSettings;
import balie.bot.web.signin.OidcSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How the web is set up.
///
/// @param bind the address to listen on
/// @param port 0 for any that is free
/// @param publicUrl where people find it, empty where it was not given
/// @param proxies whose word about the browser's address is taken
/// @param oidc the provider to sign in with, empty where there is none
/// @param mail the server that sends links to sign in, empty where there is none
public record WebSettings(
    String bind,
    int port,
    Optional<Origin> publicUrl,
    List<AddressRange> proxies,
    Optional<OidcSettings> oidc,
    Optional<MailSettings> mail) {
  public WebSettings {
    proxies = List.copyOf(proxies);
  }

  /// Whether people can sign in.
  public boolean hasSignIn() {
    return oidc.isPresent() || mail.isPresent();
  }

  /// What they are read from.
  interface Given {
    Optional<String> value(Setting setting);

    void problem(Setting setting, String expected);

    /// The same without the value, which may hold a secret.
    void hidden(Setting setting, String expected);
  }

  static WebSettings read(Given given) {
    return new OneReading(given).read();
  }

  /// The reading of all of them.
  private record OneReading(Given given) {

    WebSettings read() {
      Optional<Origin> url = publicUrl();
      Optional<OidcSettings> oidc = oidc();
      Optional<MailSettings> mail = mail();
      if (url.isEmpty() && given.value(Setting.PUBLIC_URL).isEmpty()) {
        if (given.value(Setting.OIDC_ISSUER).isPresent()
            || given.value(Setting.SMTP_URL).isPresent()) {
          given.problem(
              Setting.PUBLIC_URL, "where people find the web chat, since they can sign in");
        }
      }
      return new WebSettings(bind(), port(), url, proxies(), oidc, mail);
    }

    private String bind() {
      String bind = given.value(Setting.BIND).orElse(Setting.BIND.usually());
      if (AddressRange.address(bind).isEmpty()) {
        given.problem(Setting.BIND, "an address of this machine, such as 127.0.0.1 or 0.0.0.0");
      }
      return bind;
    }

    private int port() {
      String written = given.value(Setting.PORT).orElse(Setting.PORT.usually());
      try {
        int port = Integer.parseInt(written);
        if (port >= 0 && port <= 65_535) {
          return port;
        }
      } catch (NumberFormatException none) {
        // The same words serve for a number that is no port.
      }
      given.problem(Setting.PORT, "a port from 0 (any that is free) to 65535");
      return 0;
    }

    private Optional<Origin> publicUrl() {
      Optional<String> written = given.value(Setting.PUBLIC_URL);
      Optional<Origin> url =
          written.flatMap(Origin::parse).filter(u -> u.isSecure() || u.isLoopback());
      if (written.isPresent() && url.isEmpty()) {
        given.problem(
            Setting.PUBLIC_URL,
            "https:// with a name and no path, such as https://desk.example.org");
      }
      return url;
    }

    private List<AddressRange> proxies() {
      List<AddressRange> ranges = new ArrayList<>();
      for (String each : given.value(Setting.TRUSTED_PROXIES).orElse("").split("[,\\s]+", -1)) {
        Optional<AddressRange> range = AddressRange.parse(each);
        range.ifPresent(ranges::add);
        if (range.isEmpty() && !each.isEmpty()) {
          given.problem(
              Setting.TRUSTED_PROXIES, "addresses or ranges, such as 127.0.0.1, 10.0.0.0/8");
        }
      }
      return ranges;
    }

    private Optional<OidcSettings> oidc() {
      Optional<String> issuer = given.value(Setting.OIDC_ISSUER);
      Optional<String> client = given.value(Setting.OIDC_CLIENT_ID);
      Optional<String> secret = given.value(Setting.OIDC_CLIENT_SECRET);
      if (issuer.isEmpty()) {
        if (client.isPresent() || secret.isPresent()) {
          given.problem(Setting.OIDC_ISSUER, "the provider's issuer, since its client is given");
        }
        return Optional.empty();
      }
      Optional<OidcSettings> oidc = OidcSettings.parse(issuer.get(), client.orElse(""), secret);
      if (oidc.isEmpty()) {
        given.problem(
            Setting.OIDC_ISSUER, "the provider's issuer, such as https://login.example.org");
      }
      if (client.isEmpty()) {
        given.problem(Setting.OIDC_CLIENT_ID, "the client's id at the provider");
      }
      return oidc;
    }

    private Optional<MailSettings> mail() {
      Optional<String> url = given.value(Setting.SMTP_URL);
      Optional<String> from = given.value(Setting.SMTP_FROM);
      if (url.isEmpty()) {
        if (from.isPresent()) {
          given.problem(Setting.SMTP_URL, "the mail server, since BALIE_SMTP_FROM is given");
        }
        return Optional.empty();
      }
      if (from.filter(MailSettings::isAddress).isEmpty()) {
        given.problem(Setting.SMTP_FROM, "the bare address that mail comes from");
      }
      Optional<MailSettings> mail = MailSettings.parse(url.get(), from.orElse(""));
      if (mail.isEmpty()) {
        given.hidden(
            Setting.SMTP_URL, "smtp://user:password@host:port or smtps://, percent-encoded");
      }
      return mail;
    }
  }
}
