package balie.storage.review;

import balie.storage.agreement.AgreementId;
import balie.storage.conversation.MessageNumber;
import balie.storage.person.PersonId;
import balie.storage.person.UnitId;
import balie.storage.service.ServiceId;
import java.time.Instant;
import java.util.Optional;

/// That somebody wants an agreement to be different: "2 GB is too little for us".
///
/// @param about the message that said so, by which it is named; the same one is kept once
/// @param agreement through which they have the service, empty where none was named
/// @param reviewedAt when it was talked about with the customer
public record ChangeRequest(
    MessageNumber about,
    Optional<ServiceId> service,
    Optional<AgreementId> agreement,
    PersonId person,
    UnitId unit,
    String words,
    Instant at,
    Optional<Instant> reviewedAt) {}
