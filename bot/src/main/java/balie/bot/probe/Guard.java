package balie.bot.probe;

import balie.bot.network.AddressRange;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.SocketFactory;

/// Which addresses a probe may ask: those of the internet, and those that the settings allow. The
/// addresses of this machine, of private networks and of a cloud's metadata are refused in whatever
/// form they come.
public final class Guard {
  private static final List<AddressRange> REFUSED =
      ranges(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "224.0.0.0/3",
          "::/127",
          "fc00::/7",
          "fe80::/10",
          "fec0::/10",
          "ff00::/8");
  private static final AddressRange SIX_TO_FOUR = range("2002::/16");
  private static final AddressRange NAT64 = range("64:ff9b::/96");
  private static final AddressRange LOCAL_NAT64 = range("64:ff9b:1::/48");
  private static final AddressRange COMPATIBLE = range("::/96");
  private static final AddressRange TEREDO = range("2001::/32");
  private static final int FOUR = 4;

  private final List<AddressRange> allowed;

  /// @param allowed may be asked though they would be refused
  public Guard(List<AddressRange> allowed) {
    this.allowed = List.copyOf(allowed);
  }

  /// A connection would go to an address that may not be asked.
  static final class RefusedAddress extends IOException {
    private static final long serialVersionUID = 1;

    RefusedAddress() {
      super("an address that may not be asked");
    }

    /// Whether that is behind a failure.
    static boolean isBehind(Throwable failure) {
      return failure instanceof RefusedAddress
          || Arrays.stream(failure.getSuppressed()).anyMatch(RefusedAddress::isBehind)
          || (failure.getCause() != null && isBehind(failure.getCause()));
    }
  }

  /// Whether an address may be asked.
  public boolean allows(InetAddress address) {
    return isIn(allowed, address)
        || (!isIn(REFUSED, address) && within(address).map(this::allows).orElse(true));
  }

  /// The addresses of a name or a literal address, all of which may be asked.
  InetAddress[] resolve(String host) throws IOException {
    String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    InetAddress[] all = InetAddress.getAllByName(name);
    for (InetAddress each : all) {
      if (!allows(each)) {
        throw new RefusedAddress();
      }
    }
    return all;
  }

  /// Makes sockets that connect only to what may be asked.
  SocketFactory sockets() {
    return new GuardedSockets();
  }

  /// The address of IPv4 that one of IPv6 stands for or leads to.
  private static Optional<InetAddress> within(InetAddress address) {
    if (!(address instanceof Inet6Address)) {
      return Optional.empty();
    }
    byte[] bytes = address.getAddress();
    if (SIX_TO_FOUR.contains(address)) {
      return Optional.of(four(bytes, 2, 0));
    }
    if (TEREDO.contains(address)) {
      return Optional.of(four(bytes, bytes.length - FOUR, 0xff));
    }
    boolean last =
        NAT64.contains(address) || LOCAL_NAT64.contains(address) || COMPATIBLE.contains(address);
    return last ? Optional.of(four(bytes, bytes.length - FOUR, 0)) : Optional.empty();
  }

  private static InetAddress four(byte[] bytes, int from, int mask) {
    byte[] four = Arrays.copyOfRange(bytes, from, from + FOUR);
    for (int i = 0; i < FOUR; i++) {
      four[i] = (byte) (four[i] ^ mask);
    }
    try {
      return Inet4Address.getByAddress(four);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean isIn(List<AddressRange> ranges, InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  private static List<AddressRange> ranges(String... written) {
    return Arrays.stream(written).map(Guard::range).toList();
  }

  private static AddressRange range(String written) {
    return AddressRange.parse(written)
        .orElseThrow(() -> new IllegalArgumentException("no range: " + written));
  }

  private final class GuardedSockets extends SocketFactory {
    @Override
    public Socket createSocket() {
      return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      Socket socket = createSocket();
      socket.connect(new InetSocketAddress(host, port));
      return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      Socket socket = createSocket();
      socket.connect(new InetSocketAddress(host, port));
      return socket;
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return createSocket(host, port);
    }
  }

  /// Looks at the address that it connects to.
  private final class GuardedSocket extends Socket {
    @Override
    public void connect(SocketAddress end) throws IOException {
      connect(end, 0);
    }

    @Override
    public void connect(SocketAddress end, int timeout) throws IOException {
      if (!(end instanceof InetSocketAddress inet) || inet.getAddress() == null) {
        throw new UnknownHostException("an address that is not resolved");
      }
      if (!allows(inet.getAddress())) {
        throw new RefusedAddress();
      }
      super.connect(end, timeout);
    }
  }
}
