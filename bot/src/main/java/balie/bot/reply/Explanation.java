package balie.bot.reply;

import balie.bot.request.Outcome;
import balie.bot.request.Request;
import balie.bot.understand.Meaning;
import balie.bot.understand.Understood;
import balie.knowledge.understanding.Candidate;
import balie.knowledge.understanding.Guess;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Explains an answer: what was understood and how surely, and from which record or article it
/// comes. A refusal is explained by what was asked for and nothing else, so that the explanation is
/// the same whether such a thing or person exists or not.
final class Explanation {
  private static final int MOST_CANDIDATES = 3;
  private static final double WORTH_TELLING = 0.01;
  private static final double HARDLY = 0.1;
  private static final Pattern SOMEBODY = Pattern.compile("\\{(?:person|unit)\\}");

  private final Words words;

  Explanation(Words words) {
    this.words = words;
  }

  List<String> lines(Understood understood, Outcome outcome) {
    List<String> lines = new ArrayList<>();
    lines.add(new UnderstoodWords(words).say(understood, outcome));
    if (isPress(understood)) {
      lines.add(words.say("A button was pressed.", "Er is op een knop gedrukt."));
    } else if (isFollowUp(understood)) {
      lines.add(
          words.say(
              "It goes on with what was asked before.",
              "Het gaat verder op wat ervoor gevraagd is."));
    } else if (!(outcome instanceof Outcome.Refused)) {
      lines.add(sure(understood.guess()));
      strangers(understood.guess()).ifPresent(lines::add);
      lines.add(views(understood));
    }
    lines.addAll(new RecordWords(words).say(understood.request(), outcome));
    return List.copyOf(lines);
  }

  private static boolean isPress(Understood understood) {
    return understood.guess().candidates().isEmpty();
  }

  /// A value that the question's own words hardly mean is what the conversation is about: a choice
  /// that was asked back, or the same for another service.
  private static boolean isFollowUp(Understood understood) {
    return understood.request() instanceof Request.AskValue ask
        && understood.guess().of(Meaning.term(ask.term())) < HARDLY;
  }

  /// The likeliest meanings, those that read the same together.
  private String sure(Guess guess) {
    Map<String, Double> shares = new LinkedHashMap<>();
    for (Candidate candidate : guess.candidates()) {
      shares.merge(
          new MeaningWords(words).name(candidate.label()), candidate.probability(), Double::sum);
    }
    List<String> likeliest =
        shares.entrySet().stream()
            .filter(share -> share.getValue() >= WORTH_TELLING)
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .limit(MOST_CANDIDATES)
            .map(share -> words.percent(share.getValue()) + " " + share.getKey())
            .toList();
    return words.say("How surely: ", "Hoe zeker: ") + String.join(", ", likeliest) + ".";
  }

  private Optional<String> strangers(Guess guess) {
    return guess.strangers().isEmpty()
        ? Optional.empty()
        : Optional.of(
            words.say("Words I don't know: ", "Woorden die ik niet ken: ")
                + String.join(", ", guess.strangers())
                + ".");
  }

  /// How the question was read. Whether a name in it is known here is for staff.
  private String views(Understood understood) {
    List<String> views = understood.guess().views().stream().map(this::view).toList();
    boolean tells = words.asking().byStaff() || !SOMEBODY.matcher(understood.masked()).find();
    String by = words.say("Read by ", "Gelezen naar ") + words.formats().list(views);
    return tells ? by + ": " + understood.masked() : by + ".";
  }

  private String view(String view) {
    return switch (view) {
      case "words" -> words.say("its words", "de woorden");
      case "names masked" ->
          words.say("its words with names masked", "de woorden met namen gemaskeerd");
      case "meaning" ->
          words.say("what they mean, by a sentence model", "hun betekenis, volgens een taalmodel");
      case "its question alone" -> words.say("its question alone", "alleen de vraag erin");
      default -> view;
    };
  }
}
