package balie.bot.reply;

import balie.bot.channel.Button;
import balie.bot.channel.Reply;
import balie.storage.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One reply to several questions: the answers one beneath the other, each with its source.
public final class Together {
  private static final int MOST = 80;

  /// A question with its own reply.
  public record Said(String question, Reply reply) {}

  private Together() {}

  static Reply of(List<Said> said) {
    List<Said> told = said.stream().filter(each -> !each.reply().isSilence()).toList();
    if (told.size() < 2) {
      return (told.isEmpty() ? said : told).getFirst().reply();
    }
    List<Reply> replies = new ArrayList<>();
    for (Said each : told) {
      boolean asksAgain =
          !each.reply().choices().isEmpty()
              && replies.stream().anyMatch(reply -> !reply.choices().isEmpty());
      replies.add(asksAgain ? later(each.reply().language()) : each.reply());
    }
    return joined(told, replies);
  }

  private static Reply joined(List<Said> told, List<Reply> replies) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < replies.size(); i++) {
      Reply reply = replies.get(i);
      boolean speaksForItself = !reply.citations().isEmpty();
      texts.add((speaksForItself ? "" : quoted(told.get(i).question()) + "\n") + reply.text());
    }
    return new Reply(
        String.join("\n\n", texts),
        "",
        replies.getFirst().language(),
        replies.stream().anyMatch(Reply::isPrivate),
        replies.stream().flatMap(reply -> reply.choices().stream()).toList(),
        replies.stream().flatMap(reply -> reply.offers().stream()).distinct().toList(),
        buttons(replies),
        replies.stream().flatMap(reply -> reply.citations().stream()).distinct().toList(),
        replies.stream().map(Reply::picture).flatMap(Optional::stream).findFirst());
  }

  /// Choices can only be counted once: the rest waits until they are made.
  private static Reply later(Language language) {
    return Reply.of(
        new Tongue(language)
            .say(
                "Ask me this again once that is clear.",
                "Vraag dit nog eens als dat duidelijk is."),
        language,
        false);
  }

  /// First what can be picked, then what is offered, as in any reply.
  private static List<Button> buttons(List<Reply> replies) {
    return replies.stream().flatMap(reply -> reply.buttons().stream()).distinct().toList();
  }

  private static String quoted(String question) {
    String said = Markup.plain(question.strip().replaceAll("\\s+", " "));
    return "“" + (said.length() > MOST ? said.substring(0, MOST) + "…" : said) + "”";
  }
}
