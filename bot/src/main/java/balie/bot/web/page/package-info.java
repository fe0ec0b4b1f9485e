/// What all pages are made of: HTML that can't be written unescaped, the shell around every page,
/// its labels in both languages, and the style sheet, scripts and font as they ship.
///
/// Start reading at [Shell], then [Html]. No page of a feature lives here.
@NullMarked
package balie.bot.web.page;

import org.jspecify.annotations.NullMarked;
