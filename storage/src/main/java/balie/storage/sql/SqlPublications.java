package balie.storage.sql;

import balie.storage.article.Article;
import balie.storage.article.ArticleId;
import balie.storage.calendar.CalendarId;
import balie.storage.desk.Clash;
import balie.storage.desk.Desk;
import balie.storage.desk.Organisation;
import balie.storage.desk.Publications;
import balie.storage.desk.PublishOutcome;
import balie.storage.desk.Register;
import balie.storage.desk.Register.ServiceEdition;
import balie.storage.order.Granted;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Publications in the database. The register is read once a publication and then kept; of the
/// articles, of which there may be very many, a later one reads only those that it changed.
final class SqlPublications implements Publications {
  private final Connections connections;
  private final AtomicReference<@Nullable Snapshot> snapshot = new AtomicReference<>();

  /// @param stored every article that is stored, up to a publication
  private record Snapshot(long edition, Register register, Stored stored) {}

  private record Stored(int publication, List<Article> articles) {}

  SqlPublications(Connections connections) {
    this.connections = connections;
  }

  @Override
  public PublishOutcome publish(Desk desk, Instant at) {
    return connections.write(session -> publish(session, desk, at));
  }

  @Override
  public List<Clash> clashes(Desk desk) {
    return connections.read(
        session -> Clashes.between(AgreementTables.all(session), desk.agreements()));
  }

  @Override
  public List<CalendarId> late(Desk desk, Instant at) {
    return connections.read(session -> CalendarTables.late(session, desk.calendars(), at));
  }

  @Override
  public Optional<Register> register() {
    return connections.read(
        session ->
            Publication.last(session)
                .map(_ -> snapshot(session, edition(session)))
                .map(Snapshot::register));
  }

  @Override
  public Optional<Desk> current() {
    return connections.read(
        session ->
            published(session)
                .map(
                    desk ->
                        new Desk(
                            desk.organisation(),
                            desk.calendars(),
                            desk.units(),
                            Overlay.on(desk.people(), SqlOrders.granted(session)),
                            desk.services(),
                            desk.agreements(),
                            Overlay.with(desk.articles(), SqlArticleDrafts.added(session)))));
  }

  @Override
  public int lastPublication() {
    return connections.read(
        session -> Publication.last(session).map(Publication::number).orElse(0));
  }

  @Override
  public long edition() {
    return connections.read(SqlPublications::edition);
  }

  @Override
  public List<Granted> beside(Desk desk) {
    return connections.read(
        session ->
            SqlOrders.granted(session).stream()
                .filter(granted -> !Overlay.holds(desk.people(), granted))
                .toList());
  }

  @Override
  public List<ArticleId> writtenBeside(Desk desk) {
    return connections.read(
        session ->
            SqlArticleDrafts.added(session).stream()
                .map(Article::id)
                .filter(id -> desk.articles().stream().noneMatch(each -> each.id().equals(id)))
                .toList());
  }

  /// Publications, orders and changes of what was written for gaps only ever grow in number.
  private static long edition(Session session) {
    return session
        .first(
            """
            SELECT (SELECT COALESCE(MAX(number), 0) FROM publication) * 1000000
              + (SELECT COUNT(*) FROM service_order WHERE status = 'fulfilled')
              + (SELECT COALESCE(SUM(changes), 0) FROM article_draft)
              + (SELECT COALESCE(SUM(changes), 0) FROM added_example) AS edition
            """,
            row -> row.longNumber("edition"))
        .orElseThrow();
  }

  private static PublishOutcome publish(Session session, Desk desk, Instant at) {
    List<Clash> clashes = Clashes.between(AgreementTables.all(session), desk.agreements());
    if (!clashes.isEmpty()) {
      return new PublishOutcome.Refused(clashes);
    }
    List<CalendarId> late = CalendarTables.late(session, desk.calendars(), at);
    if (!late.isEmpty()) {
      return new PublishOutcome.Late(late);
    }
    Overlay.absorbed(session, desk);
    DeskDifference difference = DeskDifference.between(published(session), desk);
    List<PublishOutcome.Change> changes = difference.changes();
    Optional<Publication> last = Publication.last(session);
    if (changes.isEmpty()) {
      return new PublishOutcome.Unchanged(last.orElseThrow().number());
    }
    Publication publication = Publication.after(last, at, desk.organisation().zone());
    publication.insert(session, changes);
    store(session, difference, publication);
    FolderEntries.replace(session, desk);
    return new PublishOutcome.Published(publication.number(), changes);
  }

