package balie.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.answer.Answers;
import balie.bot.answer.ArticleBase;
import balie.bot.flow.Dispatcher;
import balie.bot.reply.Replies;
import balie.bot.understand.Interpreter;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/// The walls of the house, over all three modules. Those of storage alone stand in its own test.
class HouseRulesTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("balie");

  /// What talks to the machine: it may ask for the time and print.
  private static final String[] AT_THE_EDGE = {
    "balie.bot", "balie.bot.console..", "balie.bot.command.."
  };

  private static final Set<Class<?>> COLLABORATORS =
      Set.of(Dispatcher.class, Interpreter.class, Answers.class, Replies.class, ArticleBase.class);
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
  void storageKnowsNeitherOfTheOtherModules() {
    noClasses()
        .that()
        .resideInAPackage("balie.storage..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("balie.knowledge..", "balie.bot..")
        .check(HOUSE);
  }

  @Test
  void sqlIsOnlyInItsRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage("balie.storage.sql..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
        .check(HOUSE);
  }

  @Test
  void storagesFeaturesDoNotKnowHowTheyAreKept() {
    noClasses()
        .that()
        .resideInAPackage("balie.storage..")
        .and()
        .resideOutsideOfPackage("balie.storage.sql..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("balie.storage.sql..")
        .check(HOUSE);
  }

  @Test
  void knowledgeKnowsNeitherOfTheOtherModules() {
    noClasses()
        .that()
        .resideInAPackage("balie.knowledge..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("balie.storage..", "balie.bot..")
        .check(HOUSE);
  }

  @Test
  void luceneIsOnlyInItsTwoRooms() {
    noClasses()
        .that()
        .resideOutsideOfPackages("balie.knowledge.index..", "balie.knowledge.search..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.lucene..", "org.tartarus.snowball..")
        .check(HOUSE);
  }

  @Test
  void theSentenceModelsRuntimeIsOnlyInItsRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage("balie.knowledge.embedding..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("ai.onnxruntime..")
        .check(HOUSE);
  }

  @Test
  void theLibrariesOfTheWebAreEachInTheirRoom() {
    isOnlyIn("balie.bot.web", "org.eclipse.jetty..");
    isOnlyIn("balie.bot.web.signin", "com.nimbusds..");
    isOnlyIn("balie.bot.web.signin", "jakarta.mail..");
    isOnlyIn("balie.bot.web.security", "io.github.bucket4j..");
    isOnlyIn("balie.bot.web.health", "io.prometheus..");
  }

  @Test
  void whatGuardsThePagesKnowsNoPage() {
    noClasses()
        .that()
        .resideInAPackage("balie.bot.web.security")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("balie.bot..")
                .and(
                    JavaClass.Predicates.resideOutsideOfPackages(
                        "balie.bot.web", "balie.bot.web.security", "balie.bot.network")))
        .check(HOUSE);
  }

  private static void isOnlyIn(String room, String library) {
    noClasses()
        .that()
        .resideOutsideOfPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(HOUSE);
  }

  @Test
  void requestsAreRecordsEnumsAndSealedInterfaces() {
    classes()
        .that()
        .resideInAPackage("balie.bot.request")
        .and()
        .doNotHaveSimpleName("package-info")
        .should(beOnlyVocabulary())
        .check(HOUSE);
  }

  @Test
  void requestsKnowNoOtherPackageOfTheBot() {
    noClasses()
        .that()
        .resideInAPackage("balie.bot.request")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("balie.bot..")
                .and(JavaClass.Predicates.resideOutsideOfPackage("balie.bot.request")))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("balie.knowledge..")
        .check(HOUSE);
  }

  @Test
  void featuresDoNotKnowWhoCallsThemNorHowTheyAreShown() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "balie.bot.understand..",
            "balie.bot.answer..",
            "balie.bot.ticket..",
            "balie.bot.gap..",
            "balie.bot.venue..",
            "balie.bot.clock..",
            "balie.bot.escalation..",
            "balie.bot.report..",
            "balie.bot.supply..",
            "balie.bot.budget..",
            "balie.bot.review..",
            "balie.bot.availability..",
            "balie.bot.probe..",
            "balie.bot.measure..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "balie.bot",
            "balie.bot.channel..",
            "balie.bot.flow..",
            "balie.bot.reply..",
            "balie.bot.desk..",
            "balie.bot.command..",
            "balie.bot.console..",
            "balie.bot.slack..",
            "balie.bot.discord..")
        .check(HOUSE);
  }

  @Test
  void channelsDoNotKnowWhatIsAnsweredOrHow() {
    noClasses()
        .that()
        .resideInAPackage("balie.bot.channel..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "balie.bot.understand..",
            "balie.bot.answer..",
            "balie.bot.flow..",
            "balie.bot.reply..",
            "balie.bot.desk..",
            "balie.bot.command..")
        .check(HOUSE);
  }

  @Test
  void slackKnowsTheChannelsPortsAndNothingElseOfTheBot() {
    noClasses()
        .that()
        .resideInAPackage("balie.bot.slack..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("balie.bot..")
                .and(
                    JavaClass.Predicates.resideOutsideOfPackages(
                        "balie.bot.slack..", "balie.bot.channel..")))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("balie.knowledge..")
        .check(HOUSE);
  }

  @Test
  void discordKnowsTheChannelsPortsAndNothingElseOfTheBot() {
    noClasses()
        .that()
        .resideInAPackage("balie.bot.discord..")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("balie.bot..")
                .and(
                    JavaClass.Predicates.resideOutsideOfPackages(
                        "balie.bot.discord..", "balie.bot.channel..")))
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("balie.knowledge..")
        .check(HOUSE);
  }

  @Test
  void discordsSdkIsOnlyInItsRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage("balie.bot.discord..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("net.dv8tion..", "com.neovisionaries..")
        .check(HOUSE);
  }

  @Test
  void slacksSdkIsOnlyInItsRoom() {
    noClasses()
        .that()
        .resideOutsideOfPackage("balie.bot.slack..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.slack..", "org.java_websocket..")
        .check(HOUSE);
    noClasses()
        .that()
        .resideOutsideOfPackages("balie.bot.slack..", "balie.bot.probe..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("okhttp3..")
        .check(HOUSE);
  }

  @Test
  void onlyTheBotBuildsCollaborators() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Bot.class)
        .should()
        .callConstructorWhere(buildsACollaborator())
        .check(HOUSE);
  }

  @Test
  void nobodyAsksTheSystemForTheTime() {
    noClasses()
        .that()
        .resideOutsideOfPackages(AT_THE_EDGE)
        .should()
        .accessTargetWhere(asksForTheTime())
        .check(HOUSE);
  }

  @Test
  void nobodyPrints() {
    noClasses()
        .that()
        .resideOutsideOfPackages(AT_THE_EDGE)
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(HOUSE);
  }

  @Test
  void nobodyEndsTheProgram() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("balie.bot.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(HOUSE);
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() {
    // given
    Set<String> without = new TreeSet<>();

    // when
    for (JavaPackage each : HOUSE.getPackage("balie").getSubpackagesInTree()) {
      if (!each.getClasses().isEmpty() && !each.isAnnotatedWith(NullMarked.class)) {
        without.add(each.getName());
      }
    }

    // then
    assertEquals(Set.of(), without);
  }

  @Test
  void noNameSaysNothing() {
    noClasses()
        .should()
        .haveNameMatching(".*(?:Manager|Helper|Utils?|Impl|Data|Info)(?:\\$.*)?")
        .check(HOUSE);
  }

  @Test
  void theBotsPackagesHaveNoCircle() {
    slices().matching("balie.bot.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void knowledgesPackagesHaveNoCircle() {
    slices().matching("balie.knowledge.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void allThreeModulesAreLookedAt() {
    for (String module :
        List.of("balie.storage.desk", "balie.knowledge.search", "balie.bot.flow")) {
      assertTrue(HOUSE.containPackage(module), module);
    }
    assertFalse(HOUSE.contain(HouseRulesTest.class));
  }

  private static ArchCondition<JavaClass> beOnlyVocabulary() {
    return new ArchCondition<>("be a record, an enum or a sealed interface") {
      @Override
      public void check(JavaClass each, ConditionEvents events) {
        boolean sealed = each.isInterface() && each.reflect().isSealed();
        boolean constant =
            each.getEnclosingClass().filter(JavaClass::isEnum).isPresent()
                || each.getModifiers().contains(JavaModifier.SYNTHETIC);
        if (!each.isRecord() && !each.isEnum() && !sealed && !constant) {
          events.add(SimpleConditionEvent.violated(each, each.getName() + " is none of these"));
        }
      }
    };
  }

  private static DescribedPredicate<JavaConstructorCall> buildsACollaborator() {
    return DescribedPredicate.describe(
        "builds a collaborator that is not a copy of itself",
        call ->
            !call.getOriginOwner().equals(call.getTargetOwner())
                && COLLABORATORS.stream().anyMatch(c -> call.getTargetOwner().isEquivalentTo(c)));
  }

  private static DescribedPredicate<JavaAccess<?>> asksForTheTime() {
    return DescribedPredicate.describe(
        "asks the system for the time",
        access -> {
          String owner = access.getTargetOwner().getFullName();
          String name = access.getName();
          return (CLOCKS.contains(owner) && name.equals("now"))
              || (owner.equals("java.time.Clock") && name.startsWith("system"))
              || (owner.equals("java.time.InstantSource") && name.equals("system"))
              || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
        });
  }
}
