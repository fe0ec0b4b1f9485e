/// What was said: the inbox of messages that came in, the outbox of replies that go out, and what a
/// conversation is about for the moment.
///
/// Start reading at [Conversations].
@NullMarked
package balie.storage.conversation;

import org.jspecify.annotations.NullMarked;
