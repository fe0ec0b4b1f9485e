/// The supply chain: whether what stands under a promise (the services that it runs on, the teams'
/// agreements and the suppliers' contracts) can carry it, and whose downtime was whose. All of it
/// pure functions over records.
///
/// Start reading at [SupplyChain], which finds each shortfall of `bot.request`. Nothing here reads
/// files, words or sends anything: `bot.desk` tells gaps as warnings, `bot.reply` as a part of a
/// report.
@NullMarked
package balie.bot.supply;

import org.jspecify.annotations.NullMarked;
