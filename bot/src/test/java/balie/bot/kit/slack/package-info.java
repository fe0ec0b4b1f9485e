/// A Slack workspace on loopback, for tests: its Web API, Socket Mode and the Events API over HTTP,
/// as Slack documents them, with people who talk in it. It is strict: what Slack would refuse or
/// frown upon is a problem that fails the test.
///
/// Start reading at [SlackServer].
@NullMarked
package balie.bot.kit.slack;

import org.jspecify.annotations.NullMarked;
