/// The web: an HTTP server of Jetty's core, and what its features share. A feature is a list of
/// [Route]s; a route answers a [Call] with a [WebAnswer] and never touches the server's own types.
///
/// Start reading at [WebSite], then [WebServer]. Pages are made in `page`, the chat stands in
/// `chat`, what was agreed with somebody in `services`. Nothing of a feature lives here.
@NullMarked
package balie.bot.web;

import org.jspecify.annotations.NullMarked;
