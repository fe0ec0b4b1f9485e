package balie.storage.desk;

import balie.storage.agreement.AgreementId;

/// A published version of an agreement whose content is now different.
public record Clash(AgreementId agreement, int version) {}
