package balie.bot.network;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses that begin with the same bits, such as `10.0.0.0/8` or a single one.
///
/// @param bits how many of the network's bits count
public record AddressRange(InetAddress network, int bits) {
  private static final Pattern FORM = Pattern.compile("([0-9A-Fa-f.:]+)(?:/(\\d{1,3}))?");

  /// Reads an address or a range, empty for what is neither. Names are not looked up.
  public static Optional<AddressRange> parse(String written) {
    Matcher form = FORM.matcher(written);
    if (!form.matches()) {
      return Optional.empty();
    }
    Optional<InetAddress> network = address(form.group(1));
    int most = network.map(n -> n.getAddress().length * Byte.SIZE).orElse(0);
    int bits = form.group(2) == null ? most : Integer.parseInt(form.group(2));
    return network.filter(_ -> bits <= most).map(n -> new AddressRange(n, bits));
  }

  /// Reads an address, empty for what is none. Names are not looked up.
  public static Optional<InetAddress> address(String written) {
    try {
      return Optional.of(InetAddress.ofLiteral(written));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /// Whether an address lies in it.
  public boolean contains(InetAddress address) {
    byte[] here = network.getAddress();
    byte[] there = address.getAddress();
    if (here.length != there.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % Byte.SIZE);
      if (((here[bit / Byte.SIZE] ^ there[bit / Byte.SIZE]) & mask) != 0) {
        return false;
      }
    }
    return true;
  }
}
