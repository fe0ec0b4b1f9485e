package balie.bot.flow;

import balie.storage.Transactions;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Conversations.Receipt;
import balie.storage.conversation.Message;
import java.util.List;

/// Keeps messages, those that come at the same time in one transaction.
final class Reception {
  private final Conversations conversations;
  private final Transactions transactions;
  private final Step.Listener steps;
  private final Together<Message, Receipt> together = new Together<>(this::keepAll);

  Reception(Conversations conversations, Transactions transactions, Step.Listener steps) {
    this.conversations = conversations;
    this.transactions = transactions;
    this.steps = steps;
  }

  /// Returns once the disk confirmed it.
  Receipt keep(Message message) {
    steps.at(Step.RECEIVED);
    Receipt receipt = together.write(message);
    steps.at(Step.KEPT);
    return receipt;
  }

  private List<Receipt> keepAll(List<Message> messages) {
    return transactions.inOne(
        () -> {
          List<Receipt> all = messages.stream().map(conversations::receive).toList();
          steps.at(Step.INSERTED);
          return all;
        });
  }
}