  private static void store(Session session, DeskDifference difference, Publication publication) {
    each(difference.organisation().toStore(), session, OrganisationTables::put);
    each(difference.units().toStore(), session, UnitTable::put);
    each(difference.units().gone(), session, UnitTable::remove);
    each(difference.people().toStore(), session, PersonTables::put);
    each(difference.people().gone(), session, PersonTables::remove);
    each(difference.articles().toStore(), session, ArticleTable::put);
    each(difference.articles().gone(), session, ArticleTable::remove);
    difference
        .calendars()
        .toStore()
        .forEach(calendar -> CalendarTables.put(session, calendar, publication));
    difference
        .services()
        .toStore()
        .forEach(service -> ServiceTables.put(session, service, publication));
    difference
        .services()
        .gone()
        .forEach(service -> ServiceTables.withdraw(session, service, publication));
    difference
        .agreements()
        .toStore()
        .forEach(agreement -> AgreementTables.put(session, agreement, publication));
    difference
        .agreements()
        .gone()
        .forEach(agreement -> AgreementTables.withdraw(session, agreement, publication));
  }

  private static <T> void each(List<T> all, Session session, BiConsumer<Session, T> store) {
    all.forEach(one -> store.accept(session, one));
  }

  /// As the folder had it.
  private static Optional<Desk> published(Session session) {
    FolderEntries folder = FolderEntries.of(session);
    return OrganisationTables.find(session)
        .map(
            organisation ->
                new Desk(
                    organisation,
                    folder.pick(
                        Noun.CALENDAR,
                        CalendarTables.all(session).stream()
                            .map(CalendarTables.Version::calendar)
                            .toList(),
                        DeskDifference::id),
                    folder.pick(Noun.UNIT, UnitTable.all(session), DeskDifference::id),
                    folder.pick(Noun.PERSON, PersonTables.all(session), DeskDifference::id),
                    folder.pick(
                        Noun.SERVICE,
                        ServiceTables.all(session).stream()
                            .map(ServiceTables.Edition::service)
                            .toList(),
                        DeskDifference::id),
                    folder.pick(
                        Noun.AGREEMENT,
                        AgreementTables.all(session).stream()
                            .map(AgreementTables.Version::agreement)
                            .toList(),
                        DeskDifference::id),
                    folder.pick(Noun.ARTICLE, ArticleTable.all(session), DeskDifference::id)));
  }

  private Snapshot snapshot(Session session, long edition) {
    Snapshot kept = snapshot.get();
    if (kept != null && kept.edition() == edition) {
      return kept;
    }
    Stored stored = stored(session, Optional.ofNullable(kept).map(Snapshot::stored));
    Snapshot read = new Snapshot(edition, register(session, stored.articles()), stored);
    snapshot.set(read);
    return read;
  }

  private static Stored stored(Session session, Optional<Stored> before) {
    int last = Publication.last(session).map(Publication::number).orElse(0);
    if (before.isEmpty()) {
      return new Stored(last, ArticleTable.all(session));
    }
    List<String> changed =
        Publication.changedSince(session, before.get().publication(), Noun.ARTICLE);
    if (changed.isEmpty()) {
      return new Stored(last, before.get().articles());
    }
    Set<String> passed = Set.copyOf(changed);
    List<Article> articles = new ArrayList<>();
    before.get().articles().stream()
        .filter(article -> !passed.contains(article.id().id()))
        .forEach(articles::add);
    passed.forEach(id -> ArticleTable.find(session, id).ifPresent(articles::add));
    return new Stored(last, List.copyOf(articles));
  }

  private static Register register(Session session, List<Article> articles) {
    Organisation organisation = OrganisationTables.find(session).orElseThrow();
    FolderEntries folder = FolderEntries.of(session);
    Register drafts =
        new Register(
            organisation, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    return new Register(
        organisation,
        folder.pick(Noun.UNIT, UnitTable.all(session), DeskDifference::id),
        Overlay.on(
            folder.pick(Noun.PERSON, PersonTables.all(session), DeskDifference::id),
            SqlOrders.granted(session)),
        editions(session),
        VersionDays.counting(AgreementTables.all(session), drafts::counts),
        CalendarTables.editions(session),
        Overlay.with(
            folder.pick(Noun.ARTICLE, articles, DeskDifference::id),
            SqlArticleDrafts.added(session)),
        SqlAddedExamples.all(session));
  }

  private static List<ServiceEdition> editions(Session session) {
    Map<Integer, LocalDate> days = new HashMap<>();
    Publication.all(session).forEach(each -> days.put(each.number(), each.day()));
    return ServiceTables.all(session).stream()
        .map(
            each ->
                new ServiceEdition(
                    each.service(),
                    Objects.requireNonNull(days.get(each.key().publication())),
                    each.withdrawn()))
        .toList();
  }
}
