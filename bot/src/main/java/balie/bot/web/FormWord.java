package balie.bot.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/// The word that shows that a form was made by a page of this session. It looks different each
/// time: pages are compressed, and from the size of a page that always held the same word somebody
/// who chooses a part of that page could guess it.
public final class FormWord {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HexFormat HEX = HexFormat.of();

  private FormWord() {}

  /// A session's secret as it is written into a form.
  public static String of(String secret) {
    byte[] plain = secret.getBytes(StandardCharsets.UTF_8);
    byte[] mask = new byte[plain.length];
    RANDOM.nextBytes(mask);
    return HEX.formatHex(mask) + HEX.formatHex(mixed(plain, mask));
  }

  /// Whether what was sent with a form is the word of a session's secret.
  public static boolean isOf(String secret, String sent) {
    byte[] plain = secret.getBytes(StandardCharsets.UTF_8);
    if (sent.length() != 4 * plain.length || !sent.matches("[0-9a-f]*")) {
      return false;
    }
    byte[] mask = HEX.parseHex(sent.substring(0, 2 * plain.length));
    byte[] rest = HEX.parseHex(sent.substring(2 * plain.length));
    return MessageDigest.isEqual(mixed(rest, mask), plain);
  }

  private static byte[] mixed(byte[] bytes, byte[] mask) {
    byte[] mixed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      mixed[i] = (byte) (bytes[i] ^ mask[i]);
    }
    return mixed;
  }
}
