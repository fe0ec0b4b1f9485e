package balie.bot.command;

import balie.knowledge.source.Document;
import balie.knowledge.source.Documents;
import balie.knowledge.source.Language;
import balie.knowledge.source.Translations;
import balie.knowledge.understanding.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// English articles of one passage each that nobody wrote, as many as wanted: made from their
/// numbers, so that none needs to be kept. Nearly half of the words carry grammar; the others are
/// drawn from the words of the shipped lists by Zipf's law, one in twelve is a made-up name, and
/// every second one is one of the article's own eight, as in a text that is about something. A
/// question asks for three of those in a sentence.
final class GeneratedArticles implements Documents {
  private static final long SEED = 20_260_601L;
  private static final int OWN_WORDS = 8;
  private static final int TITLE_WORDS = 4;
  private static final int SHORTEST = 45;
  private static final int LONGEST = 75;
  private static final double GRAMMAR = 0.45;

  private static final double NAMES = 0.08;
  private static final int MOST_NAMES = 200_000;
  private static final List<String> SYLLABLES =
      List.of("ka", "vel", "tor", "mi", "zan", "dru", "pex", "lo", "bri", "sum", "ny", "gal");
  private static final List<String> GRAMMAR_WORDS =
      List.of("the", "a", "to", "of", "you", "in", "and", "for", "on", "your", "it", "is", "with");
  private static final List<List<String>> FRAMES =
      List.of(
          List.of("how do i", "on the", "of my", ""),
          List.of("why is the", "so", "with", "today"),
          List.of("can you tell me where the", "of the", "is for", ""),
          List.of("what is the", "for a", "in the", "please"));

  private final int size;
  private final List<String> words;
  private final double[] upTo;

  GeneratedArticles(int size) {
    this.size = size;
    this.words = shuffled();
    this.upTo = new double[words.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += 1.0 / (i + 10);
      upTo[i] = sum;
    }
  }

  private static List<String> shuffled() {
    List<String> words =
        new ArrayList<>(
            Translations.shipped().words().stream()
                .filter(word -> word.length() > 2 && !Vocabulary.isFunctionWord(word))
                .sorted()
                .toList());
    Collections.shuffle(words, new Random(SEED));
    return List.copyOf(words);
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Optional<Document> find(String id) {
    return Optional.of(article(Integer.parseInt(id)));
  }

  @Override
  public Iterator<Document> iterator() {
    return IntStream.range(0, size).mapToObj(this::article).iterator();
  }

  /// Each one's title and text.
  Iterable<Map.Entry<String, String>> texts() {
    return () ->
        IntStream.range(0, size)
            .mapToObj(this::article)
            .map(article -> Map.entry(article.title(), article.body()))
            .iterator();
  }

  private Document article(int number) {
    SplittableRandom random = new SplittableRandom(SEED + number);
    List<String> own = own(random);
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(SHORTEST, LONGEST);
    for (int i = 0; i < length; i++) {
      text.append(i == 0 ? "" : " ").append(word(random, own));
    }
    return new Document(
        String.valueOf(number),
        String.join(" ", own.subList(0, TITLE_WORDS)),
        Language.EN,
        number % 10 == 0 ? "staff" : "everyone",
        Optional.empty(),
        Optional.empty(),
        text.append('.').toString());
  }

  private String word(SplittableRandom random, List<String> own) {
    if (random.nextDouble() < GRAMMAR) {
      return GRAMMAR_WORDS.get(random.nextInt(GRAMMAR_WORDS.size()));
    }
    return random.nextBoolean() ? own.get(random.nextInt(own.size())) : drawn(random);
  }

  private List<String> own(SplittableRandom random) {
    return IntStream.range(0, OWN_WORDS).mapToObj(_ -> drawn(random)).toList();
  }

  private String drawn(SplittableRandom random) {
    if (random.nextDouble() < NAMES) {
      return name(random);
    }
    int at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return words.get(Math.min(words.size() - 1, at < 0 ? -at - 1 : at));
  }

  /// A name that no list has: the further it is from the first one, the rarer it is.
  private static String name(SplittableRandom random) {
    int which = (int) (MOST_NAMES * Math.pow(random.nextDouble(), 4));
    StringBuilder name = new StringBuilder();
    for (int rest = which + SYLLABLES.size(); rest > 0; rest /= SYLLABLES.size()) {
      name.append(SYLLABLES.get(rest % SYLLABLES.size()));
    }
    return name.toString();
  }

  /// Questions, each about one of the articles, always the same ones.
  List<String> questions(int count) {
    SplittableRandom random = new SplittableRandom(SEED);
    return IntStream.range(0, count).mapToObj(_ -> question(random)).toList();
  }

  private String question(SplittableRandom random) {
    List<String> own = own(new SplittableRandom(SEED + random.nextInt(size)));
    List<String> frame = FRAMES.get(random.nextInt(FRAMES.size()));
    StringBuilder question = new StringBuilder(frame.getFirst());
    for (int i = 0; i < 3; i++) {
      question.append(' ').append(own.get(2 * i)).append(' ').append(frame.get(i + 1));
    }
    return question.toString().strip();
  }
}
