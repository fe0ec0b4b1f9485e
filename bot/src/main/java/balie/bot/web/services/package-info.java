/// What was agreed with somebody, to look at rather than to ask for: service by service, with what
/// could be ordered and what there is to read.
///
/// Start reading at [ServicePages]. Everything shown here is computed where the chat computes it.
@NullMarked
package balie.bot.web.services;

import org.jspecify.annotations.NullMarked;
