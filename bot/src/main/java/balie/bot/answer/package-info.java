/// Answers from the record and from articles. The rules of who may hear what stand here, in
/// [Rights], and who gets which value in the storage's `Entitlements`.
///
/// Start reading at [Answers].
@NullMarked
package balie.bot.answer;

import org.jspecify.annotations.NullMarked;
