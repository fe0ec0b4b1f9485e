package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.embedding.Embedder;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SentenceModelTest {
  private static final Embedder ANY =
      new Embedder() {
        @Override
        public String name() {
          return "any";
        }

        @Override
        public int dimensions() {
          return 1;
        }

        @Override
        public float[][] embed(List<String> texts) {
          return new float[texts.size()][1];
        }
      };

  @Test
  void nobodyWaitsForAModelThatIsBeingLoaded() throws InterruptedException {
    // given
    CountDownLatch loaded = new CountDownLatch(1);
    SentenceModel model =
        new SentenceModel(
            () -> {
              awaited(loaded);
              return Optional.of(ANY);
            });

    // when
    CompletableFuture<String> learnt = new CompletableFuture<>();
    CompletableFuture<Void> whole = model.learn(embedder -> learnt.complete(embedder.name()));

    // then
    assertFalse(whole.isDone());
    loaded.countDown();
    whole.join();
    assertEquals("any", learnt.join());
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void itIsLoadedOnceForAllThatIsLearnt() {
    // given
    AtomicInteger loads = new AtomicInteger();
    SentenceModel model =
        new SentenceModel(
            () -> {
              loads.incrementAndGet();
              return Optional.of(ANY);
            });

    // when
    model.begin();
    model.learn(embedder -> {}).join();
    model.learn(embedder -> {}).join();

    // then
    assertEquals(1, loads.get());
  }

  @Test
  void withoutOneNothingIsLearntAndNothingFails() {
    // given
    AtomicInteger lessons = new AtomicInteger();

    // when
    SentenceModel.none().learn(embedder -> lessons.incrementAndGet()).join();

    // then
    assertEquals(0, lessons.get());
  }

  @Test
  void aLessonThatFailsLeavesWordsToAnswer() {
    // given
    SentenceModel model = new SentenceModel(() -> Optional.of(ANY));

    // when
    CompletableFuture<Void> whole =
        model.learn(
            embedder -> {
              throw new IllegalStateException("a broken model");
            });

    // then
    whole.join();
    assertTrue(whole.isDone());
    assertFalse(whole.isCompletedExceptionally());
  }
}
