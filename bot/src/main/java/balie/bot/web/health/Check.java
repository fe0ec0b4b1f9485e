package balie.bot.web.health;

import java.util.Optional;
import java.util.function.Supplier;

/// A look at one thing that Balie needs.
///
/// @param name such as `database`
/// @param trouble why it can't be used, empty where it can; who asks may be anybody, so it names
///   neither people nor places
public record Check(String name, Supplier<Optional<String>> trouble) {}
