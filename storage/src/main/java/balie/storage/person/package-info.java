/// Who is known to the desk: people, their units, roles and personal subscriptions, and the teams
/// that provide the services.
///
/// Start reading at [Person]. Who may see what is decided in the bot.
@NullMarked
package balie.storage.person;

import org.jspecify.annotations.NullMarked;
