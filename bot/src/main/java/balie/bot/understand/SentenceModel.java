package balie.bot.understand;

import balie.knowledge.embedding.Embedder;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sentence model by which meanings are seen beside words. It is loaded once, when it is first
/// wanted, and what is learnt with it is learnt in the background: until then words alone answer.
public final class SentenceModel {
  private static final Logger LOG = LoggerFactory.getLogger(SentenceModel.class);

  private final Supplier<Optional<Embedder>> loader;
  private Optional<CompletableFuture<Optional<Embedder>>> loading = Optional.empty();

  /// @param loader loads it, which takes a while; empty where there is none
  public SentenceModel(Supplier<Optional<Embedder>> loader) {
    this.loader = loader;
  }

  /// Words alone.
  public static SentenceModel none() {
    return new SentenceModel(Optional::empty);
  }

  /// The model, begun to be loaded.
  private synchronized CompletableFuture<Optional<Embedder>> begun() {
    if (loading.isEmpty()) {
      loading = Optional.of(CompletableFuture.supplyAsync(loader, SentenceModel::begin));
    }
    return loading.get();
  }

  /// Begins to load it, for whoever will want it soon.
  public void begin() {
    var _ = begun();
  }

  /// A thread of its own: of those that are shared there may be one alone, and others wait for it.
  private static void begin(Runnable work) {
    Thread unused = Thread.ofPlatform().daemon().name("sentence-model").start(work);
  }

  /// Learns something with it in the background, where there is one. What fails is told in the log,
  /// and words alone go on answering.
  ///
  /// @return done when it is learnt or can't be
  public CompletableFuture<Void> learn(Consumer<Embedder> lesson) {
    return begun()
        .thenAcceptAsync(model -> model.ifPresent(lesson), SentenceModel::begin)
        .exceptionally(
            failure -> {
              LOG.warn("event=sentence-model-failed", failure);
              return null;
            });
  }
}
