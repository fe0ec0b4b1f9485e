package balie.bot;

import balie.knowledge.embedding.Model;
import java.util.Arrays;
import java.util.Optional;

/// Which sentence models are wanted.
///
/// @param usual for the desk's questions and for articles, empty where none is wanted
/// @param ofLabels for collections of examples that carry labels
public record SentenceModels(Optional<Model> usual, Optional<Model> ofLabels) {
  /// A question at the desk is read in several ways, and an article is long: there the fast one
  /// serves. A question to a collection with labels is read once.
  private static final SentenceModels AUTO =
      new SentenceModels(Optional.of(Model.MINILM), Optional.of(Model.BGE));

  /// Those of a setting: `auto`, a model's name for everything, or `none`; empty where it is none
  /// of these.
  static Optional<SentenceModels> of(String written) {
    return switch (written) {
      case "auto" -> Optional.of(AUTO);
      case "none" -> Optional.of(new SentenceModels(Optional.empty(), Optional.empty()));
      default ->
          Arrays.stream(Model.values())
              .filter(model -> model.id().equals(written))
              .findFirst()
              .map(model -> new SentenceModels(Optional.of(model), Optional.of(model)));
    };
  }

  /// Whether they are those that are not chosen by anybody.
  public boolean isUsual() {
    return equals(AUTO);
  }
}
