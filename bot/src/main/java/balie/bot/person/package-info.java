/// Finding people of the desk: by what somebody typed of a name, and a few who get different
/// answers.
///
/// Start reading at [People] and [Cast]. Who may hear what does not live here: that is `answer`.
@NullMarked
package balie.bot.person;

import org.jspecify.annotations.NullMarked;
