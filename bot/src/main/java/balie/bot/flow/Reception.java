package balie.bot.flow;

import balie.storage.Transactions;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Conversations.Receipt;
import balie.storage.conversation.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps messages, those that come at the same time in one transaction: what costs is that the disk
/// confirms, and it confirms all of them at once. Nobody waits for more to come: whoever finds the
/// disk free takes along all who waited for it.
final class Reception {
  private static final int MOST_AT_ONCE = 500;

  private final Conversations conversations;
  private final Transactions transactions;
  private final Step.Listener steps;
  private final ConcurrentLinkedQueue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
  private final ReentrantLock keeping = new ReentrantLock();

  private record Arrival(Message message, CompletableFuture<Receipt> receipt) {}

  Reception(Conversations conversations, Transactions transactions, Step.Listener steps) {
    this.conversations = conversations;
    this.transactions = transactions;
    this.steps = steps;
  }

  /// Returns once the disk confirmed it.
  Receipt keep(Message message) {
    steps.at(Step.RECEIVED);
    Arrival arrival = new Arrival(message, new CompletableFuture<>());
    arrivals.add(arrival);
    while (!arrival.receipt().isDone()) {
      keepAll();
    }
    Receipt receipt = receipt(arrival);
    steps.at(Step.KEPT);
    return receipt;
  }

  /// Keeps all that wait, which may be none any more: then somebody else kept them.
  private void keepAll() {
    keeping.lock();
    try {
      List<Arrival> batch = new ArrayList<>();
      for (Arrival next = arrivals.poll(); next != null; next = arrivals.poll()) {
        batch.add(next);
        if (batch.size() == MOST_AT_ONCE) {
          break;
        }
      }
      if (!batch.isEmpty()) {
        keep(batch);
      }
    } finally {
      keeping.unlock();
    }
  }

  private void keep(List<Arrival> batch) {
    try {
      List<Receipt> receipts =
          transactions.inOne(
              () -> {
                List<Receipt> all =
                    batch.stream().map(each -> conversations.receive(each.message())).toList();
                steps.at(Step.INSERTED);
                return all;
              });
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).receipt().complete(receipts.get(i));
      }
    } catch (RuntimeException | Error failure) {
      batch.forEach(each -> each.receipt().completeExceptionally(failure));
    }
  }

  private static Receipt receipt(Arrival arrival) {
    try {
      return arrival.receipt().join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
