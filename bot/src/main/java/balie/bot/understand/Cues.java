package balie.bot.understand;

import balie.bot.request.Intent;
import balie.knowledge.source.Wording;
import balie.knowledge.understanding.Vocabulary;
import balie.storage.desk.Register;
import balie.storage.service.Term;
import balie.storage.service.TermCatalogue;
import balie.storage.service.TermId;
import balie.storage.service.TermType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What single words of a question say of its meaning, however its words are weighed as a whole:
/// the unit that is asked for, a term's own name, whether figures are wanted. A desk's own terms
/// have few examples, so there these tell most.
final class Cues {
  /// How much less a term is asked whose values can't have the unit that is asked for.
  private static final double OTHER_UNIT = 0.25;

  /// The same of an own term none of whose values holds a number, where is asked how many.
  private static final double NO_NUMBER = 0.05;

  /// How much more a frequency is meant by "how often".
  private static final double OFTEN = 2;

  /// How much more a desk's own term is asked that is called by its name.
  private static final double NAMED = 3;

  /// How much less a question in the desk's own words is about something foreign.
  private static final double OWN_WORDS = 0.4;

  /// How much less figures are wanted where only a day says so: "how many seats were there in
  /// 2025?".
  private static final double NO_FIGURES = 0.15;

  /// How much more something else is wanted where is said that what there is falls short.
  private static final double FALLS_SHORT_COUNTS = 3;

  /// How much more a term is meant that is called by the acronym which service managers use, or by
  /// words that mean nothing else.
  private static final double BY_SET_WORDS = 20;

  private static final Pattern NO_SET_WORDS = Pattern.compile("(?!)");
  private static final Map<String, Pattern> SET_WORDS =
      Map.of(
          Meaning.term(new TermId("restore-time")), Pattern.compile("\\brto\\b"),
          Meaning.term(new TermId("data-loss")), Pattern.compile("\\brpo\\b"),
          Meaning.term(new TermId("excluded")),
              Pattern.compile(
                  "\\b(?:val(?:t|len)? (?:er )?niet onder|valt (?:er )?buiten|vallen (?:er )?buiten"
                      + "|falls? outside|(?:is|are) not covered|isn t covered|aren t covered)\\b"));

  private static final int LONG_ENOUGH = 6;
  private static final int SHORTEST = 4;
  private static final int ENDING = 2;

  /// So often a word of the desk's own may stand in the examples that ship.
  private static final int SELDOM = 5;

  /// A term with fewer examples in a language was hardly learnt.
  private static final int FEW = 5;

  private static final Pattern HOW_MANY =
      Pattern.compile("\\b(?:how many|how much|hoeveel|aantal)\\s+(?<unit>\\p{L}+)");
  private static final Pattern HOW_LONG =
      Pattern.compile(
          "\\b(?:how long|hoe ?lang|how (?:far|early) (?:ahead|in advance|before(?:hand)?)|how soon"
              + "|how quickly|how fast|hoe ver (?:vooruit|op voorhand)|hoe snel|hoe rap)\\b");
  private static final Pattern HOW_OFTEN =
      Pattern.compile("\\b(?:how often|hoe vaak|om de hoeveel)\\b");
  private static final Pattern MONEY =
      Pattern.compile("euros?|eur|geld|money|cents?|centen|bedrag|pounds?|dollars?");
  private static final Pattern SIZE =
      Pattern.compile("[kmgt]b|(?:kilo|mega|giga|tera)(?:byte)?s?|gigs?|opslag|storage|space");
  private static final Pattern SHARE = Pattern.compile("procent|percent|percentage");
  private static final Pattern TIME =
      Pattern.compile(
          "days?|dag(?:e|en)?|weeks?|we(?:ek|ken)|hours?|u(?:ur|ren)|minutes?|minut(?:en|e|uut)|months?"
              + "|maand(?:en)?|years?|ja(?:ar|ren)|time|tijd|werkdagen|notice");

  /// "What does printing cost a month" is no number of pages, though pages are counted by the
  /// month.
  private static final Pattern WHAT_IT_COSTS =
      Pattern.compile(
          "\\b(?:wat? kost(?:en)?|(?:what|how much) do(?:es)? (?:\\S+ ){1,4}cost)\\b(?!.*\\b(?:hoeveel|how many)\\b)");

  /// What somebody sees and does not understand is no number.
  private static final Pattern WHAT_IT_MEANS =
      Pattern.compile(
          "\\b(?:what (?:does|do|did) (?:\\S+ ){1,4}mean|what s the meaning|wat (?:betekent|betekenen|wil \\S+ zeggen))\\b");

  private static final Pattern A_TIME = Pattern.compile("time|tijd");

  private static final Pattern FALLS_SHORT =
      Pattern.compile(
          "\\b(?:(?:too|te) (?:little|small|few|low|short|slow|tight|limited|weinig|klein|laag|kort|traag|krap|beperkt)"
              + "|not enough|isn t enough|insufficient|niet genoeg|onvoldoende|volstaat niet)\\b");
  private static final Pattern WANTS =
      Pattern.compile(
          "\\b(?:want|wants|would like|d like|need|needs|please raise|wil|willen|wou|zou(?:den)? graag|moet|moeten|heb \\w+ nodig|graag)\\b");

