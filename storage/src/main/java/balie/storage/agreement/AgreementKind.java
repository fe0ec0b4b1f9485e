package balie.storage.agreement;

import java.util.Locale;

/// With whom an agreement is made: a customer's unit, a team of one's own, or a supplier.
public enum AgreementKind {
  SLA,
  OLA,
  CONTRACT;

  /// As it is written in the desk's files.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
