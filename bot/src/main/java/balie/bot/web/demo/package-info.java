/// The web of the demo, where a visitor may be anybody of a desk that is made up.
///
/// Start reading at [WhoPages]. Nothing here may be part of a real site.
@NullMarked
package balie.bot.web.demo;

import org.jspecify.annotations.NullMarked;
