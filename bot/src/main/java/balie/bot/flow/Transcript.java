package balie.bot.flow;

import balie.bot.channel.Reply;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Said;
import balie.storage.conversation.Transcripts;
import balie.storage.conversation.Transcripts.Mark;
import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was said in a conversation, as a channel shows it.
public final class Transcript {
  private final Transcripts transcripts;

  /// Something that was said.
  public sealed interface Line {
    Instant at();

    /// How far a reader has come who has read this too.
    Mark after(Mark before);
  }

  /// By a person.
  ///
  /// @param by empty for somebody whom the desk does not know
  public record Heard(MessageNumber number, Optional<PersonId> by, Said said, Instant at)
      implements Line {
    @Override
    public Mark after(Mark before) {
      return new Mark(Math.max(before.message(), number.number()), before.letter());
    }
  }

  /// By the bot.
  ///
  /// @param number in the outbox
  /// @param card what it shows the state of; a later one takes its place
  /// @param why the answer explained, a short line each
  public record Told(
      long number,
      Optional<MessageNumber> answers,
      Optional<String> card,
      Reply reply,
      List<String> why,
      Instant at)
      implements Line {
    public Told {
      why = List.copyOf(why);
    }

    @Override
    public Mark after(Mark before) {
      return new Mark(before.message(), Math.max(before.letter(), number));
    }
  }

  public Transcript(Transcripts transcripts) {
    this.transcripts = transcripts;
  }

  /// As [Transcripts#since].
  public List<Line> since(ConversationId conversation, Mark mark, int most) {
    return transcripts.since(conversation, mark, most).stream().map(Transcript::line).toList();
  }

  /// As [Transcripts#topics].
  public List<Transcripts.Topic> topics(PersonId person, String channel, int most) {
    return transcripts.topics(person, channel, most);
  }

  private static Line line(Transcripts.Entry entry) {
    return switch (entry) {
      case Transcripts.Heard heard ->
          new Heard(heard.number(), heard.message().asker(), heard.message().said(), heard.at());
      case Transcripts.Written written -> {
        Answer answer = Notation.read(written.letter().body());
        yield new Told(
            written.number(),
            written.letter().answers(),
            written.letter().card(),
            answer.reply(),
            answer.why(),
            written.at());
      }
    };
  }
}
