package balie.storage.person;

/// A team of the provider.
public record Team(TeamId id, String name, PersonId lead) {}
