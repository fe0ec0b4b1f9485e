package balie.bot.flow;

import balie.bot.channel.Reply;
import balie.bot.request.Outcome;
import balie.bot.understand.Understood;
import balie.storage.conversation.Focus;

/// One message and what came of it.
///
/// @param focus what the conversation is about from now on
public record Turn(Understood understood, Outcome outcome, Reply reply, Focus focus) {}
