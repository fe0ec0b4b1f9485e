package balie.bot.command;

import balie.bot.channel.Button;
import balie.bot.channel.Channel;
import balie.bot.channel.Outgoing;
import balie.bot.channel.Reply;
import balie.bot.channel.Showing;
import balie.storage.conversation.ConversationId;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/// A channel for a day that is played: it remembers what everybody was shown, so that they can
/// press it.
final class PlayChannel implements Channel {
  private final BiConsumer<ConversationId, Reply> watcher;
  private final List<Outgoing> shown = new CopyOnWriteArrayList<>();

  PlayChannel(BiConsumer<ConversationId, Reply> watcher) {
    this.watcher = watcher;
  }

  /// Where somebody talks with Balie.
  static ConversationId place(PersonId person) {
    return new ConversationId("play:" + person);
  }

  @Override
  public String name() {
    return "play";
  }

  @Override
  public synchronized Showing show(Outgoing outgoing) {
    shown.add(outgoing);
    watcher.accept(outgoing.conversation(), outgoing.reply());
    return new Showing.Shown(Optional.of("shown-" + outgoing.number()));
  }

  @Override
  public Optional<ConversationId> direct(PersonId person) {
    return Optional.of(place(person));
  }

  @Override
  public Optional<ConversationId> of(TeamId team) {
    return Optional.of(new ConversationId("play:" + team));
  }

  List<Outgoing> shown() {
    return List.copyOf(shown);
  }

  /// What the newest button of that label carries: of all that somebody was shown, or of a ticket's
  /// card.
  String action(PersonId who, Optional<Integer> card, String label) {
    return shown.reversed().stream()
        .filter(
            each ->
                card.isPresent()
                    ? each.reply().text().startsWith("#" + card.get() + " ")
                    : each.conversation().equals(place(who)))
        .flatMap(each -> each.reply().buttons().stream())
        .filter(button -> button.label().equals(label))
        .map(Button::action)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(who + " was shown no button " + label));
  }
}
