package balie.bot.web.chat;

import balie.bot.flow.Transcript;
import balie.bot.web.WebAnswer;
import balie.bot.web.page.Viewing;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Transcripts.Mark;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The stream of one open page: server-sent events, each a piece of the page under the mark that a
/// reader has then come to. A page that comes back tells its mark and gets what it missed.
final class Stream {
  /// A sign of life, so that a connection that is gone is noticed by both sides.
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

  /// After so many signs of life the page comes again, and its session is looked at again.
  private static final int LONGEST = 40;

  private final Viewing viewing;
  private final ConversationId conversation;
  private final String say;
  private final ChatPages.Talking talking;
  private final BooleanSupplier lasts;

  /// @param lasts whether the session that it belongs to still does
  Stream(
      Viewing viewing,
      ConversationId conversation,
      String say,
      ChatPages.Talking talking,
      BooleanSupplier lasts) {
    this.viewing = viewing;
    this.conversation = conversation;
    this.say = say;
    this.talking = talking;
    this.lasts = lasts;
  }

  static WebAnswer answer(Stream stream, Mark mark) {
    return new WebAnswer(200, List.of(), new WebAnswer.Live(sink -> stream.writeTo(sink, mark)))
        .with("Content-Type", "text/event-stream; charset=utf-8")
        .with("Cache-Control", "no-store")
        .with("X-Accel-Buffering", "no");
  }

  private void writeTo(WebAnswer.Sink sink, Mark begin) throws IOException, InterruptedException {
    try (WebChannel.Listener listener = talking.channel().listen(conversation)) {
      Pressed pressed = Pressed.in(since(Mark.START));
      LineView view = new LineView(viewing, pressed, say);
      Mark mark = begin;
      sink.write("retry: 1000\n: hello\n\n");
      for (int signs = 0; signs < LONGEST && !listener.isOver() && lasts.getAsBoolean(); ) {
        for (Transcript.Line line : since(mark)) {
          mark = line.after(mark);
          pressed.read(line);
          sink.write(event(view, line, mark));
        }
        if (!listener.await(SIGN_OF_LIFE)) {
          signs++;
          sink.write(": here\n\n");
        }
      }
    }
  }

  private List<Transcript.Line> since(Mark mark) {
    return talking.transcript().since(conversation, mark, ChatPages.MOST_LINES);
  }

  private static String event(LineView view, Transcript.Line line, Mark mark) {
    String head = "id: " + Marks.write(mark) + "\n";
    if (line instanceof Transcript.Heard heard) {
      var verdict = Pressed.verdict(heard);
      if (verdict.isPresent()) {
        return head
            + "event: verdict\ndata: "
            + verdict.get().answered()
            + " "
            + verdict.get().given()
            + "\n\n";
      }
    }
    if (line instanceof Transcript.Told told && view.isThanks(told)) {
      return head + "\n";
    }
    String name = line instanceof Transcript.Heard ? "heard" : "told";
    String data = view.line(line).markup().replace("\r", "").replace("\n", "\ndata: ");
    return head + "event: " + name + "\ndata: " + data + "\n\n";
  }
}
