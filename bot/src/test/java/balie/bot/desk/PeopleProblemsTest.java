package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be wrong with people.yaml.
class PeopleProblemsTest {
  @TempDir Path temporary;

  @Test
  void anUnknownUnitIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("people.yaml", "unit: sales, language: nl", "unit: salez, language: nl");
    assertEquals(
        List.of("people.yaml:6: unknown unit 'salez': did you mean 'sales'?"), desk.problems());
  }

  @Test
  void anUnknownManagerIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("people.yaml", "manager: sam@", "manager: somebody@");
    assertEquals(
        List.of(
            "people.yaml:3: unknown person 'somebody@example.org', expected an@example.org, sam@example.org, els@example.org, tom@example.org, mia@example.org or bo@example.org"),
        desk.problems());
  }

  @Test
  void aCircleOfUnitsIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change(
                "people.yaml",
                "{unit: works, name: Example Works}",
                "{unit: works, name: Example Works, in: sales}");
    assertEquals(
        List.of(
            "people.yaml:2: a circle of units that are in each other: works > sales > works, expected an end"),
        desk.problems());
  }

  @Test
  void aUnitInItselfIsACircle() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("people.yaml", "in: works}", "in: it}");
    assertEquals(
        List.of(
            "people.yaml:4: a circle of units that are in each other: it > it, expected an end"),
        desk.problems());
  }

  @Test
  void aUnitTwiceIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("people.yaml", "unit: it,", "unit: sales,")
            .change("people.yaml", "unit: it,", "unit: sales,")
            .change("people.yaml", "unit: it,", "unit: sales,")
            .change("people.yaml", "unit: it,", "unit: sales,");
    assertEquals(
        List.of(
            "people.yaml:4: unit 'sales' is used twice, expected another id than at people.yaml:3"),
        desk.problems());
  }

  @Test
  void anAddressTwiceIsAProblemWhateverItsCase() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("people.yaml", "email: els@", "email: An@")
            .change("desk.yaml", "els@", "an@");
    assertEquals(
        List.of(
            "people.yaml:8: person 'an@example.org' is used twice, expected another id than at people.yaml:6"),
        desk.problems());
  }

  @Test
  void anUnknownRoleIsAProblem() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("people.yaml", "[user]", "[usr]");
    assertEquals(
        List.of(
            "people.yaml:6: an entry of 'roles' is unknown: 'usr', expected user, agent, manager or admin"),
        desk.problems());
  }

  @Test
  void anUnknownLanguageIsAProblem() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("people.yaml", "language: nl", "language: de");
    assertEquals(
        List.of("people.yaml:6: unknown language 'de', expected en or nl"), desk.problems());
  }

  @Test
  void anUnknownServiceIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("people.yaml", "service: mailbox", "service: mailbocks");
    assertEquals(
        List.of("people.yaml:15: unknown service 'mailbocks': did you mean 'mailbox'?"),
        desk.problems());
  }

  @Test
  void anUnknownOfferingIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("people.yaml", "offering: plus", "offering: gold");
    assertEquals(
        List.of(
            "people.yaml:15: unknown offering 'gold' of service 'mailbox', expected standard or plus"),
        desk.problems());
  }

  @Test
  void twoSubscriptionsOnADayAreAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .append("people.yaml", "      - {service: mailbox, from: 2026-01-01}\n");
    assertEquals(
        List.of(
            "people.yaml:16: a second subscription to service 'mailbox', expected one on a day"),
        desk.problems());
  }

  @Test
  void aDayThatDoesNotExistIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("people.yaml", "{quota: 5 GB}}", "{quota: 5 GB}, from: 2026-02-30}");
    assertEquals(
        List.of(
            "people.yaml:15: 'from' is '2026-02-30', expected a day that exists, such as 2026-12-31"),
        desk.problems());
  }

  @Test
  void aPersonIsAMap() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).append("people.yaml", "  - just-a-name\n");
    assertEquals(
        List.of(
            "people.yaml:16: an entry of 'people' is 'just-a-name', expected a person: {email, name, unit}"),
        desk.problems());
  }

  @Test
  void aListThatIsMissingDoesNotMakeEverybodyUnknown() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("people.yaml", "people:", "peple:");
    assertEquals(
        List.of(
            "people.yaml:1: 'people' is missing, expected a list of people",
            "people.yaml:5: unknown key 'peple': did you mean 'people'?"),
        desk.problems());
  }
}
