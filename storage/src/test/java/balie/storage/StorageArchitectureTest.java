package balie.storage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import balie.storage.sql.Database;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StorageArchitectureTest {
  private static final JavaClasses STORAGE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("balie.storage");
  private static final Set<String> CLOCKS =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.ZonedDateTime",
          "java.time.OffsetDateTime",
          "java.time.Year",
          "java.time.YearMonth",
          "java.time.MonthDay");

  @Test
  void theFeaturesKnowNothingOfSql() {
    noClasses()
        .that()
        .resideOutsideOfPackage("balie.storage.sql..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..", "balie.storage.sql..")
        .check(STORAGE);
  }

  @Test
  void whatIsSqlitesOwnStandsInOnePlace() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("balie.storage.sql.Sqlite")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.sqlite..")
        .check(STORAGE);
  }

  @Test
  void theDatabaseIsTheOnlyWayIntoTheStores() {
    classes()
        .that()
        .resideInAPackage("balie.storage.sql..")
        .and(DescribedPredicate.not(partOf(Database.class)))
        .should()
        .notBePublic()
        .check(STORAGE);
  }

  @Test
  void nobodyAsksTheSystemForTheTime() {
    noClasses().should().callMethodWhere(asksForTheTime()).check(STORAGE);
  }

  @Test
  void nobodyPrints() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(STORAGE);
  }

  private static DescribedPredicate<JavaClass> partOf(Class<?> owner) {
    return DescribedPredicate.describe(
        "part of " + owner.getSimpleName(),
        each ->
            each.getFullName().equals(owner.getName())
                || each.getFullName().startsWith(owner.getName() + "$"));
  }

  private static DescribedPredicate<JavaMethodCall> asksForTheTime() {
    return DescribedPredicate.describe(
        "asks the system for the time",
        call -> {
          String owner = call.getTargetOwner().getFullName();
          return (CLOCKS.contains(owner) && call.getName().equals("now"))
              || (owner.equals("java.time.Clock") && call.getName().startsWith("system"))
              || (owner.equals("java.time.InstantSource") && call.getName().equals("system"))
              || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
        });
  }
}
