package balie.bot.availability;

/// Whether a promised availability was kept.
public enum Verdict {
  /// More downtime than the promise allows.
  BREACHED,
  /// Not more downtime than the promise allows, even if all that is unknown was down.
  MET,
  /// What is unknown could have broken the promise, or nothing was agreed.
  NOT_DEMONSTRATED
}
