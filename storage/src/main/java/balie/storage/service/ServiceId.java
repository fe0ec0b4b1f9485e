package balie.storage.service;

/// A service, by its id in the desk's services folder.
public record ServiceId(String id) implements Comparable<ServiceId> {
  public ServiceId {
    if (id.isBlank()) {
      throw new IllegalArgumentException("an empty ServiceId");
    }
  }

  @Override
  public int compareTo(ServiceId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
