/// What stands in front of every page: which names the server answers to, who may send a form, how
/// often somebody may ask, and what every answer tells the browser.
///
/// Start reading at [Protection]. Who somebody is, is not decided here.
@NullMarked
package balie.bot.web.security;

import org.jspecify.annotations.NullMarked;
