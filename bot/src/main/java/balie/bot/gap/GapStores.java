package balie.bot.gap;

import balie.storage.conversation.Conversations;
import balie.storage.gap.AddedExamples;
import balie.storage.gap.ArticleDrafts;
import balie.storage.gap.Gaps;

/// The stores that the handling of gaps writes through.
public record GapStores(
    Gaps gaps, ArticleDrafts drafts, AddedExamples examples, Conversations conversations) {}
