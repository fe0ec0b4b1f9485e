package balie.bot.channel;

import balie.bot.channel.Phrases.Phrase;
import balie.bot.request.Action;
import balie.storage.conversation.Feedback.Verdict;
import balie.storage.conversation.MessageNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What people may say of an answer by a press: that it helped, is wrong, or is outdated.
public final class Verdicts {
  private Verdicts() {}

  /// A button for each, none where there is nothing to judge.
  public static List<Button> on(Outgoing outgoing, Phrases phrases) {
    return outgoing.judged().stream()
        .flatMap(
            answered ->
                Arrays.stream(Verdict.values())
                    .flatMap(verdict -> button(answered, verdict, outgoing, phrases).stream()))
        .toList();
  }

  private static Optional<Button> button(
      MessageNumber answered, Verdict verdict, Outgoing outgoing, Phrases phrases) {
    return Action.of(Action.FEEDBACK, answered, verdict.id())
        .map(
            action ->
                Button.plain(
                    phrases.say(phrase(verdict), outgoing.reply().language()), action.text()));
  }

  private static Phrase phrase(Verdict verdict) {
    return switch (verdict) {
      case HELPED -> Phrase.HELPED;
      case WRONG -> Phrase.WRONG;
      case OUTDATED -> Phrase.OUTDATED;
    };
  }
}
