package balie.bot.command;

import balie.storage.conversation.Focus;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Answers JSON lines with JSON lines, in order and as they come. Lines of one conversation follow
/// each other, all others are answered side by side. What is held at a time is a window of lines,
/// and for each conversation what it is about.
///
/// A faulty line is answered with its `error`, so that the answers stay in step with the questions.
final class Batch {
  private static final int WINDOW = 512;
  private static final CompletableFuture<Optional<Focus>> NEW =
      CompletableFuture.completedFuture(Optional.empty());

  private final Questioner questioner;
  private final ObjectNode usually;
  private final Surroundings here;
  private final Map<String, CompletableFuture<Optional<Focus>>> conversations = new HashMap<>();

  /// The answers to be written, in order; an empty one is the end.
  private final BlockingQueue<Optional<CompletableFuture<Answered>>> window =
      new ArrayBlockingQueue<>(WINDOW);

  /// Whether nobody takes the answers any more.
  private volatile boolean isOver;

  /// What became of a line.
  ///
  /// @param focus what its conversation is about from now on
  /// @param problem empty where it was answered
  private record Answered(
      String json, int line, Optional<Focus> focus, int status, Optional<String> problem) {}

  /// @param usually the values of keys that a line does not have
  Batch(Questioner questioner, ObjectNode usually, Surroundings here) {
    this.questioner = questioner;
    this.usually = usually;
    this.here = here;
  }

  /// Answers all lines.
  ///
  /// @param name what the problems call the file
  /// @return the gravest status of a line
  int run(String name, InputStream in, int threads) throws IOException {
    try (in;
        ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      CompletableFuture<Integer> status =
          CompletableFuture.supplyAsync(() -> write(name), Thread::startVirtualThread);
      try {
        read(new LineReader(in), pool);
      } finally {
        put(Optional.empty());
      }
      return status.join();
    }
  }

  private void read(LineReader lines, ExecutorService pool) throws IOException {
    for (var line = lines.next(); line.isPresent() && !isOver; line = lines.next()) {
      if (!isBlank(line.get())) {
        put(Optional.of(answered(BatchLine.of(line.get(), usually, questioner), pool)));
      }
    }
  }

  private static boolean isBlank(LineReader.Line line) {
    return line instanceof LineReader.Line.Text text && text.text().isBlank();
  }

  private CompletableFuture<Answered> answered(BatchLine line, ExecutorService pool) {
    return switch (line) {
      case BatchLine.Faulty(JsonNode id, int number, String reason) ->
          CompletableFuture.completedFuture(
              failed(id, number, Optional.empty(), Status.INPUT, reason));
      case BatchLine.Asking asking -> {
        CompletableFuture<Optional<Focus>> before =
            asking
                .conversation()
                .flatMap(id -> Optional.ofNullable(conversations.get(id)))
                .orElse(NEW);
        var answered = before.thenApplyAsync(focus -> answer(asking, focus), pool);
        asking
            .conversation()
            .ifPresent(id -> conversations.put(id, answered.thenApply(Answered::focus)));
        yield answered;
      }
    };
  }

  private Answered answer(BatchLine.Asking line, Optional<Focus> focus) {
    try {
      Questioner.Answer answer = questioner.ask(line.question(), focus);
      ObjectNode json = JsonNodeFactory.instance.objectNode().set("id", line.id());
      json.setAll(questioner.json(answer));
      return new Answered(
          json.toString(),
          line.number(),
          Optional.of(answer.turn().focus()),
          Status.DONE,
          Optional.empty());
    } catch (RuntimeException bug) {
      return failed(line.id(), line.number(), focus, Status.FAILED, "the program failed: " + bug);
    }
  }

  private static Answered failed(
      JsonNode id, int number, Optional<Focus> focus, int status, String reason) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().set("id", id);
    json.put("line", number).put("error", reason);
    return new Answered(json.toString(), number, focus, status, Optional.of(reason));
  }

  /// Writes each answer as soon as it is there and those before it are written.
  private int write(String name) {
    int status = Status.DONE;
    for (var next = take(); next.isPresent(); next = take()) {
      Answered answered = next.get().join();
      here.tell(answered.json());
      answered
          .problem()
          .ifPresent(reason -> here.say(name + ":" + answered.line() + ": " + reason));
      status = Math.max(status, answered.status());
      isOver |= window.isEmpty() && here.out().checkError();
    }
    return status;
  }

  private void put(Optional<CompletableFuture<Answered>> answer) {
    try {
      window.put(answer);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private Optional<CompletableFuture<Answered>> take() {
    try {
      return window.take();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
