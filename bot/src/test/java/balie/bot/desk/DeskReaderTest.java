package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import balie.storage.agreement.Agreement;
import balie.storage.agreement.Approval;
import balie.storage.agreement.Period;
import balie.storage.article.Article;
import balie.storage.article.Audience;
import balie.storage.desk.Desk;
import balie.storage.language.Language;
import balie.storage.language.Text;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.person.Role;
import balie.storage.service.Offering;
import balie.storage.service.OfferingId;
import balie.storage.service.Service;
import balie.storage.service.SizeUnit;
import balie.storage.service.TermId;
import balie.storage.service.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskReaderTest {
  @TempDir Path temporary;

  private static Reading.Read example() {
    Reading reading = new DeskReader(DeskCopy.terms()).read(DeskCopy.example(), DeskCopy.TODAY);
    return assertInstanceOf(Reading.Read.class, reading, reading::toString);
  }

  @Test
  void theExampleHasNoProblemAndNothingDoubtful() {
    assertEquals(List.of(), example().warnings());
  }

  @Test
  void theOrganisationIsRead() {
    Desk desk = example().desk();
    assertEquals("Example Works", desk.organisation().name());
    assertEquals(List.of(Language.EN, Language.NL), desk.organisation().languages());
    assertEquals(3, desk.organisation().teams().size());
    assertEquals(
        Optional.of(new PersonId("mia@example.org")), desk.organisation().serviceManager());
  }

  @Test
  void aTermOfOnesOwnIsCalledAsItsIdWhereItHasNoName() {
    assertEquals(
        Text.plain("largest attachment"),
        example().desk().organisation().terms().getFirst().name());
  }

  @Test
  void aServiceIsReadWithItsOfferings() {
    Service mailbox = example().desk().services().getFirst();
    Offering standard = mailbox.offering(new OfferingId("standard")).orElseThrow();
    assertEquals(Text.of(Map.of(Language.EN, "Mailbox", Language.NL, "Postvak")), mailbox.name());
    assertEquals(
        new Value.Size("500 MB", BigDecimal.valueOf(500), SizeUnit.MB),
        standard.terms().get(new TermId("quota")));
    assertEquals(List.of("exchange-cluster", "internet-line"), mailbox.technical().runsOn());
  }

  @Test
  void bothVersionsOfAnAgreementAreRead() {
    List<Agreement> versions = example().desk().agreements();
    assertEquals(List.of(1, 2), versions.stream().map(Agreement::version).toList());
    assertEquals(
        Optional.of(new Approval(new PersonId("sam@example.org"), LocalDate.of(2025, 12, 10))),
        versions.getLast().approval());
    assertEquals(3, versions.getLast().targets().size());
  }

  @Test
  void aPersonIsAUserWhereNoRoleIsNamed() {
    Person sam = example().desk().people().get(1);
    Person bo = example().desk().people().getLast();
    assertEquals(Set.of(Role.USER), sam.roles());
    assertEquals(Optional.empty(), sam.language());
    assertEquals(Period.ALWAYS, bo.subscriptions().getFirst().valid());
  }

  @Test
  void anArticleIsReadWithItsBody() {
    Article article = example().desk().articles().getFirst();
    assertEquals(new Audience.Everyone(), article.audience());
    assertEquals(Optional.of(LocalDate.of(2036, 1, 31)), article.reviewBy());
    assertEquals("Open the app store", article.body().substring(0, 18));
  }

  @Test
  void goldenQuestionsAreReadInTheFilesOrder() {
    List<GoldenQuestion> questions = example().questions();
    assertEquals(8, questions.size());
    assertEquals("what's my mailbox quota?", questions.getFirst().ask());
    assertEquals("2 GB", questions.getFirst().expect().path("value").asText());
    assertEquals(Optional.of(LocalDate.of(2026, 6, 1)), questions.getFirst().on());
  }

  @Test
  void aVersionWithoutALastDayEndsBeforeTheNextBegins() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("agreements/sales-mailbox.yaml", "until: 2025-12-31\n", "");
    Reading.Read read = assertInstanceOf(Reading.Read.class, desk.read());
    assertEquals(
        new Period(Optional.of(LocalDate.of(2025, 1, 1)), Optional.of(LocalDate.of(2025, 12, 31))),
        read.desk().agreements().getFirst().valid());
  }

  @Test
  void aDeskMayLieInAZip() throws IOException {
    URI zip = URI.create("jar:" + temporary.resolve("desk.zip").toUri());
    try (FileSystem files = FileSystems.newFileSystem(zip, Map.of("create", "true"));
        Stream<Path> all = Files.walk(DeskCopy.example())) {
      Path root = files.getPath("/demo");
      for (Path each : all.toList()) {
        Files.copy(each, root.resolve(DeskCopy.example().relativize(each).toString()));
      }
      Reading reading = new DeskReader(DeskCopy.terms()).read(root, DeskCopy.TODAY);
      assertEquals(example(), reading);
    }
  }
}
