package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What waits while something is being written is written next, all of it at once.
class TogetherTest {
  private static final int MANY = 50;

  private final List<List<Integer>> written = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch free = new CountDownLatch(1);

  private List<Integer> doubled(List<Integer> batch) {
    written.add(batch);
    begun.countDown();
    try {
      free.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (batch.contains(-1)) {
      throw new IllegalStateException("full");
    }
    return batch.stream().map(item -> item * 2).toList();
  }

  /// One is being written while the others come.
  private List<Future<Integer>> write(Together<Integer, Integer> together, int odd)
      throws InterruptedException {
    List<Future<Integer>> results = new ArrayList<>();
    CountDownLatch came = new CountDownLatch(MANY);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      results.add(threads.submit(() -> together.write(0)));
      begun.await();
      for (int i = 1; i <= MANY; i++) {
        int item = i == MANY ? odd : i;
        results.add(
            threads.submit(
                () -> {
                  came.countDown();
                  return together.write(item);
                }));
      }
      came.await();
      free.countDown();
    }
    return results;
  }

  @Test
  void eachGetsItsOwnResultAndNothingIsWrittenTwice()
      throws InterruptedException, ExecutionException {
    List<Future<Integer>> results = write(new Together<>(this::doubled), MANY);
    for (int i = 0; i <= MANY; i++) {
      assertEquals(i * 2, results.get(i).get());
    }
    assertEquals(MANY + 1, written.stream().mapToInt(List::size).sum());
    assertTrue(written.size() < MANY, () -> "written " + written.size() + " times");
  }

  @Test
  void whatFailsIsToldToAllWhoWereWrittenTogether() throws InterruptedException {
    List<Future<Integer>> results = write(new Together<>(this::doubled), -1);
    assertEquals("full", results.getLast().exceptionNow().getMessage());
    List<Integer> batch = written.stream().filter(b -> b.contains(-1)).findFirst().orElseThrow();
    assertEquals(
        batch.size(), results.stream().filter(r -> r.state() == Future.State.FAILED).count());
  }
}
