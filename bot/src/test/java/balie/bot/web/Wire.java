package balie.bot.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// HTTP as bytes on a socket, so that a test can send what no client library would.
public final class Wire {
  private static final int PATIENCE_MILLIS = 20_000;

  private final int port;

  /// An answer.
  ///
  /// @param head the lines of it
  public record Answered(int status, List<String> head, String body) {

    public Optional<String> header(String name) {
      return headers(name).stream().findFirst();
    }

    public List<String> headers(String name) {
      String begin = name.toLowerCase(Locale.ROOT) + ":";
      return head.stream()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(begin))
          .map(line -> line.substring(begin.length()).strip())
          .toList();
    }
  }

  public Wire(int port) {
    this.port = port;
  }

  /// Sends bytes on a connection of their own and reads all that comes back; the server closes it.
  public Answered send(byte[] request) throws IOException {
    try (Socket socket = open()) {
      try {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
      } catch (IOException refusedEarly) {
        // What was answered before all was read is still there to be looked at.
      }
      return read(socket);
    }
  }

  public Answered send(String request) throws IOException {
    return send(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  public Socket open() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  /// Reads one answer to the end of the connection.
  public static Answered read(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    byte[] some = new byte[8192];
    try {
      for (int n = in.read(some); n >= 0; n = in.read(some)) {
        all.write(some, 0, n);
      }
    } catch (IOException reset) {
      if (all.size() == 0) {
        throw reset;
      }
    }
    return parse(all.toString(StandardCharsets.UTF_8));
  }

  private static Answered parse(String text) throws IOException {
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      throw new IOException("no whole answer: '" + text + "'");
    }
    List<String> head = new ArrayList<>(text.substring(0, end).lines().toList());
    String[] first = head.removeFirst().split(" ", 3);
    String body = text.substring(end + 4);
    boolean chunked =
        head.stream().anyMatch(h -> h.toLowerCase(Locale.ROOT).startsWith("transfer-encoding"));
    return new Answered(Integer.parseInt(first[1]), head, chunked ? unchunked(body) : body);
  }

  private static String unchunked(String body) {
    StringBuilder whole = new StringBuilder();
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    int at = 0;
    while (at < bytes.length) {
      int line = at;
      while (bytes[line] != '\r') {
        line++;
      }
      int size =
          Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.US_ASCII).strip(), 16);
      whole.append(new String(bytes, line + 2, size, StandardCharsets.UTF_8));
      at = line + 2 + size + 2;
    }
    return whole.toString();
  }
}
