package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.Period;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where the desk works with drafts, one without an approval takes nothing from what is in force.
class DraftsTest {
  private static final String AGREEMENT = "agreements/sales-mailbox.yaml";
  private static final String DRAFT =
      """
      ---
      agreement: SLA-MBX-SALES
      kind: sla
      version: 3
      service: mailbox
      offering: plus
      with: sales
      from: 2026-07-01
      """;

  @TempDir Path temporary;
  private DeskCopy desk;

  @BeforeEach
  void aDeskWithAnOpenEndAndAThirdVersion() throws IOException {
    desk =
        DeskCopy.in(temporary)
            .change(AGREEMENT, "until: 2026-12-31\n", "")
            .append(AGREEMENT, DRAFT);
  }

  private Period second() {
    Reading reading = desk.read();
    Reading.Read read = assertInstanceOf(Reading.Read.class, reading, reading::toString);
    List<Agreement> versions = read.desk().agreements();
    return versions.get(1).valid();
  }

  @Test
  void aVersionEndsWhenTheNextBegins() {
    assertEquals(Optional.of(LocalDate.of(2026, 6, 30)), second().until());
  }

  @Test
  void aDraftEndsNothing() throws IOException {
    desk.append("desk.yaml", "drafts: true\n");
    assertEquals(Optional.empty(), second().until());
  }

  @Test
  void anApprovedVersionEndsTheOneBefore() throws IOException {
    desk.append("desk.yaml", "drafts: true\n")
        .append(AGREEMENT, "agreed-by: sam@example.org\nagreed-on: 2026-05-01\n");
    assertEquals(Optional.of(LocalDate.of(2026, 6, 30)), second().until());
  }
}
