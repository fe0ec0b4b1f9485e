/// Days and moments named in a text.
@NullMarked
package balie.bot.understand.time;

import org.jspecify.annotations.NullMarked;
