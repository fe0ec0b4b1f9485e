package balie.bot.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser as far as the server can tell: it keeps cookies, names its origin with forms, and says
/// that it wants pages. It stands behind a proxy where the site is HTTPS.
public final class Browser {
  private static final Pattern MARK = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]{64,})\"");

  private final Wire wire;
  private final String origin;
  private final Map<String, String> cookies = new TreeMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  /// @param origin as people find the site
  public Browser(int port, String origin) {
    this.wire = new Wire(port);
    this.origin = origin;
    headers.put("Host", URI.create(origin).getAuthority());
    headers.put("Accept", "text/html");
    headers.put("Sec-Fetch-Dest", "document");
  }

  public Browser with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  public Wire.Answered get(String path) throws IOException {
    return exchange("GET", path, "");
  }

  /// Follows redirects within the site.
  public Wire.Answered open(String path) throws IOException {
    Wire.Answered answer = get(path);
    for (int i = 0; i < 5 && answer.status() == 303; i++) {
      answer = get(answer.header("Location").orElseThrow().replace(origin, ""));
    }
    return answer;
  }

  /// Posts a form with the mark of the page that was just looked at.
  public Wire.Answered submit(Wire.Answered page, String path, Map<String, String> fields)
      throws IOException {
    Map<String, String> marked = new LinkedHashMap<>(fields);
    marked.put("csrf", mark(page));
    return post(path, marked);
  }

  public Wire.Answered post(String path, Map<String, String> fields) throws IOException {
    String form =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return exchange("POST", path, form);
  }

  /// The `csrf` of the first form on a page.
  public static String mark(Wire.Answered page) {
    Matcher mark = MARK.matcher(page.body());
    if (!mark.find()) {
      throw new AssertionError("no form: " + page);
    }
    return mark.group(1);
  }

  private Wire.Answered exchange(String method, String path, String form) throws IOException {
    Map<String, String> sent = new LinkedHashMap<>(headers);
    sent.put("Connection", "close");
    if (!cookies.isEmpty()) {
      sent.put(
          "Cookie",
          cookies.entrySet().stream()
              .map(c -> c.getKey() + "=" + c.getValue())
              .collect(Collectors.joining("; ")));
    }
    if (method.equals("POST")) {
      sent.putIfAbsent("Origin", origin);
      sent.putIfAbsent("Sec-Fetch-Site", "same-origin");
      sent.put("Content-Type", "application/x-www-form-urlencoded");
      sent.put("Content-Length", String.valueOf(form.length()));
    }
    String head =
        sent.entrySet().stream()
            .map(h -> h.getKey() + ": " + h.getValue() + "\n")
            .collect(Collectors.joining());
    Wire.Answered answer = wire.send(method + " " + path + " HTTP/1.1\n" + head + "\n" + form);
    answer.headers("Set-Cookie").forEach(this::keep);
    return answer;
  }

  private void keep(String cookie) {
    String[] parts = cookie.split(";", 2);
    String[] pair = parts[0].split("=", 2);
    if (parts[1].contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
