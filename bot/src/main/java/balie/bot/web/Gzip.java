package balie.bot.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/// Compresses what a browser understands compressed.
public final class Gzip extends GZIPOutputStream {
  private Gzip(ByteArrayOutputStream out, int level) throws IOException {
    super(out);
    def.setLevel(level);
  }

  /// The same, smaller.
  ///
  /// @param level as [java.util.zip.Deflater] has them
  public static byte[] of(byte[] bytes, int level) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Gzip gzip = new Gzip(out, level)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }

  /// Whether a call says that it takes it so.
  public static boolean isTakenBy(Call call) {
    return call.header("Accept-Encoding").orElse("").contains("gzip");
  }
}
