package balie.bot.command;

import balie.bot.SentenceModels;
import java.util.Map;

/// What a quality trial is measured against.
///
/// @param floor what was asked for at least, as it was written; empty where nothing was
/// @param goal what was aimed at
/// @param byModel what CI may not fall below with the sentence models that usually run
/// @param byWords the same without one
record Bar(String floor, String goal, double byModel, double byWords) {
  private static final Bar NONE = new Bar("", "", 0, 0);

  private static final Map<String, Bar> BARS =
      Map.ofEntries(
          Map.entry("CLINC150 full, top-1 in scope", new Bar(".955", ".970", 0.968, 0)),
          Map.entry("CLINC150 full, AUROC in-out", new Bar(".980", ".985", 0.985, 0)),
          Map.entry("CLINC150, one threshold: in-scope right", new Bar(".92", ".94", 0.93, 0)),
          Map.entry("CLINC150, one threshold: out-of-scope seen", new Bar(".90", ".92", 0.94, 0)),
          Map.entry("CLINC150 with 5 examples an intent", new Bar(".875", ".90", 0.905, 0)),
          Map.entry("CLINC150 with 20 examples an intent", new Bar(".935", ".945", 0.95, 0)),
          Map.entry("HINT3 curekart, overall right", new Bar(".742, .713", ".76", 0.755, 0.75)),
          Map.entry("Dutch title to Dutch article, nDCG@10", new Bar(".650", ".69", 0.7, 0.67)),
          Map.entry("the same, a typo in a third of the words", new Bar(".630", ".66", 0.63, 0)),
          Map.entry("English title to Dutch article, S@1", new Bar(".70", ".85", 0.475, 0)),
          Map.entry("the same, half of the articles with titles", new Bar("", "", 0.865, 0)),
          Map.entry("half of the articles removed: AUROC", new Bar(".66", ".80", 0.71, 0)),
          Map.entry("xSID nl to nl, 5 folds", new Bar(".910", ".93", 0.915, 0)),
          Map.entry("xSID en to nl, 5 folds", new Bar(".60", ".70", 0.865, 0)),
          Map.entry("demo desk, golden questions right", new Bar(".85", ".95", 0.9, 0.85)),
          Map.entry("demo desk, no wrong value told", new Bar("1", "1", 1, 1)),
          Map.entry("another 77-intent set", new Bar(".865 / .935", ".88 / .945", 0, 0)),
          Map.entry("scientific claims to abstracts, nDCG@10", new Bar(".730", ".745", 0, 0)));

  static Bar of(String trial) {
    return BARS.getOrDefault(trial, NONE);
  }

  /// What CI may not fall below.
  ///
  /// @param models with which it was measured
  double recorded(SentenceModels models) {
    if (models.usual().isEmpty()) {
      return byWords;
    }
    return models.isUsual() ? byModel : 0;
  }
}
