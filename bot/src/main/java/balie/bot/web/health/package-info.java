/// What watches Balie asks: whether it lives, whether it can do its work, and its figures.
///
/// Start reading at [HealthPages].
@NullMarked
package balie.bot.web.health;

import org.jspecify.annotations.NullMarked;
