/// The commands of the command line, without its shell: each class is one command and says how it
/// went by an exit status of 0 (done), 1 (the input is at fault) or 3 (the program failed).
///
/// Start reading at [CheckDesk]. What was asked for goes to `out`, everything else to `err`. How
/// arguments are read does not live here, nor does any rule of the desk.
@NullMarked
package balie.bot.command;

import org.jspecify.annotations.NullMarked;
