package balie.storage.service;

/// What can be promised of a service, such as `quota`: a term that ships or one of the desk's own.
public record TermId(String id) implements Comparable<TermId> {
  public TermId {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an empty TermId");
    }
  }

  @Override
  public int compareTo(TermId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
