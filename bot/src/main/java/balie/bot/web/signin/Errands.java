package balie.bot.web.signin;

import balie.bot.web.Call;
import balie.bot.web.WebAnswer;
import balie.bot.web.security.Reach;
import balie.bot.web.signin.OidcProvider.Errand;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/// Whom the provider is to send back. It stands encrypted in the browser itself, under a key that
/// dies with this process: so nobody can fill a table of ours, and nobody else's answer is taken.
final class Errands {
  private static final Duration LASTS = Duration.ofMinutes(10);
  private static final int KEY_BITS = 256;

  private final Cookies cookies;
  private final InstantSource clock;
  private final SecretKey key = key();

  /// Someone on the way.
  record OnTheWay(Errand errand, Destination next) {}

  Errands(Reach reach, InstantSource clock) {
    this.cookies = new Cookies(reach, "oidc");
    this.clock = clock;
  }

  WebAnswer begin(WebAnswer answer, Call call, OnTheWay onTheWay) {
    Map<String, Object> fields =
        Map.of(
            "state", onTheWay.errand().state(),
            "nonce", onTheWay.errand().nonce(),
            "verifier", onTheWay.errand().verifier(),
            "next", onTheWay.next().path(),
            "until", clock.instant().plus(LASTS).getEpochSecond());
    try {
      JWEObject sealed =
          new JWEObject(
              new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), new Payload(fields));
      sealed.encrypt(new DirectEncrypter(key));
      return cookies.put(answer, call, sealed.serialize(), LASTS);
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// The one that a call ends, empty where it was not begun in this browser, or too long ago.
  Optional<OnTheWay> find(Call call) {
    return cookies.value(call).flatMap(this::open);
  }

  WebAnswer end(WebAnswer answer, Call call) {
    return cookies.clear(answer, call);
  }

  private Optional<OnTheWay> open(String cookie) {
    try {
      JWEObject sealed = JWEObject.parse(cookie);
      sealed.decrypt(new DirectDecrypter(key));
      Map<String, Object> fields = sealed.getPayload().toJSONObject();
      Instant until = Instant.ofEpochSecond(Long.parseLong(text(fields, "until")));
      return clock.instant().isBefore(until)
          ? Optional.of(
              new OnTheWay(
                  new Errand(
                      text(fields, "state"), text(fields, "nonce"), text(fields, "verifier")),
                  Destination.of(text(fields, "next"))))
          : Optional.empty();
    } catch (ParseException | JOSEException | NumberFormatException notOurs) {
      return Optional.empty();
    }
  }

  private static String text(Map<String, Object> fields, String name) {
    return String.valueOf(fields.get(name));
  }

  private static SecretKey key() {
    try {
      KeyGenerator keys = KeyGenerator.getInstance("AES");
      keys.init(KEY_BITS);
      return keys.generateKey();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
