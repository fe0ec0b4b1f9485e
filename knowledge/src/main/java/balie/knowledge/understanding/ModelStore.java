package balie.knowledge.understanding;

import balie.knowledge.embedding.Embedder;
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
  private static final String DENSE = "meanings-2";

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

  /// How a kind of model is made, written and read.
  private interface Kind<T> {
    T train();

    void write(T model, DataOutputStream out) throws IOException;

    T read(DataInputStream in) throws IOException;
  }

  Regression regression(List<Example> examples) {
    return kept(
        VERSION + "-" + digest(examples),
        new Kind<>() {
          @Override
          public Regression train() {
            return Regression.train(
                examples.stream().map(Example::label).toList(),
                examples.stream().map(Understanding::words).toList());
          }

          @Override
          public void write(Regression model, DataOutputStream out) throws IOException {
            model.write(out);
          }

          @Override
          public Regression read(DataInputStream in) throws IOException {
            return Regression.read(in);
          }
        });
  }

  /// @param labels in the order of the probabilities
  MeaningView.Learnt meanings(List<Example> examples, List<String> labels, Embedder embedder) {
    return kept(
        DENSE + "-" + embedder.name() + "-" + digest(examples),
        new Kind<>() {
          @Override
          public MeaningView.Learnt train() {
            float[][] vectors =
                embedder.embed(examples.stream().map(MeaningView::readable).toList());
            int[] gold = examples.stream().mapToInt(each -> labels.indexOf(each.label())).toArray();
            return new MeaningView.Learnt(
                DenseRegression.balanced(vectors, gold, labels.size()),
                ExampleVectors.of(vectors, gold, labels.size()));
          }

          @Override
          public void write(MeaningView.Learnt model, DataOutputStream out) throws IOException {
            model.regression().write(out);
            model.vectors().write(out);
          }

          @Override
          public MeaningView.Learnt read(DataInputStream in) throws IOException {
            return new MeaningView.Learnt(DenseRegression.read(in), ExampleVectors.read(in));
          }
        });
  }

  private <T> T kept(String name, Kind<T> kind) {
    if (folder.isEmpty()) {
      return kind.train();
    }
    Path file = folder.get().resolve(name + ".model");
    return read(file, kind)
        .orElseGet(
            () -> {
              T model = kind.train();
              keep(file, model, kind);
              return model;
            });
  }

  private <T> Optional<T> read(Path file, Kind<T> kind) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      byte[] kept = Files.readAllBytes(file);
      int length = kept.length - Long.BYTES;
      if (length < 0 || checksum(kept, length) != ByteBuffer.wrap(kept).getLong(length)) {
        throw new IOException("its checksum is wrong");
      }
      return Optional.of(kind.read(new DataInputStream(new ByteArrayInputStream(kept, 0, length))));
    } catch (IOException broken) {
      trouble.accept("model unreadable, trained anew: " + broken.getMessage());
      return Optional.empty();
    }
  }

  private <T> void keep(Path file, T model, Kind<T> kind) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "model", ".part");
      Files.write(part, bytes(model, kind));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException full) {
      trouble.accept("model not kept: " + full.getMessage());
    }
  }

  /// The model, and the checksum by which a damaged file is told.
  private static <T> byte[] bytes(T model, Kind<T> kind) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    kind.write(model, out);
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
