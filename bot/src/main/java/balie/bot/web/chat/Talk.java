package balie.bot.web.chat;

import balie.bot.web.Visitor;
import balie.storage.conversation.ConversationId;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/// One of a visitor's conversations. Whose it is comes from the session and only which one from the
/// address, so nobody reaches another's by writing an address.
///
/// @param owner a person's e-mail address, a stranger's session, or [#TEAM]
/// @param key tells the conversations of one owner apart; a team's id
record Talk(String owner, String key) {
  /// Owns what teams read. No person and no stranger is called so.
  private static final String TEAM = "team";

  /// The key of the conversation that somebody has who never began another one.
  static final String FIRST = "1";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String PREFIX = WebChannel.NAME + ":";

  static Talk of(PersonId person, String key) {
    return new Talk(person.email(), key);
  }

  static Talk of(Visitor visitor, String key) {
    return new Talk(visitor.person().map(PersonId::email).orElse("?" + visitor.session()), key);
  }

  /// The one of a key that somebody sent; empty for what can be none.
  static Optional<Talk> sent(Visitor visitor, String key) {
    return key.matches("[0-9a-z]{1,32}") ? Optional.of(of(visitor, key)) : Optional.empty();
  }

  /// What a team reads.
  static Talk of(TeamId team) {
    return new Talk(TEAM, team.id());
  }

  boolean isTeams() {
    return owner.equals(TEAM);
  }

  static Talk fresh(Visitor visitor) {
    byte[] random = new byte[8];
    RANDOM.nextBytes(random);
    return of(visitor, HexFormat.of().formatHex(random));
  }

  /// A conversation of this visitor, by its id.
  static Talk known(Visitor visitor, ConversationId conversation) {
    String id = conversation.id();
    return of(visitor, id.substring(id.lastIndexOf(':') + 1));
  }

  ConversationId conversation() {
    return new ConversationId(PREFIX + owner + ":" + key);
  }

  /// The id of an event that a page of this conversation named: one of a visitor's never hides
  /// another's, and it does not say whose it is.
  String event(String named) {
    return UUID.nameUUIDFromBytes((conversation() + "/" + named).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  String path() {
    return (isTeams() ? "/desk/" : "/c/") + key;
  }
}
