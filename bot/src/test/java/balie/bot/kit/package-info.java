/// What tests of several packages share: a clock that moves, and below it servers on loopback.
@NullMarked
package balie.bot.kit;

import org.jspecify.annotations.NullMarked;
