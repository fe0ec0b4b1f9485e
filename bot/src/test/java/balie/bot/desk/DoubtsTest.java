package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is allowed and yet doubtful.
class DoubtsTest {
  private static final String SERVICE = "services/mailbox.yaml";
  private static final String AGREEMENT = "agreements/sales-mailbox.yaml";
  private static final String ARTICLE = "knowledge/outlook-phone.md";

  @TempDir Path temporary;

  private static String service(String id, String availability, String runsOn) {
    return """
        service: %s
        name: %s
        summary: It is needed.
        status: live
        owner: mail
        hours: always
        support: office
        offerings:
          - offering: standard
            name: Standard
            terms: {availability: %s, manual: "https://intranet.example.org/x"}
        technical: {runs-on: [%s]}
        """
        .formatted(id, id, availability, runsOn);
  }

  @Test
  void anAgreementPastItsReviewIsDoubtful() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change(AGREEMENT, "review-by: 2026-10-01", "review-by: 2026-05-31");
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:22: warning: SLA-MBX-SALES v2 was to be reviewed by"
                + " 2026-05-31, expected a later day"),
        desk.warnings());
  }

  @Test
  void anAgreementThatIsOverNeedsNoReview() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change(AGREEMENT, "until: 2025-12-31\n", "until: 2025-12-31\nreview-by: 2025-06-01\n");
    assertEquals(List.of(), desk.warnings());
  }

  @Test
  void aBackupThatNobodyMakesIsDoubtful() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change(SERVICE, "  backed-up-by: infrastructure\n", "");
    assertEquals(
        List.of(
            "services/mailbox.yaml:16: warning: service 'mailbox' promises backup-frequency,"
                + " expected 'backed-up-by' in its 'technical'"),
        desk.warnings());
  }

  @Test
  void aLiveServiceWithoutOwnerOrManualIsDoubtful() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change(SERVICE, "owner: mail\n", "")
            .change(SERVICE, "      manual: https://intranet.example.org/mail\n", "");
    assertEquals(
        List.of(
            "services/mailbox.yaml:1: warning: live service 'mailbox' has no manual, expected the"
                + " term 'manual' in an offering",
            "services/mailbox.yaml:1: warning: live service 'mailbox' has no owner, expected a"
                + " team"),
        desk.warnings());
  }

  @Test
  void aPlannedServiceMayWaitForItsHow() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change(SERVICE, "status: live", "status: planned")
            .change(SERVICE, "owner: mail\n", "");
    assertEquals(List.of(), desk.warnings());
  }

  @Test
  void twoServicesInARowCarryLessThanEachOfThem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change(SERVICE, "[exchange-cluster, internet-line]", "[network, storage]")
            .write("services/network.yaml", service("network", "99.9 % per month", "cable"))
            .write("services/storage.yaml", service("storage", "99.9 % per month", "disks"));
    assertEquals(
        List.of(
            "services/mailbox.yaml:15: warning: promises 99.9 % per month, expected no more than"
                + " what stands under it can carry, 99.80 %: network 99.9 %, storage 99.9 %"),
        desk.warnings());
  }

  @Test
  void whatIsNeededTwiceCountsOnce() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change(SERVICE, "[exchange-cluster, internet-line]", "[left, right]")
            .write("services/power.yaml", service("power", "99.9 % per month", "grid"))
            .write("services/left.yaml", service("left", "99.9 % per month", "power"))
            .write("services/right.yaml", service("right", "99.9 % per month", "power"));
    assertEquals(List.of(), desk.warnings());
  }

  @Test
  void aContractThatPromisesLessIsDoubtful() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .write(
                "agreements/contract.yaml",
                """
                agreement: CON-1
                kind: contract
                version: 1
                service: mailbox
                with: Hosting NV
                from: 2026-01-01
                terms: {availability: 99.5 % per month}
                """);
    assertEquals(
        List.of(
            "services/mailbox.yaml:15: warning: promises 99.9 % per month, expected no more than"
                + " what stands under it can carry, 99.50 %: CON-1 99.5 %"),
        desk.warnings());
  }

  @Test
  void aTeamThatMayBeSlowerThanTheSlaIsDoubtful() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change(SERVICE, "price: 5 EUR per month", "restore-time: 4 h")
            .write(
                "agreements/ola.yaml",
                """
                agreement: OLA-1
                kind: ola
                version: 1
                service: mailbox
                with: mail
                from: 2026-01-01
                terms: {restore-time: 1 day}
                targets:
                  - {kind: incident, priority: critical, respond: 900 s, resolve: 5 h, hours: always}
                  - {kind: incident, priority: high, respond: 2 h, resolve: 9 h, hours: always}
                  - {kind: request, priority: normal, resolve: 4 business days}
                """);
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:25: warning: promises 4 h, expected no less than what"
                + " stands under it needs: OLA-1 has 5 h",
            "agreements/sales-mailbox.yaml:26: warning: promises 1 h, expected no less than what"
                + " stands under it needs: OLA-1 has 2 h in 'always'; a ticket of"
                + " 2026-06-01T07:00:00Z is promised by 2026-06-01T08:00:00Z and may take until"
                + " 2026-06-01T09:00:00Z",
            "agreements/sales-mailbox.yaml:27: warning: promises 3 business days, expected no less"
                + " than what stands under it needs: OLA-1 has 4 business days",
            "services/mailbox.yaml:18: warning: promises 4 h, expected no less than what stands"
                + " under it needs: OLA-1 has 1 day"),
        desk.warnings());
  }

  @Test
  void aTeamAndASupplierOneAfterTheOtherAreSlowerThanEach() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .write("agreements/ola.yaml", under("OLA-1", "ola", "mail", "2 h", "always"))
            .write(
                "agreements/contract.yaml",
                under("CON-1", "contract", "Hosting NV", "150 min", "always"));
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:25: warning: promises 4 h, expected no less than what"
                + " stands under it needs, 270 min: OLA-1 2 h, CON-1 150 min"),
        desk.warnings());
  }

  @Test
  void aServiceBelowAddsItsTimeToo() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change(SERVICE, "[exchange-cluster, internet-line]", "[network]")
            .write("services/network.yaml", service("network", "100 % per month", "cable"))
            .write("agreements/ola.yaml", under("OLA-1", "ola", "mail", "3 h", "always"))
            .write(
                "agreements/contract.yaml",
                under("CON-1", "contract", "Net NV", "2 h", "always")
                    .replace("service: mailbox", "service: network"));
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:25: warning: promises 4 h, expected no less than what"
                + " stands under it needs, 5 h: OLA-1 3 h, CON-1 2 h"),
        desk.warnings());
  }

  @Test
  void aSupplierWhoSleepsAtNightIsLateForAPromiseAtNight() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .write(
                "agreements/contract.yaml",
                under("CON-1", "contract", "Hosting NV", "4 h", "office"));
    assertEquals(
        List.of(
            "agreements/sales-mailbox.yaml:25: warning: promises 4 h, expected no less than what"
                + " stands under it needs: CON-1 has 4 h in 'office'; a ticket of"
                + " 2026-05-31T22:00:00Z is promised by 2026-06-01T02:00:00Z and may take until"
                + " 2026-06-01T11:30:00Z"),
        desk.warnings());
  }

  @Test
  void hoursInWhichNobodyUnderItWorksAreDoubtful() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change(SERVICE, "[exchange-cluster, internet-line]", "[network]")
            .write(
                "services/network.yaml",
                service("network", "100 % per month", "cable")
                    .replace("hours: always", "hours: office"));
    assertEquals(
        List.of(
            "services/mailbox.yaml:7: warning: promises the hours 'always', expected those of what"
                + " stands under it at most: network has 'office', which is closed at"
                + " 2026-05-31T22:00:00Z"),
        desk.warnings());
  }

  private static String under(String id, String kind, String with, String resolve, String hours) {
    return """
        agreement: %s
        kind: %s
        version: 1
        service: mailbox
        with: %s
        from: 2026-01-01
        targets:
          - {kind: incident, priority: critical, resolve: %s, hours: %s}
        """
        .formatted(id, kind, with, resolve, hours);
  }

  @Test
  void aNumberThatNobodyPromisedIsDoubtful() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .append(
                ARTICLE,
                """

                Your mailbox holds 1 GB. Backups
                are kept for 60 days. Wait 5 min and try again.

                - De back-up bewaren we 3 maanden, of 30 dagen.
                - The quota is 2048 MB in Sales.
                """);
    assertEquals(
        List.of(
            "knowledge/outlook-phone.md:15: warning: '1 GB' is what no offering and no agreement of"
                + " service 'mailbox' says, expected one of: largest-attachment 20 MB, quota 500"
                + " MB, quota 4 GB, quota 2 GB",
            "knowledge/outlook-phone.md:16: warning: '60 days' is what no offering and no agreement"
                + " of service 'mailbox' says, expected one of: backup-retention 30 days,"
                + " backup-retention 90 days"),
        desk.warnings());
  }

  @Test
  void aLanguageThatTheDeskDoesNotListIsDoubtful() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("desk.yaml", "languages: [en, nl]", "languages: [nl]");
    assertEquals(
        "knowledge/outlook-phone.md:4: warning: language 'en' is not among the desk's languages,"
            + " expected one of those",
        desk.warnings().get(2));
  }

  @Test
  void anAnswerWithoutTheValueIsDoubtful() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).change("desk.yaml", "{value}", "20 MB");
    assertEquals(
        List.of("desk.yaml:13: warning: an answer without the value, expected {value} in 'says'"),
        desk.warnings());
  }

  @Test
  void aFileThatNobodyReadsIsDoubtful() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).write("services/vpn.yml", "service: vpn\n");
    assertEquals(
        List.of(
            "services/vpn.yml:1: warning: is not read, expected a file that ends in .yaml here"),
        desk.warnings());
  }
}
