package balie.knowledge.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/// Remembers the vectors of a collection's texts in a file, so that they are computed once: a cache
/// that can be thrown away at any time. Single texts, which are questions, are not kept.
///
/// A record is the text's digest, the vector in half precision, and a checksum. What a crash left
/// half-written is not read, and what is computed is rounded as if it had been kept, so that the
/// same text always has the same vector.
public final class KeptVectors implements Embedder {
  private static final int DIGEST = 16;
  private static final long MOST_BYTES = 256L << 20;

  private final Embedder embedder;
  private final Path file;
  private final Consumer<String> trouble;
  private final Map<String, float[]> kept = new HashMap<>();

  private KeptVectors(Embedder embedder, Path file, Consumer<String> trouble) {
    this.embedder = embedder;
    this.file = file;
    this.trouble = trouble;
  }

  /// Keeps vectors in a folder, which is made when it is needed.
  ///
  /// @param trouble is told where they can't be read or kept; they are then computed, all the same
  public static KeptVectors in(Path folder, Embedder embedder, Consumer<String> trouble) {
    KeptVectors vectors =
        new KeptVectors(embedder, folder.resolve("vectors-1-" + embedder.name() + ".bin"), trouble);
    vectors.read();
    return vectors;
  }

  private int record() {
    return DIGEST + dimensions() * Short.BYTES + Long.BYTES;
  }

  private void read() {
    if (!Files.exists(file)) {
      return;
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        Files.delete(file);
        return;
      }
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
      while (bytes.remaining() >= record()) {
        byte[] one = new byte[record()];
        bytes.get(one);
        ByteBuffer record = ByteBuffer.wrap(one);
        if (record.getLong(one.length - Long.BYTES) != checksum(one)) {
          trouble.accept("kept vectors are damaged from here on, computed anew");
          rewrite(bytes.position() - one.length);
          return;
        }
        kept.put(new String(one, 0, DIGEST, StandardCharsets.ISO_8859_1), vector(record));
      }
      if (bytes.hasRemaining()) {
        rewrite(bytes.position());
      }
    } catch (IOException unreadable) {
      trouble.accept("kept vectors unreadable, computed anew: " + unreadable.getMessage());
    }
  }

  /// Cuts off what can't be read.
  private void rewrite(long size) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }

  private float[] vector(ByteBuffer record) {
    float[] vector = new float[dimensions()];
    for (int d = 0; d < vector.length; d++) {
      vector[d] = Float.float16ToFloat(record.getShort(DIGEST + d * Short.BYTES));
    }
    return vector;
  }

  private static long checksum(byte[] record) {
    CRC32C checksum = new CRC32C();
    checksum.update(record, 0, record.length - Long.BYTES);
    return checksum.getValue();
  }

  @Override
  public String name() {
    return embedder.name();
  }

  @Override
  public int dimensions() {
    return embedder.dimensions();
  }

  @Override
  public float[] embed(String text) {
    return embedder.embed(text);
  }

  @Override
  public synchronized float[][] embed(List<String> texts) {
    List<String> digests = texts.stream().map(KeptVectors::digest).toList();
    Map<String, String> missing = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      if (!kept.containsKey(digests.get(i))) {
        missing.put(digests.get(i), texts.get(i));
      }
    }
    if (!missing.isEmpty()) {
      keep(List.copyOf(missing.keySet()), embedder.embed(List.copyOf(missing.values())));
    }
    float[][] vectors = new float[texts.size()][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = kept.getOrDefault(digests.get(i), new float[dimensions()]).clone();
    }
    return vectors;
  }

  private void keep(List<String> digests, float[][] vectors) {
    ByteBuffer all = ByteBuffer.allocate(digests.size() * record());
    List<float[]> rounded = new ArrayList<>();
    for (int i = 0; i < vectors.length; i++) {
      byte[] record = new byte[record()];
      ByteBuffer bytes = ByteBuffer.wrap(record);
      bytes.put(digests.get(i).getBytes(StandardCharsets.ISO_8859_1));
      for (float each : vectors[i]) {
        bytes.putShort(Float.floatToFloat16(each));
      }
      bytes.putLong(checksum(record));
      all.put(record);
      rounded.add(vector(bytes));
    }
    for (int i = 0; i < vectors.length; i++) {
      kept.put(digests.get(i), rounded.get(i));
    }
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        var _ = channel.write(all.flip());
      }
    } catch (IOException full) {
      trouble.accept("vectors not kept: " + full.getMessage());
    }
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new String(digest, 0, DIGEST, StandardCharsets.ISO_8859_1);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
