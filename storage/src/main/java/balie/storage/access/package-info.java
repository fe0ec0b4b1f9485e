/// Who may come in: the sessions of the web, the one-time links that start one, the clients of the
/// API, and whose an account on a chat platform is. What proves it is a [Secret], of which only the
/// [SecretHash] is ever kept.
///
/// Start reading at [Sessions]. How somebody proves who they are is the bot's.
@NullMarked
package balie.storage.access;

import org.jspecify.annotations.NullMarked;
