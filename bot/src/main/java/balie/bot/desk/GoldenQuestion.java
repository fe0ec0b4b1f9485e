package balie.bot.desk;

import balie.storage.person.PersonId;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A question that the desk must be able to answer, as a line of questions.jsonl states it.
///
/// @param line where it stands in the file, from 1
/// @param as the asker, empty for an unlinked person
/// @param on the day for which agreements are read
/// @param at the moment at which it is asked
/// @param shared whether it is asked where others read along (`"in":"public"`)
/// @param conversation questions of one conversation follow each other
/// @param keptApart whether nothing may be learnt from it
/// @param kind the group in which it is counted
/// @param expect the keys that the answer must have, with their values: a JSON object
public record GoldenQuestion(
    int line,
    String ask,
    Optional<PersonId> as,
    Optional<LocalDate> on,
    Optional<Instant> at,
    boolean shared,
    Optional<String> conversation,
    boolean keptApart,
    Optional<String> kind,
    JsonNode expect) {}
