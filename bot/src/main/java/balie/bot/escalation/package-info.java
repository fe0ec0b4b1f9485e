/// Escalation: which step is due, whom it tells, and when nobody may be disturbed. What a desk
/// writes about it is in `storage.escalation`, when a step's time is reached in `bot.clock`.
///
/// Start reading at [Plan] (pure: what is to happen to one clock's steps now) and [Duty] (pure: who
/// a rung's recipients are), then [KeepTime], which does it for a ticket in one transaction.
/// Nothing here words a message or knows a channel.
@NullMarked
package balie.bot.escalation;

import org.jspecify.annotations.NullMarked;