  /// Words of whoever wants to know how it went, rather than what was agreed.
  private static final Pattern FIGURES =
      Pattern.compile(
          "\\b(?:slas?\\b|servicelevels?|service"
              + " levels?|report|rapport|summar|samenvat|overview|overzicht"
              + "|figures|numbers|cijfers|statist|perform|prestat|presteer|achiev|attain|haal|behaal|bereik"
              + "|met\\s+(?:the|our|its|your)|meet|target|doel|scor|trend|measur|gemeten|meting|actual|real"
              + "|werkelijk|echt|breach|schend|geschonden|overschr|downtime|down\\b|plat\\b|uit(?:val|lag)"
              + "|outage|storing|incident|ticket|average|gemiddeld|compar|vergelijk|complian|kept|keep|hield|houd|nagekomen|promise|belof|on"
              + " time|in time|op tijd|tijdig|review|how"
              + " (?:did|was|were|is|are|has|have|good|well)|hoe"
              + " (?:deed|ging|was|waren|goed|doet|gaat|heeft)|track|norm|miss"
              + "|gemist|faal|fail|lost|verlor|reach|hit\\b|times|keer|hours|uren|minutes|minuten|deliver|gelever|result|slecht|bad|problem|lag\\b|lagen|besch?ikbaar"
              + " was|was .*available)");

  private static final Set<String> COMMON =
      Set.of("price", "prijs", "maximum", "access", "toegang", "included", "excluded");

  private final Map<String, TermType> types = new HashMap<>();
  private final Set<TermId> own;
  private final Set<String> scarce = new HashSet<>();
  private final Map<String, List<String>> names = new HashMap<>();
  private final Map<String, Set<String>> nouns = new HashMap<>();
  private final Set<String> wordy = new HashSet<>();
  private final Set<String> ownWords = new HashSet<>();

  Cues(Register register, TermCatalogue terms) {
    own = register.organisation().terms().stream().map(Term::id).collect(Collectors.toSet());
    Map<String, Integer> shipped = new HashMap<>();
    for (Term term : terms.all()) {
      types.put(Meaning.term(term.id()), term.type());
      if (own.contains(term.id())) {
        words(term).forEach(ownWords::add);
        if (term.asks().values().stream().allMatch(asks -> asks.size() < FEW)) {
          scarce.add(Meaning.term(term.id()));
        }
        names.put(
            Meaning.term(term.id()),
            term.name().byLanguage().values().stream()
                .map(name -> String.join(" ", Wording.of(name).forms()))
                .filter(name -> name.length() > 3 && !COMMON.contains(name))
                .toList());
      } else {
        words(term).forEach(word -> shipped.merge(word, 1, Integer::sum));
      }
    }
    CountNouns.of(register)
        .forEach(
            (term, counted) -> {
              Set<String> forms = new HashSet<>();
              counted.forEach(noun -> forms.addAll(Wording.of(noun).forms()));
              nouns.put(Meaning.term(term), forms);
              ownWords.addAll(forms);
            });
    CountNouns.wordy(register).stream()
        .filter(own::contains)
        .map(Meaning::term)
        .forEach(wordy::add);
    ownWords.removeIf(word -> shipped.getOrDefault(word, 0) > SELDOM);
  }

  private static Stream<String> words(Term term) {
    return Stream.concat(
            term.name().byLanguage().values().stream(),
            term.asks().values().stream().flatMap(List::stream))
        .flatMap(each -> Wording.of(each).forms().stream())
        .filter(word -> word.length() > 3 && !Vocabulary.isFunctionWord(word));
  }

  /// The words by which the desk's own terms are asked for.
  Set<String> ownWords() {
    return Set.copyOf(ownWords);
  }

  /// Whether a term is the desk's own.
  boolean isOwn(TermId term) {
    return own.contains(term);
  }

  /// Whether a term is the desk's own and was learnt from few examples.
  boolean isScarce(TermId term) {
    return scarce.contains(Meaning.term(term));
  }

  /// Whether the values of two terms are of one type, so that either may be asked for in the same
  /// words.
  boolean areAlike(TermId one, TermId other) {
    return types.get(Meaning.term(one)) == types.get(Meaning.term(other));
  }

  /// How much likelier or less likely a meaning is by the words of the question.
  double weight(String label, Wording text) {
    String said = " " + String.join(" ", text.forms()) + " ";
    return switch (Meaning.of(label)) {
      case Meaning.OfTerm _ -> byUnit(label, said) * byName(label, said) * byNoun(label, said);
      case Meaning.OfNothing _ -> text.forms().stream().anyMatch(this::isOwnWord) ? OWN_WORDS : 1;
      case Meaning.OfWish(Intent intent) -> wish(intent, said);
      // Who does it and with what is no length of time.
      case Meaning.OfTechnical _ -> fitting(said).contains(TermType.LINK) ? 1 : OTHER_UNIT;
      case Meaning.OfPaperwork _, Meaning.OfHowTo _ -> 1;
    };
  }

