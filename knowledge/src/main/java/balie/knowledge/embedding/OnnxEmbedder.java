package balie.knowledge.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.stream.IntStream;

/// A sentence model in ONNX Runtime. Each text is computed alone, on one thread: numbers that are
/// quantised while computing would otherwise depend on what else is in the batch, and threads
/// within one short text cost more than they save. Several texts are computed side by side.
final class OnnxEmbedder implements Embedder {
  private static final int MOST_PIECES = 256;

  private final Model model;
  private final WordPieces words;
  private final OrtEnvironment environment;
  private final OrtSession session;

  private OnnxEmbedder(
      Model model, WordPieces words, OrtEnvironment environment, OrtSession session) {
    this.model = model;
    this.words = words;
    this.environment = environment;
    this.session = session;
  }

  static OnnxEmbedder load(Model model, Optional<Path> cache) {
    Lock call = RuntimeCalls.ofProcess().begin();
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession session = new OnnxSessions(environment, model, cache).open();
      return new OnnxEmbedder(model, WordPieces.read(model.words()), environment, session);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (OrtException broken) {
      throw new IllegalStateException("the model can't be loaded", broken);
    } finally {
      call.unlock();
    }
  }

  @Override
  public String name() {
    return model.id();
  }

  @Override
  public int dimensions() {
    return 384;
  }

  @Override
  public float[][] embed(List<String> texts) {
    float[][] vectors = new float[texts.size()][];
    IntStream places = IntStream.range(0, texts.size());
    (texts.size() > 1 ? places.parallel() : places)
        .forEach(i -> vectors[i] = vector(words.of(texts.get(i), MOST_PIECES)));
    return vectors;
  }

  private float[] vector(long[] pieces) {
    long[] ones = new long[pieces.length];
    java.util.Arrays.fill(ones, 1);
    Lock call = RuntimeCalls.ofProcess().begin();
    try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {pieces});
        OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
        OnnxTensor types =
            OnnxTensor.createTensor(environment, new long[][] {new long[pieces.length]});
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      float[][][] states = (float[][][]) result.get(0).getValue();
      return Vectors.unit(model.isFirstPlace() ? states[0][0] : sum(states[0]));
    } catch (OrtException broken) {
      throw new IllegalStateException("the model failed", broken);
    } finally {
      call.unlock();
    }
  }

  private static float[] sum(float[][] states) {
    float[] sum = new float[states[0].length];
    for (float[] state : states) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += state[i];
      }
    }
    return sum;
  }
}
