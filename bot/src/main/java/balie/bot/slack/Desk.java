package balie.bot.slack;

import balie.bot.channel.Home;
import balie.bot.channel.Inlet;
import balie.bot.channel.Phrases;
import balie.storage.conversation.Venues;
import balie.storage.conversation.Watermarks;
import java.time.InstantSource;

/// What the desk gives the channel.
///
/// @param inlet takes what was said
/// @param marks how far each channel was read
/// @param venues what its places are for
public record Desk(
    Inlet inlet,
    Phrases phrases,
    Home home,
    Watermarks marks,
    Venues venues,
    InstantSource clock) {}
