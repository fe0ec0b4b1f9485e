/// What was measured of services and what was said about it: samples kept as runs, maintenance that
/// was agreed, corrections by hand, and what was shown to be done (backups, restore tests).
///
/// Start reading at [Source] and [Run] (what a year of samples comes to), then [Measurements] (how
/// they are kept) and [History] (all that is known of a service's time). What it comes to as
/// availability is decided in the bot's `availability`; who may correct what, in its `ticket`.
@NullMarked
package balie.storage.availability;

import org.jspecify.annotations.NullMarked;
