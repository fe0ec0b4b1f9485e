/// What was said: the inbox of messages that came in, the outbox of letters that go out, and what a
/// conversation is about for the moment.
///
/// Start reading at [Conversations] for what comes in, at [Outbox] for what goes out.
@NullMarked
package balie.storage.conversation;

import org.jspecify.annotations.NullMarked;
