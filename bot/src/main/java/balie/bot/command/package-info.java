/// The commands of the command line. Each writes what was asked for to its output and everything
/// else to its error output, and returns the exit status: 0 done, 1 the input is at fault, 2 wrong
/// usage, 3 the program failed.
///
/// Start reading at [Calculation]. Rules do not live here, only reading, calling and writing.
@NullMarked
package balie.bot.command;

import org.jspecify.annotations.NullMarked;
