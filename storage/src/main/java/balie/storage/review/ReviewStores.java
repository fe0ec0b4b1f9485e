package balie.storage.review;

import balie.storage.budget.BudgetAlerts;

/// The stores of what services are reviewed by.
public record ReviewStores(
    Measures measures,
    Closings closings,
    Digests digests,
    GoldenRuns goldenRuns,
    BudgetAlerts budgetAlerts) {}
