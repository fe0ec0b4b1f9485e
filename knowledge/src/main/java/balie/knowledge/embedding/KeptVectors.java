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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/// Remembers the vectors of a collection's texts in a file, so that they are computed once: a cache
/// that can be thrown away at any time. Single texts, which are questions, are not kept.
///
/// A record is the text's digest, the vector in half precision, and a checksum. What a crash left
/// half-written is not read, and what is computed is rounded as if it had been kept, so that the
/// same text always has the same vector. The file is mapped, and a vector is read from it when it
/// is wanted: in memory are the digests alone.
public final class KeptVectors implements Embedder {
  private static final int DIGEST = 2 * Long.BYTES;
  private static final long MOST_BYTES = 1L << 30;

  private final Embedder embedder;
  private final Path file;
  private final Consumer<String> trouble;

  /// Where the record of each text begins.
  private final Map<Digest, Integer> places = new HashMap<>();

  private ByteBuffer records = ByteBuffer.allocate(0);

  /// The first 16 bytes of a text's SHA-256.
  private record Digest(long first, long second) {
    static Digest of(String text) {
      try {
        ByteBuffer digest =
            ByteBuffer.wrap(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        return new Digest(digest.getLong(), digest.getLong());
      } catch (NoSuchAlgorithmException everyJavaHasIt) {
        throw new IllegalStateException(everyJavaHasIt);
      }
    }
  }

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
    vectors.open();
    return vectors;
  }

  private int length() {
    return DIGEST + dimensions() * Short.BYTES + Long.BYTES;
  }

  private void open() {
    if (!Files.exists(file)) {
      return;
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        Files.delete(file);
        return;
      }
      read();
    } catch (IOException unreadable) {
      trouble.accept("kept vectors unreadable, computed anew: " + unreadable.getMessage());
    }
  }

  /// Finds all whole records, and cuts off a half one at the end.
  private void read() throws IOException {
    long whole = Files.size(file) / length() * length();
    if (whole < Files.size(file)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        var _ = channel.truncate(whole);
      }
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int from = records.limit();
      records = channel.map(FileChannel.MapMode.READ_ONLY, 0, whole);
      for (int place = from; place < whole; place += length()) {
        places.put(new Digest(records.getLong(place), records.getLong(place + Long.BYTES)), place);
      }
    }
  }

  private Optional<float[]> find(Digest digest) {
    Integer place = places.get(digest);
    if (place == null) {
      return Optional.empty();
    }
    ByteBuffer record = records.slice(place, length());
    if (record.getLong(length() - Long.BYTES) != checksum(record)) {
      trouble.accept("a kept vector is damaged, computed anew");
      places.remove(digest);
      return Optional.empty();
    }
    return Optional.of(vector(record));
  }

  private float[] vector(ByteBuffer record) {
    float[] vector = new float[dimensions()];
    for (int d = 0; d < vector.length; d++) {
      vector[d] = Float.float16ToFloat(record.getShort(DIGEST + d * Short.BYTES));
    }
    return vector;
  }

  private long checksum(ByteBuffer record) {
    CRC32C checksum = new CRC32C();
    checksum.update(record.slice(0, length() - Long.BYTES));
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
    Map<Digest, String> wanted = new LinkedHashMap<>();
    List<Digest> digests = texts.stream().map(Digest::of).toList();
    for (int i = 0; i < texts.size(); i++) {
      wanted.put(digests.get(i), texts.get(i));
    }
    Map<Digest, float[]> vectors = new HashMap<>();
    Map<Digest, String> missing = new LinkedHashMap<>();
    wanted.forEach(
        (digest, text) ->
            find(digest)
                .ifPresentOrElse(
                    vector -> vectors.put(digest, vector), () -> missing.put(digest, text)));
    if (!missing.isEmpty()) {
      keep(missing, vectors);
    }
    return digests.stream()
        .map(digest -> vectors.getOrDefault(digest, new float[0]).clone())
        .toArray(float[][]::new);
  }

  private void keep(Map<Digest, String> missing, Map<Digest, float[]> vectors) {
    float[][] computed = embedder.embed(List.copyOf(missing.values()));
    ByteBuffer all = ByteBuffer.allocate(computed.length * length());
    int next = 0;
    for (Digest digest : missing.keySet()) {
      ByteBuffer record = all.slice(next * length(), length());
      record.putLong(digest.first()).putLong(digest.second());
      for (float each : computed[next]) {
        record.putShort(Float.floatToFloat16(each));
      }
      record.putLong(checksum(record));
      vectors.put(digest, vector(record));
      next++;
    }
    append(all);
  }

  private void append(ByteBuffer all) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        var _ = channel.write(all);
      }
      read();
    } catch (IOException full) {
      trouble.accept("vectors not kept: " + full.getMessage());
    }
  }
}
