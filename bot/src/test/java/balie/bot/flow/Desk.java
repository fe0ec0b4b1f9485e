package balie.bot.flow;

import balie.bot.channel.Button;
import balie.bot.channel.Outgoing;
import balie.bot.channel.Reply;
import balie.storage.language.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;

/// People at a desk, who say things and press buttons, and what each of them reads.
final class Desk {
  static final String TEAM = "memory-team:service-desk";

  private final Life life;
  private final MemoryChannel channel;

  Desk(Life life, MemoryChannel channel) {
    this.life = life;
    this.channel = channel;
  }

  /// Says something; what the same person reads then.
  Reply say(String who, String words) throws InterruptedException {
    int before = read(who).size();
    life.receive(who, words);
    List<Reply> after = read(who);
    return after.size() > before
        ? after.getLast()
        : Reply.of("", after.isEmpty() ? Language.EN : after.getLast().language(), false);
  }

  /// Presses the button of that label beneath what this person read last.
  Reply press(String who, String label) throws InterruptedException {
    return send(who, action(read(who).getLast(), label));
  }

  /// Presses the button of that label on a card of the service desk.
  Reply pressOnCard(String who, int ticket, String label) throws InterruptedException {
    return send(who, action(card(ticket), label));
  }

  /// Sends an action, whoever was shown it.
  Reply send(String who, String action) throws InterruptedException {
    var unused = life.press(who, action);
    return read(who).getLast();
  }

  /// A ticket's card at the service desk, as it was shown last.
  Reply card(int ticket) {
    return read(TEAM).stream()
        .filter(reply -> reply.text().startsWith("#" + ticket + " ") && reply.text().contains("\n"))
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /// All that somebody was shown where they talk with the bot, or that a place was shown.
  List<Reply> read(String who) {
    return channel.shown().stream()
        .filter(
            each ->
                each.conversation().id().equals("with " + who)
                    || each.conversation().id().equals(who))
        .map(Outgoing::reply)
        .toList();
  }

  String last(String who) {
    return read(who).getLast().text();
  }

  static String action(Reply reply, String label) {
    Optional<Button> button =
        reply.buttons().stream().filter(each -> each.label().equals(label)).findFirst();
    return button.orElseGet(() -> Assertions.fail("no button " + label + " in " + reply)).action();
  }
}
