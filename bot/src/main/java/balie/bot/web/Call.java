package balie.bot.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/// One request as the server received it. Whatever it says comes from outside: nothing of it is
/// trusted. Used by the one thread that answers it.
public final class Call {
  /// What a form of ours can hold at most, in bytes.
  public static final int MOST_FORM_BYTES = 64 * 1024;

  private final Request request;
  private final Map<String, String> inPath;
  private byte @Nullable [] body;
  private @Nullable Fields form;

  Call(Request request, Map<String, String> inPath) {
    this.request = request;
    this.inPath = Map.copyOf(inPath);
  }

  Call(Call call, Map<String, String> inPath) {
    this(call.request, inPath);
    this.body = call.body;
    this.form = call.form;
  }

  /// In capitals: `GET`, `POST`.
  public String method() {
    return request.getMethod();
  }

  /// Whether it changes nothing: `GET` or `HEAD`.
  public boolean isRead() {
    return method().equals("GET") || method().equals("HEAD");
  }

  /// The path, decoded and without dots, beginning with a slash.
  public String path() {
    return request.getHttpURI().getDecodedPath();
  }

  /// What the path has in the place of `{name}` in the route's pattern.
  ///
  /// @throws IllegalArgumentException where the pattern has no such place
  public String inPath(String name) {
    String found = inPath.get(name);
    if (found == null) {
      throw new IllegalArgumentException("no {" + name + "} in the route's pattern");
    }
    return found;
  }

  /// The first value of a parameter behind the question mark.
  ///
  /// @throws Unreadable where they are malformed
  public Optional<String> query(String name) {
    return Optional.ofNullable(parameters().getValue(name));
  }

  /// Every parameter behind the question mark, with all its values.
  public Map<String, List<String>> query() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    parameters().forEach(field -> all.put(field.getName(), List.copyOf(field.getValues())));
    return all;
  }

  private Fields parameters() {
    try {
      return Request.extractQueryParameters(request);
    } catch (IllegalArgumentException | IllegalStateException malformed) {
      throw new Unreadable(malformed);
    }
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  public List<String> headers(String name) {
    return request.getHeaders().getValuesList(name);
  }

  public Optional<String> cookie(String name) {
    return Request.getCookies(request).stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /// The address of the other end of the connection, without its port: a browser's or a proxy's.
  public String peer() {
    SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
    return peer instanceof InetSocketAddress inet && inet.getAddress() != null
        ? inet.getAddress().getHostAddress()
        : peer.toString();
  }

  /// The port of this machine on which it came in.
  public int port() {
    SocketAddress here = request.getConnectionMetaData().getLocalSocketAddress();
    return here instanceof InetSocketAddress inet ? inet.getPort() : 0;
  }

  /// The whole body.
  ///
  /// @param most bytes that are read
  /// @throws TooLarge where it holds more, before more is read
  public byte[] body(int most) {
    byte[] known = body;
    if (known == null) {
      known = read(most);
      body = known;
    }
    if (known.length > most) {
      throw new TooLarge();
    }
    return known;
  }

  /// The first value of a field of the form that was sent; empty where there is none, or where what
  /// was sent is no form.
  ///
  /// @throws TooLarge for a form of more than [#MOST_FORM_BYTES]
  public Optional<String> form(String field) {
    Fields known = form;
    if (known == null) {
      known = new Fields(false);
      if (isForm()) {
        fill(known);
      }
      form = known;
    }
    return Optional.ofNullable(known.getValue(field));
  }

  /// Every field of the form that was sent, each with its first value, in order.
  ///
  /// @throws TooLarge as [#form]
  public Map<String, String> form() {
    Optional<String> _ = form("");
    Map<String, String> all = new LinkedHashMap<>();
    if (form != null) {
      form.forEach(field -> all.put(field.getName(), String.valueOf(field.getValue())));
    }
    return all;
  }

  private void fill(Fields fields) {
    try {
      String sent = new String(body(MOST_FORM_BYTES), StandardCharsets.UTF_8);
      UrlEncoded.decodeUtf8To(sent, 0, sent.length(), fields::add);
    } catch (IllegalArgumentException | IllegalStateException malformed) {
      throw new Unreadable(malformed);
    }
  }

  private boolean isForm() {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    return type != null
        && MimeTypes.getContentTypeWithoutCharset(type)
            .equalsIgnoreCase("application/x-www-form-urlencoded");
  }

  private byte[] read(int most) {
    if (request.getLength() > most) {
      throw new TooLarge();
    }
    try (InputStream in = Content.Source.asInputStream(request)) {
      byte[] read = in.readNBytes(most + 1);
      if (read.length > most) {
        throw new TooLarge();
      }
      return read;
    } catch (IOException broken) {
      throw new Unreadable(broken);
    }
  }

  /// The body is larger than it may be.
  public static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLarge() {
      super("a body that is too large", null, false, false);
    }
  }

  /// The other end went away, or what it sent is malformed.
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unreadable(Throwable cause) {
      super("a body that can't be read", cause);
    }
  }
}
