package balie.bot.understand;

import balie.bot.request.Intent;
import balie.storage.service.TermId;
import java.util.Optional;

/// The meanings that a question can have, as the labels of the examples.
public sealed interface Meaning {
  /// How to do or mend something.
  String HOW_TO = "how-to";

  /// Nothing for a service desk.
  String NONE = "none";

  /// What the desk promises.
  record OfTerm(TermId term) implements Meaning {}

  /// How a service is run.
  record OfTechnical(TermId key) implements Meaning {}

  /// OLAs and contracts.
  record OfPaperwork(boolean contract) implements Meaning {}

  /// A wish.
  record OfWish(Intent intent) implements Meaning {}

  /// How to do or mend something.
  record OfHowTo() implements Meaning {}

  /// Nothing for a service desk.
  record OfNothing() implements Meaning {}

  /// The label of a term's examples.
  public static String term(TermId term) {
    return "term:" + term.id();
  }

  /// The label of the examples of a HOW key.
  static String technical(TermId key) {
    return "technical:" + key.id();
  }

  /// The label of the examples of OLAs or contracts.
  static String paperwork(boolean contract) {
    return contract ? "paperwork:contract" : "paperwork:ola";
  }

  /// The label of a wish's examples.
  static String wish(Intent intent) {
    return "wish:" + intent.id();
  }

  /// What a label means.
  public static Meaning of(String label) {
    int colon = label.indexOf(':');
    String rest = label.substring(colon + 1);
    return switch (colon < 0 ? label : label.substring(0, colon)) {
      case "term" -> new OfTerm(new TermId(rest));
      case "technical" -> new OfTechnical(new TermId(rest));
      case "paperwork" -> new OfPaperwork(rest.equals("contract"));
      case "wish" -> new OfWish(intent(rest));
      case HOW_TO -> new OfHowTo();
      case NONE -> new OfNothing();
      default -> throw new IllegalArgumentException("an unknown label " + label);
    };
  }

  private static Intent intent(String id) {
    Optional<Intent> intent = Intent.ofId(id);
    return intent.orElseThrow(() -> new IllegalArgumentException("an unknown intent " + id));
  }
}
