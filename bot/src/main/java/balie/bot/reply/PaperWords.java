package balie.bot.reply;

import balie.bot.request.Outcome;
import balie.storage.agreement.Agreement;
import balie.storage.agreement.Target;
import balie.storage.service.TermId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Words OLAs and contracts, for those who may see them.
final class PaperWords {
  private static final Set<TermId> TARGETS =
      Set.of(new TermId("response-time"), new TermId("resolution-time"));

  private final Words words;

  PaperWords(Words words) {
    this.words = words;
  }

  String say(Outcome.Shown shown) {
    List<String> papers = shown.agreements().stream().map(a -> paper(shown, a)).toList();
    return String.join("\n\n", papers);
  }

  private String paper(Outcome.Shown shown, Agreement agreement) {
    List<String> lines = new ArrayList<>();
    String service =
        words
            .register()
            .service(agreement.service(), words.asking().day())
            .map(words::name)
            .orElse(agreement.service().id());
    lines.add(
        words.agreement(agreement)
            + ", "
            + service
            + ", "
            + words.say("with ", "met ")
            + agreement.with());
    agreement.terms().entrySet().stream()
        .filter(e -> shown.asks(e.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .forEach(e -> lines.add("- " + words.name(e.getKey()) + ": " + words.value(e.getValue())));
    agreement.targets().stream()
        .filter(target -> isTarget(shown) && shown.asks(target))
        .forEach(target -> lines.add("- " + target(target)));
    return String.join("\n", lines);
  }

  private static boolean isTarget(Outcome.Shown shown) {
    return shown.term().filter(term -> !TARGETS.contains(term)).isEmpty();
  }

  private String target(Target target) {
    List<String> parts = new ArrayList<>();
    target
        .respond()
        .ifPresent(
            v -> parts.add(words.say("answered within ", "antwoord binnen ") + words.value(v)));
    target
        .resolve()
        .ifPresent(
            v -> parts.add(words.say("solved within ", "opgelost binnen ") + words.value(v)));
    return words.name(target.priority(), target.kind()) + ": " + words.formats().list(parts);
  }
}
