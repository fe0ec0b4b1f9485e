/// What every channel shares: a message that comes in, a reply that goes out, and the port between.
///
/// Start reading at [Channel].
@NullMarked
package balie.bot.channel;

import org.jspecify.annotations.NullMarked;
