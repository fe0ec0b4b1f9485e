package balie.bot.desk;

import balie.bot.desk.References.Kind;
import balie.storage.agreement.Agreement;
import balie.storage.desk.Clash;
import balie.storage.desk.Desk;
import balie.storage.desk.Organisation;
import balie.storage.language.Language;
import balie.storage.service.Term;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a desk folder: into a desk that has no problem, or into all of its problems at once.
public final class DeskReader {
  private final BuiltInTerms builtIn;

  /// @param builtIn the terms that a desk may use without writing them down
  public DeskReader(BuiltInTerms builtIn) {
    this.builtIn = builtIn;
  }

  /// Reads a folder, which may lie within a zip or jar.
  ///
  /// @param today the day in the desk's zone, against which days of review are held
  public Reading read(Path folder, LocalDate today) {
    return new OneReading(folder, today).read();
  }

  /// The reading of one folder: what was found so far.
  private final class OneReading {
    private final Findings findings = new Findings();
    private final References references = new References(findings);
    private final YamlText yaml = new YamlText(findings);
    private final DeskFolder folder;
    private final LocalDate today;

    OneReading(Path folder, LocalDate today) {
      this.folder = new DeskFolder(folder, findings);
      this.today = today;
    }

    Reading read() {
      Optional<Organisation> organisation = organisation();
      Vocabulary vocabulary = vocabulary(organisation);
      CalendarReader calendars = calendars();
      PeopleReader people = people(vocabulary);
      ServiceReader services = services(vocabulary);
      boolean drafts = organisation.map(Organisation::drafts).orElse(false);
      List<Placed<Agreement>> agreements =
          new AgreementDays(drafts, findings).settle(agreements(vocabulary));
      ArticleReader articles = articles(vocabulary);
      List<GoldenQuestion> questions = questions(vocabulary);
      references.check();
      Promises promises = new Promises(services.services(), agreements, drafts, today);
      new Doubts(promises, calendars.calendars(), findings)
          .check(vocabulary.terms(), articles.articles());
      if (organisation.isEmpty() || findings.count() > 0) {
        return new Reading.Faulty(findings.problems(), findings.warnings());
      }
      Desk desk =
          new Desk(
              organisation.get(),
              calendars.calendars(),
              people.units(),
              people.people(),
              services.services().stream().map(Placed::record).toList(),
              agreements.stream().map(Placed::record).toList(),
              articles.articles().stream().map(ArticleReader.ReadArticle::article).toList());
      return new Reading.Read(
          desk, questions, findings.warnings(), ifChanged(agreements), calendars.ifLate());
    }

    private Map<Clash, Finding> ifChanged(List<Placed<Agreement>> agreements) {
      Map<Clash, Finding> problems = new HashMap<>();
      for (Placed<Agreement> placed : agreements) {
        Agreement agreement = placed.record();
        Place place = placed.fields().at("version");
        String changed =
            "%s v%d is published with other content, expected the same or a higher version"
                .formatted(agreement.id(), agreement.version());
        problems.put(
            new Clash(agreement.id(), agreement.version()),
            new Finding(place.file(), place.line(), changed));
      }
      return problems;
    }

    private Optional<Organisation> organisation() {
      Optional<Fields> file = file("desk.yaml", "organisation, zone, languages and teams");
      if (file.isEmpty()) {
        references.incomplete(Kind.TEAM);
        references.incomplete(Kind.LADDER);
      }
      OrganisationReader reader = new OrganisationReader(builtIn.terms(), references, findings);
      return file.map(reader::read);
    }

    private Vocabulary vocabulary(Optional<Organisation> organisation) {
      List<Language> languages =
          organisation.map(Organisation::languages).orElse(List.of(Language.values()));
      List<Term> own = organisation.map(Organisation::terms).orElse(List.of());
      Texts texts = new Texts(languages, findings);
      return Vocabulary.of(texts, builtIn.terms(), own, organisation.isPresent());
    }

    private CalendarReader calendars() {
      CalendarReader reader = new CalendarReader(references, findings);
      Optional<Fields> file = file("calendars.yaml", "calendars by id");
      file.ifPresentOrElse(reader::read, () -> references.incomplete(Kind.CALENDAR));
      return reader;
    }

    private PeopleReader people(Vocabulary vocabulary) {
      PeopleReader reader = new PeopleReader(vocabulary, references, findings);
      Optional<Fields> file = file("people.yaml", "units and people");
      file.ifPresent(reader::read);
      if (file.isEmpty()) {
        references.incomplete(Kind.UNIT);
        references.incomplete(Kind.PERSON);
      }
      return reader;
    }

    private ServiceReader services(Vocabulary vocabulary) {
      ServiceReader reader = new ServiceReader(vocabulary, references, findings);
      for (String name : folder.files("services", ".yaml")) {
        Optional<Fields> file = file(name, "a service");
        file.ifPresent(reader::read);
        if (file.isEmpty()) {
          references.incomplete(Kind.SERVICE);
        }
      }
      reader.done();
      return reader;
    }

    private List<Placed<Agreement>> agreements(Vocabulary vocabulary) {
      AgreementReader reader = new AgreementReader(vocabulary, references, findings);
      for (String name : folder.files("agreements", ".yaml")) {
        Optional<String> text = folder.text(name);
        List<Item> documents = text.map(each -> yaml.documents(name, each)).orElse(List.of());
        if (text.filter(String::isBlank).isPresent()) {
          findings.problem(new Place(name, 1), "is empty, expected an agreement");
        }
        documents.stream()
            .filter(document -> !document.isNothing())
            .map(document -> document.fields("an agreement"))
            .filter(Fields::isMap)
            .forEach(reader::read);
      }
      return reader.agreements();
    }

    private ArticleReader articles(Vocabulary vocabulary) {
      ArticleReader reader = new ArticleReader(vocabulary, references, findings);
      for (String name : folder.allFiles("knowledge", ".md")) {
        Optional<String> text = folder.text(name);
        text.ifPresentOrElse(
            each -> reader.read(name, each), () -> references.incomplete(Kind.ARTICLE));
      }
      return reader;
    }

    private List<GoldenQuestion> questions(Vocabulary vocabulary) {
      Set<String> terms = new HashSet<>();
      if (vocabulary.whole()) {
        terms.addAll(vocabulary.terms().keySet());
        builtIn.all().forEach(term -> terms.add(term.id().id()));
      }
      String name = "questions.jsonl";
      if (!folder.has(name)) {
        return List.of();
      }
      QuestionReader reader = new QuestionReader(terms, references, findings);
      return folder.text(name).map(text -> reader.read(name, text)).orElse(List.of());
    }

    private Optional<Fields> file(String name, String expected) {
      return folder.text(name).flatMap(text -> yaml.document(name, text, expected));
    }
  }
}
