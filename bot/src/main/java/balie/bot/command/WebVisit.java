package balie.bot.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page of the demo's chat, held open as a browser does: one connection that listens, one that
/// sends.
final class WebVisit implements AutoCloseable {
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");
  private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");

  private final int port;
  private final String cookie;
  private final String csrf;
  private final String key = UUID.randomUUID().toString().replace("-", "");
  private final Socket listening;
  private final BufferedReader events;
  private final Socket sending;
  private final BufferedReader answers;

  private WebVisit(int port, String cookie) throws IOException {
    this.port = port;
    this.cookie = cookie;
    this.sending = new Socket(InetAddress.getLoopbackAddress(), port);
    this.answers = reader(sending);
    this.csrf = found(CSRF, exchange("GET /c/" + key, "")).getFirst();
    this.listening = new Socket(InetAddress.getLoopbackAddress(), port);
    this.events = reader(listening);
    write(listening, request("GET /c/" + key + "/events", port, cookie, ""));
    awaitLine(events, "retry:");
  }

  static WebVisit begin(int port, String email) throws IOException {
    return new WebVisit(port, cookie(port, email));
  }

  /// A session of somebody of the demo desk.
  static String cookie(int port, String email) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      write(socket, request("POST /who", port, "", "person=" + encoded(email)));
      String line = awaitLine(reader(socket), "Set-Cookie:");
      return line.substring(line.indexOf(':') + 1, line.indexOf(';')).strip();
    }
  }

  /// The bytes of the first page with all that it needs, as they are sent.
  static long firstLoad(int port) throws IOException {
    String page = new String(body(port, "/who", ""), StandardCharsets.UTF_8);
    long bytes = body(port, "/who", "Accept-Encoding: gzip\r\n").length;
    for (String asset : found(ASSET, page).stream().distinct().toList()) {
      bytes += body(port, asset, "Accept-Encoding: gzip\r\n").length;
    }
    return bytes;
  }

  /// Asks, and waits until the answer is there.
  void ask(String question) throws IOException {
    String form = "csrf=" + csrf + "&event=" + UUID.randomUUID() + "&text=" + encoded(question);
    write(sending, request("POST /c/" + key + "/say", port, cookie, form));
    awaitLine(answers, "HTTP/1.1 204");
    awaitLine(answers, "");
    awaitLine(events, "event: told");
  }

  @Override
  public void close() throws IOException {
    listening.close();
    sending.close();
  }

  static String request(String line, int port, String cookie, String form) {
    return line
        + " HTTP/1.1\r\nHost: 127.0.0.1:"
        + port
        + "\r\nOrigin: http://127.0.0.1:"
        + port
        + "\r\nX-Balie: 1\r\n"
        + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
        + (form.isEmpty()
            ? ""
            : "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length()
                + "\r\n")
        + "\r\n"
        + form;
  }

  private String exchange(String line, String form) throws IOException {
    write(sending, request(line, port, cookie, form));
    String length = awaitLine(answers, "Content-Length:");
    awaitLine(answers, "");
    byte[] whole = new byte[Integer.parseInt(length.substring(length.indexOf(':') + 1).strip())];
    int got = 0;
    StringBuilder text = new StringBuilder();
    while (got < whole.length) {
      int c = answers.read();
      text.append((char) c);
      got += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
    }
    return text.toString();
  }

  private static byte[] body(int port, String path, String header) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      write(
          socket,
          "GET "
              + path
              + " HTTP/1.1\r\nHost: 127.0.0.1:"
              + port
              + "\r\nConnection: close\r\n"
              + header
              + "\r\n");
      byte[] all = socket.getInputStream().readAllBytes();
      int at = new String(all, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
      return java.util.Arrays.copyOfRange(all, at, all.length);
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String awaitLine(BufferedReader lines, String begins) throws IOException {
    String line = lines.readLine();
    while (line != null && !(begins.isEmpty() ? line.isEmpty() : line.startsWith(begins))) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("the server said nothing that begins with " + begins);
    }
    return line;
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