  private static double wish(Intent intent, String said) {
    return switch (intent) {
      case SLA_SUMMARY -> FIGURES.matcher(said).find() ? 1 : NO_FIGURES;
      case CHANGE_REQUEST ->
          FALLS_SHORT.matcher(said).find() && WANTS.matcher(said).find() ? FALLS_SHORT_COUNTS : 1;
      default -> 1;
    };
  }

  private double byUnit(String label, String said) {
    TermType type = types.get(label);
    if (type == TermType.FREQUENCY && HOW_OFTEN.matcher(said).find()) {
      return OFTEN;
    }
    if (wordy.contains(label) && HOW_MANY.matcher(said).find()) {
      return NO_NUMBER;
    }
    return type == null || fitting(said).contains(type) ? 1 : OTHER_UNIT;
  }

  /// The types that what is asked for may have: a text may say anything, and nothing that can be
  /// counted is a link.
  private static Set<TermType> fitting(String said) {
    Set<TermType> all = EnumSet.allOf(TermType.class);
    if (HOW_OFTEN.matcher(said).find()) {
      all.removeAll(EnumSet.of(TermType.MONEY, TermType.SIZE, TermType.PERCENTAGE, TermType.LINK));
      return all;
    }
    if (WHAT_IT_COSTS.matcher(said).find()) {
      return EnumSet.of(TermType.MONEY, TermType.TEXT);
    }
    if (WHAT_IT_MEANS.matcher(said).find()) {
      return EnumSet.of(TermType.TEXT, TermType.LINK);
    }
    Matcher many = HOW_MANY.matcher(said);
    if (many.find()) {
      String unit = many.group("unit");
      if (MONEY.matcher(unit).matches()) {
        return EnumSet.of(TermType.MONEY, TermType.TEXT);
      }
      if (SIZE.matcher(unit).matches()) {
        return EnumSet.of(TermType.SIZE, TermType.TEXT);
      }
      if (SHARE.matcher(unit).matches()) {
        return EnumSet.of(TermType.PERCENTAGE, TermType.TEXT);
      }
      if (TIME.matcher(unit).matches()) {
        all.removeAll(
            EnumSet.of(TermType.MONEY, TermType.SIZE, TermType.PERCENTAGE, TermType.LINK));
        if (A_TIME.matcher(unit).matches()) {
          all.remove(TermType.COUNT);
        }
        return all;
      }
      all.remove(TermType.LINK);
      if (many.group().startsWith("how many")) {
        all.remove(TermType.MONEY);
      }
    }
    if (HOW_LONG.matcher(said).find()) {
      all.removeAll(
          EnumSet.of(
              TermType.MONEY, TermType.SIZE, TermType.PERCENTAGE, TermType.COUNT, TermType.LINK));
    }
    return all;
  }

  /// "How many points" asks for what is counted in points.
  private double byNoun(String label, String said) {
    Matcher many = HOW_MANY.matcher(said);
    return many.find() && isCounted(label, many.group("unit")) ? NAMED : 1;
  }

  private boolean isCounted(String label, String noun) {
    return nouns.getOrDefault(label, Set.of()).stream().anyMatch(each -> areForms(each, noun));
  }

  /// Whether "how many" asks for what neither of two terms with counts is known to count, so that
  /// it may be either.
  boolean isUnknownCount(Wording text, TermId one, TermId other) {
    Matcher many = HOW_MANY.matcher(" " + String.join(" ", text.forms()) + " ");
    return types.get(Meaning.term(one)) == TermType.COUNT
        && types.get(Meaning.term(other)) == TermType.COUNT
        && many.find()
        && Stream.of(one, other)
            .noneMatch(term -> isCounted(Meaning.term(term), many.group("unit")));
  }

  /// Whether a word is one of the desk's own, or the head or a part of one: verlof, verlofdagen.
  private boolean isOwnWord(String word) {
    return ownWords.contains(word)
        || (word.length() >= LONG_ENOUGH
            && !Vocabulary.isFunctionWord(word)
            && ownWords.stream().anyMatch(own -> own.startsWith(word)));
  }

  /// Whether two words are forms of one: they differ in their endings only.
  private static boolean areForms(String one, String other) {
    int common = 0;
    while (common < Math.min(one.length(), other.length())
        && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common >= SHORTEST && Math.max(one.length(), other.length()) - common <= ENDING;
  }

  private double byName(String label, String said) {
    if (SET_WORDS.getOrDefault(label, NO_SET_WORDS).matcher(said).find()) {
      return BY_SET_WORDS;
    }
    return names.getOrDefault(label, List.of()).stream()
            .anyMatch(name -> said.contains(" " + name) || said.contains(name + " "))
        ? NAMED
        : 1;
  }
}
