package balie.storage.agreement;

import balie.storage.person.PersonId;
import java.time.LocalDate;

/// Who agreed for the customer, and when.
public record Approval(PersonId by, LocalDate on) {}
