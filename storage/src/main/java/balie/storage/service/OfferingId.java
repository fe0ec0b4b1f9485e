package balie.storage.service;

/// An offering of a service, unique within that service.
public record OfferingId(String id) implements Comparable<OfferingId> {
  public OfferingId {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an empty OfferingId");
    }
  }

  @Override
  public int compareTo(OfferingId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
