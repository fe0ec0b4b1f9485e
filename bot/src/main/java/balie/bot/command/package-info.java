/// The commands of the command line, and their JSON. The only room besides the terminal that
/// prints.
///
/// Start reading at [Commands].
@NullMarked
package balie.bot.command;

import org.jspecify.annotations.NullMarked;
