/// Addresses of networks: what the web believes of them and probes ask of them both stand on.
///
/// Start reading at [AddressRange]. Nothing here connects to anything.
@NullMarked
package balie.bot.network;

import org.jspecify.annotations.NullMarked;
