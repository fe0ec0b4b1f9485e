package balie.bot.request;

import balie.storage.agreement.AgreementId;
import balie.storage.budget.BudgetAlert;
import balie.storage.person.PersonId;
import balie.storage.review.GoldenRun;
import balie.storage.review.Measure;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a service's period is reviewed by, for those who manage it.
///
/// @param closed empty while its figures may change, and where it is no month
/// @param measures that were opened for a month of it
/// @param alerts that its error budget was used up too fast
/// @param chain promises that what stands under them can't carry, at its end
/// @param suppliers what they promised in contracts on the service, beside the downtime that was
///   theirs
/// @param answers what Balie's own answers about the service did
/// @param golden the last time the golden questions were asked, by its end or else since, of all
///   services; empty where they were not yet
public record SlaReview(
    Optional<Closed> closed,
    List<Measure> measures,
    List<BudgetAlert> alerts,
    List<Shortfall> chain,
    List<Supplied> suppliers,
    Optional<DeskSummary.Answers> answers,
    Optional<GoldenRun> golden) {
  public SlaReview {
    measures = List.copyOf(measures);
    alerts = List.copyOf(alerts);
    chain = List.copyOf(chain);
    suppliers = List.copyOf(suppliers);
  }

  /// What a supplier promised, and the downtime of the service that was theirs.
  ///
  /// @param target in percent
  /// @param allowed of the agreed time, by the contract
  public record Supplied(
      AgreementId contract, String supplier, BigDecimal target, Duration allowed, Duration down) {

    /// Whether more of it was theirs than they allowed themselves.
    public boolean isBroken() {
      return down.compareTo(allowed) > 0;
    }
  }

  /// The version that is told of a month whose figures can't change.
  ///
  /// @param why it was counted anew, empty for the first version
  public record Closed(int version, PersonId by, Instant at, String why) {}
}
