package balie.bot.soak;

import java.util.List;
import java.util.Map;
import java.util.Random;

/// A platform on which people talk while things go wrong.
interface Scene {
  /// How many channels people talk in.
  int channels();

  /// Somebody asks the bot something in a channel, of its number.
  void ask(int channel);

  /// Somebody says something that is not for the bot.
  void chat(int channel);

  /// Whether the bot is there.
  boolean isUp();

  /// Something goes wrong.
  void fail(Random chance);

  /// What goes wrong for longer is over.
  void calm();

  Tally tally();

  /// What a `balie run` is to be told of it.
  Map<String, String> settings();

  /// What went against the platform's rules.
  List<String> problems();

  void stop();

  /// How it stands.
  ///
  /// @param asked questions to the bot
  /// @param said all messages
  /// @param lost questions that have no visible answer
  /// @param doubled questions that have several
  /// @param stray answers to what nobody asked
  record Tally(int asked, int said, List<String> lost, List<String> doubled, List<String> stray) {
    public Tally {
      lost = List.copyOf(lost);
      doubled = List.copyOf(doubled);
      stray = List.copyOf(stray);
    }

    /// @param answers what the bot said, each by the question that it is to
    static Tally of(List<String> asked, int said, List<String> answers) {
      Map<String, Integer> counts = new java.util.HashMap<>();
      answers.forEach(question -> counts.merge(question, 1, Integer::sum));
      java.util.Set<String> questions = java.util.Set.copyOf(asked);
      return new Tally(
          asked.size(),
          said,
          asked.stream().filter(question -> !counts.containsKey(question)).toList(),
          counts.entrySet().stream()
              .filter(each -> each.getValue() > 1)
              .map(Map.Entry::getKey)
              .toList(),
          counts.keySet().stream().filter(question -> !questions.contains(question)).toList());
    }
  }
}
