package balie.storage.person;

import java.util.Locale;

/// A person, by the e-mail address in the desk's people.yaml, in lower case.
public record PersonId(String email) implements Comparable<PersonId> {
  public PersonId {
    if (email.isBlank()) {
      throw new IllegalArgumentException("an empty PersonId");
    }
    email = email.toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(PersonId other) {
    return email.compareTo(other.email);
  }

  @Override
  public String toString() {
    return email;
  }
}
