package balie.bot.probe;

import balie.bot.probe.Finding.Fault;
import balie.storage.service.Probe;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Looks names up at a server of choice, by UDP and where the answer is too long for that by TCP.
/// Nothing is remembered between two look-ups.
final class NamesAsked {
  private static final Path RESOLVERS = Path.of("/etc/resolv.conf");
  private static final int PORT = 53;
  private static final int MOST_BYTES = 65_535;
  private static final int MOST_NUMBER = 65_536;

  private final Guard guard;
  private final SecureRandom random = new SecureRandom();

  NamesAsked(Guard guard) {
    this.guard = guard;
  }

  Finding ask(Probe.Dns target, Duration timeout) {
    long began = System.nanoTime();
    try {
      DnsMessage.Answer answer = send(target, began, timeout);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      if (answer.code() != 0) {
        return new Finding.Bad(Fault.NAME);
      }
      return isGood(answer.answers(), target)
          ? new Finding.Good(took)
          : new Finding.Bad(Fault.CONTENT);
    } catch (SocketTimeoutException _) {
      return new Finding.Bad(Fault.TIMEOUT);
    } catch (UnknownHostException _) {
      return new Finding.Bad(Fault.NAME);
    } catch (Guard.RefusedAddress _) {
      return new Finding.Refused();
    } catch (IOException _) {
      return new Finding.Bad(Fault.CONNECTION);
    }
  }

  private DnsMessage.Answer send(Probe.Dns target, long began, Duration timeout)
      throws IOException {
    InetSocketAddress server =
        target.server().isPresent() ? address(target.server().get()) : ownServer();
    int id = random.nextInt(MOST_NUMBER);
    byte[] question = DnsMessage.question(id, target);
    DnsMessage.Answer answer =
        DnsMessage.answer(byPacket(server, question, left(began, timeout)), id, target.type());
    return answer.truncated()
        ? DnsMessage.answer(byConnection(server, question, left(began, timeout)), id, target.type())
        : answer;
  }

  /// The server's own name is looked up and looked at once, so that what is asked is what was
  /// looked at.
  private InetSocketAddress address(String server) throws IOException {
    int colon = server.lastIndexOf(':');
    InetAddress address = guard.resolve(server.substring(0, colon))[0];
    return new InetSocketAddress(address, Integer.parseInt(server.substring(colon + 1)));
  }

  /// The one that this machine asks, which may well be in a private network.
  private static InetSocketAddress ownServer() throws IOException {
    try (Stream<String> lines = Files.lines(RESOLVERS)) {
      String server =
          lines
              .filter(line -> line.startsWith("nameserver "))
              .map(line -> line.substring("nameserver ".length()).strip())
              .findFirst()
              .orElseThrow(() -> new UnknownHostException("no nameserver"));
      return new InetSocketAddress(InetAddress.ofLiteral(server), PORT);
    }
  }

  /// A socket that is connected takes packets of that server alone.
  private static byte[] byPacket(InetSocketAddress server, byte[] question, int millis)
      throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(server);
      socket.setSoTimeout(millis);
      socket.send(new DatagramPacket(question, question.length));
      DatagramPacket packet = new DatagramPacket(new byte[MOST_BYTES], MOST_BYTES);
      socket.receive(packet);
      return Arrays.copyOf(packet.getData(), packet.getLength());
    }
  }

  private static byte[] byConnection(InetSocketAddress server, byte[] question, int millis)
      throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(server, millis);
      socket.setSoTimeout(millis);
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      out.writeShort(question.length);
      out.write(question);
      out.flush();
      DataInputStream in = new DataInputStream(socket.getInputStream());
      return in.readNBytes(in.readUnsignedShort());
    }
  }

  private static int left(long began, Duration timeout) throws SocketTimeoutException {
    long millis = timeout.minusNanos(System.nanoTime() - began).toMillis();
    if (millis < 1) {
      throw new SocketTimeoutException();
    }
    return (int) millis;
  }

  private static boolean isGood(List<String> answers, Probe.Dns target) {
    return target
        .answer()
        .map(wanted -> answers.stream().anyMatch(each -> isSame(each, wanted, target.type())))
        .orElse(!answers.isEmpty());
  }

  /// A name may end in a dot, and the preference of a mail server may be left out. Addresses are
  /// compared as such.
  private static boolean isSame(String answer, String wanted, Probe.Dns.Type type) {
    return switch (type) {
      case A, AAAA -> answer.equals(written(wanted));
      case CNAME, NS -> plain(answer).equals(plain(wanted));
      case MX ->
          plain(answer).equals(plain(wanted))
              || plain(answer.substring(answer.indexOf(' ') + 1)).equals(plain(wanted));
      case TXT -> answer.equals(wanted);
    };
  }

  private static String written(String wanted) {
    try {
      return InetAddress.ofLiteral(wanted.strip()).getHostAddress();
    } catch (IllegalArgumentException noAddress) {
      return "";
    }
  }

  private static String plain(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
