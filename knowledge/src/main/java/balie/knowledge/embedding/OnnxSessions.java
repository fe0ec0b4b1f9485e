package balie.knowledge.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;

/// Opens a model's session. The model is kept in the cache as ONNX Runtime made it fit for this
/// machine: unpacking it from its jar and making it fit takes more than half of the time otherwise.
final class OnnxSessions {
  private final OrtEnvironment environment;
  private final Model model;
  private final Optional<Path> cache;

  OnnxSessions(OrtEnvironment environment, Model model, Optional<Path> cache) {
    this.environment = environment;
    this.model = model;
    this.cache = cache;
  }

  OrtSession open() throws IOException, OrtException {
    Optional<Path> kept = kept();
    return kept.isPresent() ? open(kept.get()) : made(options());
  }

  /// Where it is kept: under its checksum in the jar and the version of the runtime. Empty where
  /// nothing is kept or it does not lie in a jar.
  private Optional<Path> kept() throws IOException {
    var address = OnnxSessions.class.getResource(model.weights());
    if (cache.isEmpty()
        || address == null
        || !(address.openConnection() instanceof JarURLConnection jar)) {
      return Optional.empty();
    }
    String checksum = Long.toHexString(jar.getJarEntry().getCrc());
    return Optional.of(
        cache
            .get()
            .toAbsolutePath()
            .resolve(
                "model-" + model.id() + "-" + environment.getVersion() + "-" + checksum + ".onnx"));
  }

  private OrtSession open(Path file) throws IOException, OrtException {
    if (Files.exists(file)) {
      try {
        OrtSession.SessionOptions fitAlready = options();
        fitAlready.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
        return environment.createSession(file.toString(), fitAlready);
      } catch (OrtException damaged) {
        Files.delete(file);
      }
    }
    return keeping(file);
  }

  /// Keeps it too, as far as that can be done.
  private OrtSession keeping(Path file) throws IOException, OrtException {
    Path part;
    try {
      Files.createDirectories(file.getParent());
      part = Files.createTempFile(file.getParent(), "model", ".part");
    } catch (IOException full) {
      return made(options());
    }
    try {
      OrtSession.SessionOptions keeping = options();
      keeping.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.EXTENDED_OPT);
      keeping.setOptimizedModelFilePath(part.toString());
      OrtSession session = made(keeping);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return session;
    } catch (IOException | OrtException full) {
      return made(options());
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private OrtSession made(OrtSession.SessionOptions options) throws IOException, OrtException {
    try (InputStream in =
        Objects.requireNonNull(
            OnnxSessions.class.getResourceAsStream(model.weights()), model.weights())) {
      return environment.createSession(in.readAllBytes(), options);
    }
  }

  /// One thread for each text.
  private static OrtSession.SessionOptions options() throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    return options;
  }
}
