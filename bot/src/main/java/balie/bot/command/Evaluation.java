package balie.bot.command;

import balie.bot.desk.GoldenQuestion;
import balie.bot.understand.Understood;
import balie.storage.conversation.Focus;
import balie.storage.review.GoldenRun;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/// The golden questions of a desk, asked and counted.
final class Evaluation {
  private static final int MEANINGS_TOLD = 4;

  private final Questioner questioner;
  private final List<Asked> all = new ArrayList<>();
  private final Map<String, Focus> conversations = new HashMap<>();

  /// A question with what came of it.
  ///
  /// @param understood the likeliest meanings, for whoever looks into a failure
  record Asked(GoldenQuestion question, JsonNode answer, Verdict verdict, String understood) {
    String language() {
      return answer.path("language").asText();
    }
  }

  /// How many of a group.
  private static final class Count {
    int asked;
    int right;
    int abstained;
    int wrong;
    int wrongValues;

    void add(Verdict verdict) {
      asked++;
      right += verdict.right() ? 1 : 0;
      abstained += !verdict.right() && verdict.abstained() ? 1 : 0;
      wrong += !verdict.right() && !verdict.abstained() ? 1 : 0;
      wrongValues += verdict.wrongValue() ? 1 : 0;
    }
  }

  Evaluation(Questioner questioner) {
    this.questioner = questioner;
  }

  void ask(List<GoldenQuestion> questions) {
    for (GoldenQuestion golden : questions) {
      Optional<String> conversation = golden.conversation();
      Questioner.Answer given =
          questioner.ask(
              new Question(golden.ask(), golden.as(), golden.on(), golden.at()),
              conversation.flatMap(c -> Optional.ofNullable(conversations.get(c))));
      conversation.ifPresent(c -> conversations.put(c, given.turn().focus()));
      ObjectNode answer = questioner.json(given);
      all.add(
          new Asked(
              golden,
              answer,
              Verdict.of(golden.expect(), answer),
              meanings(given.turn().understood())));
    }
  }

  private static String meanings(Understood understood) {
    return understood.guess().candidates().stream()
        .limit(MEANINGS_TOLD)
        .map(c -> String.format(Locale.ROOT, "%s %.2f", c.label(), c.probability()))
        .collect(Collectors.joining(", "));
  }

  double shareRight() {
    return all.isEmpty()
        ? 0
        : (double) all.stream().filter(a -> a.verdict().right()).count() / all.size();
  }

  /// How many were right of those on some lines.
  long right(IntPredicate lines) {
    return all.stream()
        .filter(a -> lines.test(a.question().line()))
        .filter(a -> a.verdict().right())
        .count();
  }

  int count() {
    return all.size();
  }

  long wrongValues() {
    return all.stream().filter(a -> a.verdict().wrongValue()).count();
  }

  /// What came of all of them.
  GoldenRun run(Instant at, long edition) {
    Count count = new Count();
    all.forEach(each -> count.add(each.verdict()));
    return new GoldenRun(
        at, edition, count.asked, count.right, count.abstained, count.wrong, count.wrongValues);
  }

  /// Each failure with what was answered, then the counts.
  List<String> report(boolean failuresKeptApart) {
    List<String> lines = new ArrayList<>();
    Map<String, Count> counts = new TreeMap<>();
    for (Asked asked : all) {
      boolean keptApart = asked.question().keptApart();
      if (!asked.verdict().right() && (!keptApart || failuresKeptApart)) {
        lines.add(failure(asked));
      }
      String part = keptApart ? "kept apart" : "open";
      for (String group :
          List.of(
              "all",
              part,
              part + ", " + asked.language(),
              part + ", " + Verdict.kind(asked.question().expect()))) {
        counts.computeIfAbsent(group, g -> new Count()).add(asked.verdict());
      }
    }
    lines.add(
        String.format(
            Locale.ROOT,
            "%-28s %6s %6s %7s %9s %6s %12s",
            "",
            "asked",
            "right",
            "share",
            "abstained",
            "wrong",
            "wrong values"));
    counts.forEach((group, count) -> lines.add(line(group, count)));
    return lines;
  }

  private static String line(String group, Count count) {
    return String.format(
        Locale.ROOT,
        "%-28s %6d %6d %6.1f%% %9d %6d %12d",
        group,
        count.asked,
        count.right,
        100.0 * count.right / count.asked,
        count.abstained,
        count.wrong,
        count.wrongValues);
  }

  private static String failure(Asked asked) {
    GoldenQuestion question = asked.question();
    return "questions.jsonl:%d: %s%s: \"%s\" expected %s, was %s (understood as %s)"
        .formatted(
            question.line(),
            asked.verdict().wrongValue() ? "WRONG VALUE, " : "",
            asked.verdict().failed().orElse(""),
            question.ask(),
            question.expect(),
            brief(asked.answer()),
            asked.understood());
  }

  private static String brief(JsonNode answer) {
    StringBuilder brief = new StringBuilder(answer.path("outcome").asText());
    for (String key : List.of("intent", "service", "reason", "audience", "language")) {
      if (answer.has(key)) {
        brief.append(' ').append(answer.get(key).asText());
      }
    }
    answer.path("facts").forEach(fact -> brief.append(' ').append(fact));
    answer
        .path("choices")
        .forEach(
            c ->
                brief
                    .append(' ')
                    .append(c.path("service").asText())
                    .append('/')
                    .append(c.path("term").asText()));
    answer
        .path("sources")
        .forEach(source -> brief.append(' ').append(source.path("article").asText()));
    return brief.toString();
  }
}
