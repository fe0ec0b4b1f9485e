package balie.storage.article;

import balie.storage.language.Language;
import balie.storage.person.TeamId;
import balie.storage.service.ServiceId;
import java.time.LocalDate;
import java.util.Optional;

/// An article of the knowledge base.
///
/// @param reviewBy after this day it is no longer cited
/// @param body Markdown
public record Article(
    ArticleId id,
    String title,
    Language language,
    Optional<ServiceId> service,
    Audience audience,
    Optional<LocalDate> reviewBy,
    Optional<TeamId> owner,
    String body) {}
