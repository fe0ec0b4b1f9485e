package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be wrong with the file of a service.
class ServiceProblemsTest {
  @TempDir Path temporary;

  @Test
  void aValueMustBeOfItsTermsType() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("services/mailbox.yaml", "quota: 500 MB", "quota: 500 megs");
    assertEquals(
        List.of("services/mailbox.yaml:13: 'quota' is '500 megs', expected a size such as 500 MB"),
        desk.problems());
  }

  @Test
  void anUnknownTermIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change(
                "services/mailbox.yaml", "backup-retention: 30 days", "backup-retension: 30 days");
    assertEquals(
        List.of(
            "services/mailbox.yaml:17: unknown term 'backup-retension': did you mean 'backup-retention'?"),
        desk.problems());
  }

  @Test
  void anEmptyValueIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("services/mailbox.yaml", "quota: 500 MB", "quota:");
    assertEquals(
        List.of("services/mailbox.yaml:13: 'quota' is empty, expected a size such as 500 MB"),
        desk.problems());
  }

  @Test
  void responseTimeComesFromTargetsAlone() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("services/mailbox.yaml", "quota: 500 MB", "response-time: 1 h");
    assertEquals(
        List.of(
            "services/mailbox.yaml:13: 'response-time' is a term, expected it in 'targets' alone"),
        desk.problems());
  }

  @Test
  void anUnknownCalendarIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("services/mailbox.yaml", "hours: always", "hours: allways");
    assertEquals(
        List.of("services/mailbox.yaml:7: unknown calendar 'allways': did you mean 'always'?"),
        desk.problems());
  }

  @Test
  void aCalendarAsAValueMustExist() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("services/mailbox.yaml", "quota: 500 MB", "maintenance-window: nightly");
    assertEquals(
        List.of("services/mailbox.yaml:13: unknown calendar 'nightly', expected always or office"),
        desk.problems());
  }

  @Test
  void anUnknownTeamIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("services/mailbox.yaml", "owner: mail", "owner: post");
    assertEquals(
        List.of(
            "services/mailbox.yaml:6: unknown team 'post', expected service-desk, mail or infrastructure"),
        desk.problems());
  }

  @Test
  void anUnknownStatusIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("services/mailbox.yaml", "status: live", "status: alive");
    assertEquals(
        List.of(
            "services/mailbox.yaml:5: 'status' is unknown: 'alive', expected planned, live or retired"),
        desk.problems());
  }

  @Test
  void hoursCannotBeLeftOut() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("services/mailbox.yaml", "hours: always\n", "");
    assertEquals(
        List.of("services/mailbox.yaml:1: 'hours' is missing, expected a calendar's id"),
        desk.problems());
  }

  @Test
  void anUnknownKeyUnderTechnicalIsAProblem() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("services/mailbox.yaml", "runbook:", "run-book:");
    assertEquals(
        List.of("services/mailbox.yaml:28: unknown key 'run-book': did you mean 'runbook'?"),
        desk.problems());
  }

  @Test
  void anOfferingTwiceIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("services/mailbox.yaml", "offering: plus", "offering: standard")
            .change("people.yaml", "offering: plus", "offering: standard");
    assertEquals(
        List.of(
            "services/mailbox.yaml:20: offering 'standard' is used twice, expected another id than at services/mailbox.yaml:10"),
        desk.problems());
  }

  @Test
  void aCircleOfServicesIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("services/mailbox.yaml", "internet-line", "vpn")
            .write(
                "services/vpn.yaml",
                "service: vpn\nname: VPN\nsummary: A way in.\nstatus: planned\nhours: always\nsupport: office\nofferings: []\ntechnical:\n  runs-on: [mailbox]\n");
    assertEquals(
        List.of(
            "services/mailbox.yaml:24: a circle of services that run on each other: mailbox > vpn > mailbox, expected an end"),
        desk.problems());
  }

  @Test
  void aServiceTwiceIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .write(
                "services/post.yaml",
                "service: mailbox\nname: Post\nsummary: Post.\nstatus: planned\nhours: always\nsupport: office\nofferings: []\n");
    assertEquals(
        List.of(
            "services/post.yaml:1: service 'mailbox' is used twice, expected another id than at services/mailbox.yaml:1"),
        desk.problems());
  }

  @Test
  void aKeyTwiceIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("services/mailbox.yaml", "owner: mail", "status: live");
    assertEquals(
        List.of(
            "services/mailbox.yaml:6: key 'status' is used twice, expected it once: see services/mailbox.yaml:5"),
        desk.problems());
  }

  @Test
  void aLanguageThatNobodySpeaksIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("services/mailbox.yaml", "nl: Postvak", "fr: Boîte");
    assertEquals(
        List.of("services/mailbox.yaml:2: unknown language 'fr', expected en or nl"),
        desk.problems());
  }

  @Test
  void aSecondServiceInAFileIsAProblem() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).append("services/mailbox.yaml", "---\nservice: vpn\n");
    assertEquals(
        List.of("services/mailbox.yaml:30: a second document, expected one in this file"),
        desk.problems());
  }

  @Test
  void anEmptyFileIsAProblem() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).write("services/vpn.yaml", "# nothing yet\n");
    assertEquals(List.of("services/vpn.yaml:1: is empty, expected a service"), desk.problems());
  }

  @Test
  void aListIsNoService() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).write("services/vpn.yaml", "- service: vpn\n");
    assertEquals(
        List.of("services/vpn.yaml:1: the document is a list, expected a service"),
        desk.problems());
  }
}
