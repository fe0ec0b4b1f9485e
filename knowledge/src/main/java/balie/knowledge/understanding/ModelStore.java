package balie.knowledge.understanding;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/// Keeps trained models in a folder, under a digest of the examples that they were trained on: a
/// cache that can be thrown away at any time.
public final class ModelStore {
  private static final String VERSION = "regression-3";

  private final Optional<Path> folder;
  private final Consumer<String> trouble;

  private ModelStore(Optional<Path> folder, Consumer<String> trouble) {
    this.folder = folder;
    this.trouble = trouble;
  }

  /// Keeps nothing: every model is trained anew.
  public static ModelStore none() {
    return new ModelStore(Optional.empty(), message -> {});
  }

  /// Keeps models in a folder, which is made when it is needed.
  ///
  /// @param trouble is told where a model can't be read or kept; it is then trained, all the same
  public static ModelStore in(Path folder, Consumer<String> trouble) {
    return new ModelStore(Optional.of(folder), trouble);
  }

  Regression regression(List<Example> examples) {
    if (folder.isEmpty()) {
      return train(examples);
    }
    Path file = folder.get().resolve(VERSION + "-" + digest(examples) + ".model");
    return read(file).orElseGet(() -> trainAndKeep(examples, file));
  }

  private static Regression train(List<Example> examples) {
    return Regression.train(
        examples.stream().map(Example::label).toList(),
        examples.stream().map(Understanding::words).toList());
  }

  private Optional<Regression> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] kept = Files.readAllBytes(file);
      int length = kept.length - Long.BYTES;
      if (length < 0 || checksum(kept, length) != ByteBuffer.wrap(kept).getLong(length)) {
        throw new IOException("its checksum is wrong");
      }
      return Optional.of(
          Regression.read(new DataInputStream(new ByteArrayInputStream(kept, 0, length))));
    } catch (IOException broken) {
      trouble.accept("model unreadable, trained anew: " + broken.getMessage());
      return Optional.empty();
    }
  }

  private Regression trainAndKeep(List<Example> examples, Path file) {
    Regression model = train(examples);
    try {
      Files.createDirectories(file.getParent());
      Path part = Files.createTempFile(file.getParent(), "model", ".part");
      Files.write(part, bytes(model));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException full) {
      trouble.accept("model not kept: " + full.getMessage());
    }
    return model;
  }

  /// The model, and the checksum by which a damaged file is told.
  private static byte[] bytes(Regression model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    model.write(out);
    byte[] written = bytes.toByteArray();
    out.writeLong(checksum(written, written.length));
    return bytes.toByteArray();
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return checksum.getValue();
  }

  private static String digest(List<Example> examples) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Example example : examples) {
        String line = example.label() + "\t" + example.language() + "\t" + example.text() + "\n";
        digest.update(line.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, 24);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
