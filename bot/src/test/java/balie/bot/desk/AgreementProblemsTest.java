package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be wrong with agreements.
class AgreementProblemsTest {
  @TempDir Path temporary;

  @Test
  void anUnknownUnitIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "with: sales", "with: sails");
    assertEquals(
        List.of("agreements/sales-mailbox.yaml:6: unknown unit 'sails': did you mean 'sales'?"),
        desk.problems());
  }

  @Test
  void anUnknownKindIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("agreements/sales-mailbox.yaml", "kind: sla", "kind: slo");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:2: 'kind' is unknown: 'slo', expected sla, ola or contract"),
        desk.problems());
  }

  @Test
  void anOlaIsWithATeam() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .write(
                "agreements/ola.yaml",
                "agreement: SLA-2\nkind: ola\nversion: 1\nservice: mailbox\noffering: standard\nwith: sales\nfrom: 2026-12-31\n");
    assertEquals(
        List.of(
            "agreements/ola.yaml:6: unknown team 'sales', expected service-desk, mail or infrastructure"),
        desk.problems());
  }

  @Test
  void anSlaNeedsAnOffering() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("agreements/sales-mailbox.yaml", "offering: standard\n", "");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:1: 'offering' is missing, expected an offering of the service, which an SLA is about"),
        desk.problems());
  }

  @Test
  void anUnknownOfferingIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "offering: standard", "offering: standerd");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:5: unknown offering 'standerd' of service 'mailbox': did you mean 'standard'?"),
        desk.problems());
  }

  @Test
  void anUnknownServiceIsToldOnce() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "service: mailbox", "service: calendar");
    assertEquals(
        List.of("agreements/sales-mailbox.yaml:4: unknown service 'calendar', expected mailbox"),
        desk.problems());
  }

  @Test
  void aVersionTwiceIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("agreements/sales-mailbox.yaml", "version: 2", "version: 1");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:14: agreement 'SLA-MBX-SALES v1' is used twice, expected another id than at agreements/sales-mailbox.yaml:3"),
        desk.problems());
  }

  @Test
  void versionsThatOverlapAreAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "until: 2025-12-31", "until: 2026-01-01");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:18: SLA-MBX-SALES v2 is in force on the same days as SLA-MBX-SALES v1 (agreements/sales-mailbox.yaml:7), expected at most one sla for 'sales' and service 'mailbox' on a day"),
        desk.problems());
  }

  @Test
  void twoSlasOfAUnitOnADayAreAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .write(
                "agreements/second.yaml",
                "agreement: SLA-2\nkind: sla\nversion: 1\nservice: mailbox\noffering: standard\nwith: sales\nfrom: 2026-12-31\n");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:18: SLA-MBX-SALES v2 is in force on the same days as SLA-2 v1 (agreements/second.yaml:7), expected at most one sla for 'sales' and service 'mailbox' on a day"),
        desk.problems());
  }

  @Test
  void aSupplierMayHaveOneContractOnAService() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .write(
                "agreements/con.yaml",
                "agreement: SLA-2\nkind: contract\nversion: 1\nservice: mailbox\noffering: standard\nwith: Post NV\nfrom: 2026-12-31\n---\nagreement: CON\nkind: contract\nversion: 1\nservice: mailbox\noffering: standard\nwith: Post NV\nfrom: 2026-12-31\n");
    assertEquals(
        List.of(
            "agreements/con.yaml:7: SLA-2 v1 is in force on the same days as CON v1 (agreements/con.yaml:15), expected at most one contract for 'Post NV' and service 'mailbox' on a day"),
        desk.problems());
  }

  @Test
  void theLastDayIsNotBeforeTheFirst() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "until: 2025-12-31", "until: 2024-12-31");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:8: 'until' is 2024-12-31, expected it not to be before 'from', 2025-01-01"),
        desk.problems());
  }

  @Test
  void whoAgreedNeedsAWhen() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "agreed-on: 2025-12-10\n", "");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:20: 'agreed-by' without 'agreed-on', expected both or none"),
        desk.problems());
  }

  @Test
  void anUnknownPersonIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "agreed-by: sam@", "agreed-by: sem@");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:20: unknown person 'sem@example.org': did you mean 'sam@example.org'?"),
        desk.problems());
  }

  @Test
  void aTargetIsNotInDays() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "resolve: 1 business day", "resolve: 1 day");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:26: 'resolve' is '1 day', expected business time above 0 in s, min, h or whole business days, such as 4 h"),
        desk.problems());
  }

  @Test
  void aTargetIsAboveZero() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "respond: 15 min", "respond: 0 min");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:25: 'respond' is '0 min', expected business time above 0 in s, min, h or whole business days, such as 4 h"),
        desk.problems());
  }

  @Test
  void businessDaysAreWhole() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "3 business days", "1.5 business days");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:27: 'resolve' is '1.5 business days', expected business time above 0 in s, min, h or whole business days, such as 4 h"),
        desk.problems());
  }

  @Test
  void anUnknownPriorityIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "priority: high", "priority: hi");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:26: 'priority' is unknown: 'hi', expected critical, high, normal or low"),
        desk.problems());
  }

  @Test
  void anUnknownKindOfTicketIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "kind: request", "kind: wish");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:27: 'kind' is unknown: 'wish', expected incident, request or question"),
        desk.problems());
  }

  @Test
  void anUnknownLadderIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change(
                "agreements/sales-mailbox.yaml", "hours: always}", "hours: always, ladder: steep}");
    assertEquals(
        List.of("agreements/sales-mailbox.yaml:10: unknown ladder 'steep', expected default"),
        desk.problems());
  }

  @Test
  void anUnknownCalendarOfATargetIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "hours: office", "hours: offices");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:26: unknown calendar 'offices': did you mean 'office'?"),
        desk.problems());
  }

  @Test
  void twoTargetsForTheSameTicketsAreAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "priority: high", "priority: critical");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:26: a second target for incident with priority critical, expected one"),
        desk.problems());
  }

  @Test
  void aTargetNeedsATime() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "respond: 30 min, resolve: 8 h, ", "");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:10: a target without a time, expected 'respond' or 'resolve'"),
        desk.problems());
  }

  @Test
  void aVersionIsAWholeNumber() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("agreements/sales-mailbox.yaml", "version: 1", "version: one");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:3: 'version' is 'one', expected a whole number from 1"),
        desk.problems());
  }

  @Test
  void aFileOfHalfAnAgreementIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .append(
                "agreements/sales-mailbox.yaml", "---\nagreement: SLA-X\nterms: {quota: 2 GB\n");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:31: is not valid YAML, expected it to be: while parsing a flow mapping, expected ',' or '}', but got <stream end>"),
        desk.problems());
  }
}
