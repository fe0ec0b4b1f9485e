package balie.bot.command;

import java.util.Map;

/// What a quality trial is measured against.
///
/// @param floor what was asked for at least, as it was written; empty where nothing was
/// @param goal what was aimed at
/// @param byModel what CI may not fall below with the sentence model that usually runs
/// @param byWords the same without one
record Bar(String floor, String goal, double byModel, double byWords) {
  private static final String USUAL = "minilm";
  private static final Bar NONE = new Bar("", "", 0, 0);

  private static final Map<String, Bar> BARS =
      Map.ofEntries(
          Map.entry("CLINC150 full, top-1 in scope", new Bar(".955", ".970", 0.955, 0)),
          Map.entry("CLINC150 full, AUROC in-out", new Bar(".980", ".985", 0.975, 0)),
          Map.entry("CLINC150, one threshold: in-scope right", new Bar(".92", ".94", 0.915, 0)),
          Map.entry("CLINC150, one threshold: out-of-scope seen", new Bar(".90", ".92", 0.93, 0)),
          Map.entry("CLINC150 with 5 examples an intent", new Bar(".875", ".90", 0.87, 0)),
          Map.entry("CLINC150 with 20 examples an intent", new Bar(".935", ".945", 0.93, 0)),
          Map.entry("HINT3 curekart, overall right", new Bar(".742, .713", ".76", 0.74, 0.75)),
          Map.entry("Dutch title to Dutch article, nDCG@10", new Bar(".650", ".69", 0.695, 0.67)),
          Map.entry("the same, a typo in a third of the words", new Bar(".630", ".66", 0.62, 0)),
          Map.entry("English title to Dutch article, S@1", new Bar(".70", ".85", 0.4, 0)),
          Map.entry("half of the articles removed: AUROC", new Bar(".66", ".80", 0.7, 0)),
          Map.entry("xSID nl to nl, 5 folds", new Bar(".910", ".93", 0.915, 0)),
          Map.entry("xSID en to nl, 5 folds", new Bar(".60", ".70", 0.865, 0)),
          Map.entry("another 77-intent set", new Bar(".865 / .935", ".88 / .945", 0, 0)),
          Map.entry("scientific claims to abstracts, nDCG@10", new Bar(".730", ".745", 0, 0)));

  static Bar of(String trial) {
    return BARS.getOrDefault(trial, NONE);
  }

  /// What CI may not fall below.
  ///
  /// @param view the sentence model's name, or `words`
  double recorded(String view) {
    if (view.equals("words")) {
      return byWords;
    }
    return view.equals(USUAL) ? byModel : 0;
  }
}
