package balie.storage.sql;

import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.Letter;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Outbox.Waiting;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.util.Optional;

/// A letter and its address as a row has them.
final class LetterRow {
  static final String COLUMNS =
      """
      number, answers, to_kind, to_id, channel, conversation, card, body, failures
      """;

  private LetterRow() {}

  static Waiting waiting(Row row) {
    return new Waiting(
        row.longNumber("number"),
        place(row),
        letter(row),
        row.optionalText("event"),
        row.number("failures"),
        row.instant("next_try"),
        row.yes("may_be_there"),
        row.yes("overtaken"),
        row.optionalText("replaces"));
  }

  static Letter letter(Row row) {
    return new Letter(
        address(row),
        row.optionalLong("answers").map(MessageNumber::new),
        row.optionalText("card"),
        row.text("body"));
  }

  static Address address(Row row) {
    return switch (row.text("to_kind")) {
      case "place" -> place(row);
      case "person" -> new Address.Person(new PersonId(row.text("to_id")));
      case "team" -> new Address.Team(new TeamId(row.text("to_id")));
      case String unknown -> throw new IllegalStateException("a letter to a " + unknown);
    };
  }

  static Address.Place place(Row row) {
    return new Address.Place(row.text("channel"), new ConversationId(row.text("conversation")));
  }

  static Optional<Address.Place> place(Address to) {
    return to instanceof Address.Place place ? Optional.of(place) : Optional.empty();
  }

  static String kind(Address to) {
    return switch (to) {
      case Address.Place _ -> "place";
      case Address.Person _ -> "person";
      case Address.Team _ -> "team";
    };
  }

  static Optional<String> id(Address to) {
    return switch (to) {
      case Address.Place _ -> Optional.empty();
      case Address.Person(PersonId person) -> Optional.of(person.email());
      case Address.Team(TeamId team) -> Optional.of(team.id());
    };
  }
}
