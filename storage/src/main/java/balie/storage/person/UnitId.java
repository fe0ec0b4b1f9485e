package balie.storage.person;

/// A unit of the organisation, by its id in people.yaml.
public record UnitId(String id) implements Comparable<UnitId> {
  public UnitId {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an empty UnitId");
    }
  }

  @Override
  public int compareTo(UnitId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
