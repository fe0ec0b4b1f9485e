/// A Discord on loopback, as strict as the documentation: REST and gateway, people who say, type,
/// press and fill in, and what they see. Faults can be ordered. Closing it fails where anything
/// went against Discord's rules.
///
/// Start reading at [DiscordServer] and [DiscordPerson].
@NullMarked
package balie.bot.kit.discord;

import org.jspecify.annotations.NullMarked;
