package balie.storage.conversation;

import balie.storage.person.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is to be said, until it was said. The letters of a conversation go in order: one that fails
/// holds up those behind it until it is delivered or dead.
public interface Outbox {

  /// A letter on its way, at its place.
  ///
  /// @param answers the channel's own id of the message that it answers
  /// @param failures how often delivering it failed
  /// @param nextTry not to be tried before
  /// @param mayBeThere whether it may have been shown without that being noted: it was tried, by
  ///   this process or an earlier one, and what came of it is not known
  /// @param overtaken whether a later letter of the same card waits there too
  /// @param replaces the channel's reference of what the card looks like there now
  record Waiting(
      long number,
      Address.Place place,
      Letter letter,
      Optional<String> answers,
      int failures,
      Instant nextTry,
      boolean mayBeThere,
      boolean overtaken,
      Optional<String> replaces) {}

  /// A letter to somebody whose place is not known yet.
  record Unplaced(long number, Letter letter) {}

  /// A letter that was given up.
  record Dead(long number, Letter letter, int failures, String reason, Instant at) {}

  /// A letter as it was written, whatever became of it.
  ///
  /// @param place where it went, empty where that is not known yet
  record Posted(Letter letter, Optional<Address.Place> place) {}

  /// How much there is.
  record Backlog(long waiting, long dead) {}

  /// Puts a letter into the outbox. One of the same card that waits at the same address is
  /// superseded, unless it may have been shown already.
  ///
  /// @return its number
  long post(Letter letter, Instant at);

  /// Letters to a person or team that have no place yet.
  List<Unplaced> unplaced();

  /// Says where a letter goes; to several places it goes as several letters. Where there are none
  /// it goes on waiting.
  void place(long letter, List<Address.Place> places);

  /// Where this person last spoke privately, the newest first, one in a channel at most.
  List<Address.Place> reach(PersonId person);

  /// The conversations in which a letter is due.
  List<ConversationId> due(Instant now);

  /// The earliest letter that waits in a conversation, whether due or not.
  Optional<Waiting> next(ConversationId conversation);

  /// Marks a letter delivered, once its channel confirmed it.
  ///
  /// @param reference the channel's own, by which it can be replaced later
  void delivered(long letter, Optional<String> reference, Instant at);

  /// Notes that a letter is about to be shown: from now on it may be there, whatever happens to
  /// this process.
  void tried(long letter);

  /// Leaves a letter for later, which is no failure of it.
  ///
  /// @param mayBeThere whether it is not known that nothing was shown
  void postpone(long letter, Instant nextTry, boolean mayBeThere);

  /// A letter that was overtaken and is surely not there is not shown any more.
  void pass(long letter);

  /// Whether anything of a card waits or was shown.
  boolean stands(String card);

  /// Notes that showing a letter failed, and when it is tried again. It may be there.
  ///
  /// @param failures how often it has failed by now
  void failed(long letter, int failures, Instant nextTry);

  /// The channel's references of what was lately delivered in a conversation, by which it is told
  /// from what else stands there.
  Set<String> references(ConversationId conversation);

  /// Gives a letter up.
  ///
  /// @param reason a short name without anybody's words
  void bury(long letter, String reason, Instant at);

  /// A letter by its number. Empty where there is none, where its words were forgotten, and where a
  /// later one of the same card took its place.
  Optional<Posted> posted(long letter);

  /// What goes on from the answer to a question, as it was written.
  List<Letter> rests(MessageNumber question);

  /// The letters that were given up, the newest first.
  List<Dead> dead(int most);

  /// A dead letter is tried again; false where there is no such one.
  boolean resend(long letter, Instant now);

  Backlog backlog();
}
