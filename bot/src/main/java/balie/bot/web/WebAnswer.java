package balie.bot.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What a call is answered with.
///
/// @param status the HTTP status
/// @param headers in the order in which they are sent
public record WebAnswer(int status, List<Header> headers, Body body) {
  public WebAnswer {
    headers = List.copyOf(headers);
  }

  /// One header.
  public record Header(String name, String value) {
    public Header {
      if (value.chars().anyMatch(c -> c < ' ')) {
        throw new IllegalArgumentException("a control character in the header " + name);
      }
    }
  }

  /// What every answer tells the browser, whatever it answers; a page may say otherwise where it
  /// says it itself, as the assets do of how long they are kept. The referrer is not `no-referrer`,
  /// under which browsers send `Origin: null` with forms of our own.
  public static final List<Header> ON_EVERY_ANSWER =
      List.of(
          new Header(
              "Content-Security-Policy",
              String.join(
                  "; ",
                  "default-src 'none'",
                  "script-src 'self'",
                  "style-src 'self'",
                  "img-src 'self' data:",
                  "font-src 'self'",
                  "connect-src 'self'",
                  "manifest-src 'self'",
                  "form-action 'self'",
                  "frame-ancestors 'none'",
                  "base-uri 'none'")),
          new Header("X-Content-Type-Options", "nosniff"),
          new Header("Referrer-Policy", "same-origin"),
          new Header(
              "Permissions-Policy",
              "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
          new Header("Cross-Origin-Opener-Policy", "same-origin"),
          new Header("Cross-Origin-Resource-Policy", "same-origin"),
          new Header("X-Frame-Options", "DENY"),
          new Header("Cache-Control", "no-store"));

  /// What follows the headers.
  public sealed interface Body {}

  /// All of it at once.
  @SuppressWarnings("ArrayRecordComponent") // handed to the socket, never compared
  public record Whole(byte[] bytes) implements Body {}

  /// Written as it comes, for as long as the other side listens.
  public record Live(Source source) implements Body {}

  /// What writes a live body. It returns or throws to end it.
  public interface Source {
    void writeTo(Sink sink) throws IOException, InterruptedException;
  }

  /// Where a live body goes. Writing waits for a slow reader, and fails once it is gone.
  public interface Sink {
    void write(String text) throws IOException;
  }

  public static WebAnswer html(int status, String html) {
    return whole(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  public static WebAnswer text(int status, String text) {
    return whole(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  public static WebAnswer json(int status, String json) {
    return whole(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  public static WebAnswer whole(int status, String type, byte[] bytes) {
    return new WebAnswer(status, List.of(new Header("Content-Type", type)), new Whole(bytes));
  }

  /// Nothing to show: `204`.
  public static WebAnswer nothing() {
    return new WebAnswer(204, List.of(), new Whole(new byte[0]));
  }

  /// Go and `GET` another page of this site.
  ///
  /// @param path that begins with one slash
  public static WebAnswer seeOther(String path) {
    if (!path.startsWith("/") || path.startsWith("//") || path.startsWith("/\\")) {
      throw new IllegalArgumentException("a redirect that may leave the site");
    }
    return new WebAnswer(303, List.of(new Header("Location", path)), new Whole(new byte[0]));
  }

  /// The same with one more header.
  public WebAnswer with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new WebAnswer(status, more, body);
  }

  /// Whether it says something under this name already.
  public boolean has(String name) {
    return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
  }

  /// Whether it is something to read, as its type says.
  boolean isText() {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase("Content-Type"))
        .anyMatch(
            header -> header.value().startsWith("text/html") || header.value().contains("json"));
  }
}
