package balie.bot.discord;

import balie.bot.channel.Accounts;
import balie.bot.channel.Completion;
import balie.bot.channel.Inlet;
import balie.bot.channel.Phrases;
import balie.storage.conversation.Venues;
import balie.storage.conversation.Watermarks;
import java.time.InstantSource;

/// What the desk gives the channel.
///
/// @param inlet takes what was said
/// @param accounts whose the accounts are
/// @param completion what somebody may be about to type
/// @param marks how far each channel was read
/// @param venues what its places are for
public record Desk(
    Inlet inlet,
    Phrases phrases,
    Accounts accounts,
    Completion completion,
    Watermarks marks,
    Venues venues,
    InstantSource clock) {}
