package balie.storage.availability;

/// All stores of what is known of services' time.
public record AvailabilityStores(
    Measurements measurements,
    Histories histories,
    MaintenanceWindows maintenance,
    Corrections corrections,
    Proofs proofs,
    KnownOutages outages) {}
