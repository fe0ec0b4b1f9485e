/// The desk folder: reading it, checking it, writing it.
///
/// Start reading at [DeskReader]: it turns a folder into a [balie.storage.desk.Desk] or into every
/// problem that the folder has. Each kind of file has a reader of its own; all of them read through
/// [Fields] and [Item], which report what is not as it should be, with the line. What one file says
/// about another is settled by [References] when all are read. [DeskWriter] is the way back.
///
/// What publishing does with a desk does not live here, nor does anything that answers from it.
@NullMarked
package balie.bot.desk;

import org.jspecify.annotations.NullMarked;
