package balie.storage.person;

/// A team that provides services, by its id in desk.yaml.
public record TeamId(String id) implements Comparable<TeamId> {
  public TeamId {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an empty TeamId");
    }
  }

  @Override
  public int compareTo(TeamId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
