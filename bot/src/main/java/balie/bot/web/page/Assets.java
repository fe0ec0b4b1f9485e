package balie.bot.web.page;

import balie.bot.web.Call;
import balie.bot.web.Gzip;
import balie.bot.web.Route;
import balie.bot.web.WebAnswer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Deflater;

/// The files that ship with the pages, each under an address that holds its hash: a browser asks
/// for each once, and for a changed one again.
public final class Assets {
  private static final String FOLDER = "/balie/web/";
  private static final String FOREVER = "public, max-age=31536000, immutable";

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml",
          "woff2", "font/woff2");

  private final Map<String, String> paths = new LinkedHashMap<>();
  private final Map<String, Asset> byName = new LinkedHashMap<>();

  /// One file.
  ///
  /// @param small the same compressed, or the file itself where that gains nothing
  @SuppressWarnings("ArrayRecordComponent") // handed to the socket, never compared
  private record Asset(String type, byte[] bytes, byte[] small) {
    boolean isCompressed() {
      return small.length < bytes.length;
    }
  }

  private Assets() {}

  /// Those of this version. A style sheet names the font by its address.
  public static Assets shipped() {
    Assets assets = new Assets();
    assets.add("atkinson.woff2", read("atkinson.woff2"));
    assets.add("icon.svg", read("icon.svg"));
    String style = new String(read("balie.css"), StandardCharsets.UTF_8);
    assets.add(
        "balie.css",
        style
            .replace("atkinson.woff2", assets.path("atkinson.woff2"))
            .getBytes(StandardCharsets.UTF_8));
    assets.add("page.js", read("page.js"));
    assets.add("chat.js", read("chat.js"));
    assets.add("services.js", read("services.js"));
    assets.add("typing.js", read("typing.js"));
    return assets;
  }

  /// The address of a file by its plain name.
  public String path(String name) {
    return Objects.requireNonNull(paths.get(name), name);
  }

  public Route route() {
    return Route.open("GET", "/assets/{name}", this::answer);
  }

  private WebAnswer answer(Call call) {
    Asset asset = byName.get(call.inPath("name"));
    if (asset == null) {
      return WebAnswer.text(404, "");
    }
    boolean small = asset.isCompressed() && Gzip.isTakenBy(call);
    WebAnswer answer =
        WebAnswer.whole(200, asset.type(), small ? asset.small() : asset.bytes())
            .with("Cache-Control", FOREVER)
            .with("Vary", "Accept-Encoding");
    return small ? answer.with("Content-Encoding", "gzip") : answer;
  }

  private void add(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String ending = name.substring(dot + 1);
    String hashed = name.substring(0, dot) + "." + hash(bytes) + "." + ending;
    String type = Objects.requireNonNull(TYPES.get(ending), name);
    byName.put(hashed, new Asset(type, bytes, Gzip.of(bytes, Deflater.BEST_COMPRESSION)));
    paths.put(name, "/assets/" + hashed);
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
