package balie.storage.agreement;

/// An agreement, by its id; its versions share it.
public record AgreementId(String id) implements Comparable<AgreementId> {
  public AgreementId {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an empty AgreementId");
    }
  }

  @Override
  public int compareTo(AgreementId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
