package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be wrong with desk.yaml.
class OrganisationProblemsTest {
  @TempDir Path temporary;

  @Test
  void anUnknownKeyIsToldWithWhatWasMeant() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("desk.yaml", "service-manager", "service-manger");
    assertEquals(
        List.of("desk.yaml:8: unknown key 'service-manger': did you mean 'service-manager'?"),
        desk.problems());
  }

  @Test
  void aMissingKeyIsToldWithWhatWasExpected() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("desk.yaml", "organisation: Example Works\n", "");
    assertEquals(
        List.of("desk.yaml:1: 'organisation' is missing, expected the organisation's name"),
        desk.problems());
  }

  @Test
  void anUnknownZoneIsAProblem() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("desk.yaml", "Europe/Brussels", "Europe/Brussel");
    assertEquals(
        List.of(
            "desk.yaml:2: zone 'Europe/Brussel': expected the name of an IANA zone such as Europe/Brussels"),
        desk.problems());
  }

  @Test
  void anUnknownLanguageIsAProblem() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("desk.yaml", "[en, nl]", "[en, nl, fr]");
    assertEquals(List.of("desk.yaml:3: unknown language 'fr', expected en or nl"), desk.problems());
  }

  @Test
  void aTeamTwiceIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("desk.yaml", "team: mail,", "team: service-desk,")
            .change("services/mailbox.yaml", "owner: mail", "owner: service-desk")
            .change("services/mailbox.yaml", "patched-by: mail", "patched-by: service-desk")
            .change("services/mailbox.yaml", "monitored-by: mail", "monitored-by: service-desk")
            .change("knowledge/outlook-phone.md", "owner: mail", "owner: service-desk");
    assertEquals(
        List.of(
            "desk.yaml:6: team 'service-desk' is used twice, expected another id than at desk.yaml:5"),
        desk.problems());
  }

  @Test
  void anUnknownLeadIsAProblem() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("desk.yaml", "els@", "elz@");
    assertEquals(
        List.of("desk.yaml:5: unknown person 'elz@example.org': did you mean 'els@example.org'?"),
        desk.problems());
  }

  @Test
  void anUnknownTypeOfATermIsAProblem() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("desk.yaml", "type: size", "type: sise");
    assertEquals(
        List.of(
            "desk.yaml:11: 'type' is unknown: 'sise', expected size, duration, percentage, money, count, frequency, calendar, text or link"),
        desk.problems());
  }

  @Test
  void aTermWithoutAnAnswerIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change(
                "desk.yaml",
                "    says: {en: \"An attachment may be up to {value}.\", nl: \"Een bijlage mag tot {value} groot zijn.\"}\n",
                "");
    assertEquals(
        List.of("desk.yaml:10: 'says' is missing, expected the answer's sentence with {value}"),
        desk.problems());
  }

  @Test
  void aTermThatShipsKeepsItsType() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).append("desk.yaml", "  quota: {type: count, asks: {en: [room]}}\n");
    assertEquals(
        List.of("desk.yaml:14: 'type' is 'count', expected size, which it is in every desk"),
        desk.problems());
  }

  @Test
  void anUnknownRungIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .append("desk.yaml", "ladders: {default: [{at: 50 %, to: [boss]}]}\n");
    assertEquals(
        List.of(
            "desk.yaml:14: unknown rung 'boss', expected assignee, team, team-lead or service-manager"),
        desk.problems());
  }

  @Test
  void aRungMustRise() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .append(
                "desk.yaml",
                "ladders:\n  default:\n    - {at: 50 %, to: [team]}\n    - {at: 50 %, to: [team-lead]}\n");
    assertEquals(
        List.of("desk.yaml:17: a rung that is not above the one before, expected it to be"),
        desk.problems());
  }

  @Test
  void draftsAreTrueOrFalse() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).append("desk.yaml", "drafts: maybe\n");
    assertEquals(
        List.of("desk.yaml:14: 'drafts' is 'maybe', expected true or false"), desk.problems());
  }

  @Test
  void aMissingFileDoesNotMakeEveryTeamUnknown() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).delete("desk.yaml");
    assertEquals(List.of("desk.yaml:1: is missing, expected a file of that name"), desk.problems());
  }

  @Test
  void aFolderInsteadOfAFileIsAProblem() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).delete("desk.yaml").write("desk.yaml/note.txt", "x");
    assertEquals(List.of("desk.yaml:1: is a folder, expected a file"), desk.problems());
  }
}
