package balie.knowledge.understanding;

/// A meaning that a question may have.
///
/// @param probability that it is this one, between 0 and 1
public record Candidate(String label, double probability) {}
