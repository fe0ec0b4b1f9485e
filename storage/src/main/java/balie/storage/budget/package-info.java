/// The error budget: the downtime that a promised availability allows, and the alerts that it was
/// being used up too fast.
///
/// Start reading at [Pace] (what is too fast) and [BudgetAlert]. How fast a budget is used up is
/// decided in the bot's `budget`; who is told, there too.
@NullMarked
package balie.storage.budget;

import org.jspecify.annotations.NullMarked;
