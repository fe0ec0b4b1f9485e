/// The proofs of counting time. [Walk] is an oracle that walks and counts, and shares no code with
/// what it proves; [RandomCase] makes what it is asked; [Cases] runs them. Each build takes fresh
/// seeds, and a failure names its own. The long run: `mvn -pl storage,knowledge,bot
/// -Dtest='*OracleTest' -Dsurefire.failIfNoSpecifiedTests=false -Dbalie.clock.cases=1000000 test`;
/// one case again: `-Dbalie.clock.cases=1 -Dbalie.clock.seed=SEED`.
@NullMarked
package balie.bot.clock;

import org.jspecify.annotations.NullMarked;
