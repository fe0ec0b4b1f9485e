/// Who is asking: sign-in by the organisation's own provider (OpenID Connect) or by a link in a
/// mail, and the session that follows.
///
/// Start reading at [SignIn] for the ways in, at [WebSessions] for what follows. What a person may
/// see is not decided here.
@NullMarked
package balie.bot.web.signin;

import org.jspecify.annotations.NullMarked;
