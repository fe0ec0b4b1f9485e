package balie.bot.understand;

import balie.bot.request.Asking;
import balie.bot.request.Request;
import balie.knowledge.understanding.Guess;

/// How a message was understood.
///
/// @param masked the message with placeholders for the names in it, as it was classified
/// @param guess what it may mean, for explaining
/// @param confidence how sure the understanding is, between 0 and 1
public record Understood(
    Asking asking, Request request, String masked, Guess guess, double confidence) {}
