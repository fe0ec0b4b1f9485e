package balie.bot.understand;

import balie.bot.desk.BuiltInTerms;
import balie.bot.desk.ShippedQuestions;
import balie.bot.request.Intent;
import balie.knowledge.understanding.Example;
import balie.knowledge.understanding.ModelStore;
import balie.knowledge.understanding.Understanding;
import balie.storage.language.Language;
import balie.storage.service.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/// Some of the terms that ship, cut down to a few examples a language as if a desk had written
/// them: their other examples are asked, and of every other meaning one example in twenty.
final class CutTerms {
  /// The terms that ship in three parts, each with easy and hard ones.
  static final List<Set<String>> PARTS =
      List.of(
          Set.of(
              "data-location",
              "restore-time",
              "notice-period",
              "training",
              "maximum",
              "backup-frequency",
              "excluded",
              "delivery-time"),
          Set.of(
              "quota",
              "service-hours",
              "response-time",
              "backup-retention",
              "price",
              "access",
              "included"),
          Set.of(
              "availability",
              "support-hours",
              "resolution-time",
              "data-loss",
              "maintenance-window",
              "support-channels",
              "manual"));

  private static final int HELD_OUT = 20;

  private final Set<String> cut;
  private final int kept;
  private final Random random;
  private final List<Example> lessons = new ArrayList<>();
  private final List<Example> own = new ArrayList<>();
  private final List<Example> others = new ArrayList<>();

  /// @param cut the ids of the terms that are cut down
  /// @param kept how many examples they keep in each language
  CutTerms(Set<String> cut, int kept, long seed) {
    this.cut = cut;
    this.kept = kept;
    this.random = new Random(seed);
    BuiltInTerms builtIn = BuiltInTerms.load();
    Lessons terms = new Lessons();
    builtIn.terms().forEach(term -> terms.term(fewer(term)));
    lessons.addAll(terms.examples());
    List<Example> rest = new ArrayList<>(rest(builtIn));
    Collections.shuffle(rest, random);
    int out = rest.size() / HELD_OUT;
    others.addAll(rest.subList(0, out));
    lessons.addAll(rest.subList(out, rest.size()));
  }

  private Term fewer(Term term) {
    boolean isCut = cut.contains(term.id().id());
    Map<Language, List<String>> asks = new EnumMap<>(Language.class);
    term.asks()
        .forEach(
            (language, all) -> {
              List<String> shuffled = new ArrayList<>(all);
              Collections.shuffle(shuffled, random);
              int keep = isCut ? kept : all.size() - all.size() / HELD_OUT;
              asks.put(language, shuffled.subList(0, keep));
              shuffled.subList(keep, shuffled.size()).stream()
                  .map(ask -> new Example(Meaning.term(term.id()), known(language), ask))
                  .forEach(isCut ? own::add : others::add);
            });
    return new Term(term.id(), term.type(), term.name(), asks, term.says());
  }

  private static List<Example> rest(BuiltInTerms builtIn) {
    ShippedQuestions questions = ShippedQuestions.load();
    Lessons rest = new Lessons();
    builtIn.technical().forEach(rest::technical);
    builtIn.paperwork().forEach(rest::paperwork);
    new TreeMap<>(questions.wishes())
        .forEach((wish, asks) -> rest.wish(Intent.ofId(wish).orElseThrow(), asks));
    return rest.howTo(questions.howTo()).none(questions.none()).examples();
  }

  private static balie.knowledge.source.Language known(Language language) {
    return switch (language) {
      case EN -> balie.knowledge.source.Language.EN;
      case NL -> balie.knowledge.source.Language.NL;
    };
  }

  /// What the others teach, by words alone as yet.
  Understanding understanding() {
    return Understanding.of(
        lessons,
        Set.of(Meaning.NONE),
        Set.of(Meaning.HOW_TO, Meaning.wish(Intent.OPEN_TICKET), Meaning.wish(Intent.ORDER)),
        List.of(),
        ModelStore.none());
  }

  /// The other examples of the terms that were cut down.
  List<Example> own() {
    return List.copyOf(own);
  }

  /// Examples of other meanings, which were held out.
  List<Example> others() {
    return List.copyOf(others);
  }
}
