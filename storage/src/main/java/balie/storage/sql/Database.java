package balie.storage.sql;

import balie.storage.Backups;
import balie.storage.FullText;
import balie.storage.StorageFailure;
import balie.storage.Transactions;
import balie.storage.access.AccountLinks;
import balie.storage.access.Clients;
import balie.storage.access.Sessions;
import balie.storage.access.SignInLinks;
import balie.storage.audit.AuditLog;
import balie.storage.availability.AvailabilityStores;
import balie.storage.availability.Corrections;
import balie.storage.availability.FiringAlerts;
import balie.storage.availability.Histories;
import balie.storage.availability.MaintenanceWindows;
import balie.storage.availability.Measurements;
import balie.storage.availability.Proofs;
import balie.storage.conversation.Conversations;
import balie.storage.conversation.Feedback;
import balie.storage.conversation.Outbox;
import balie.storage.conversation.Questions;
import balie.storage.conversation.Transcripts;
import balie.storage.conversation.Venues;
import balie.storage.conversation.Watermarks;
import balie.storage.desk.Publications;
import balie.storage.escalation.Steps;
import balie.storage.gap.AddedExamples;
import balie.storage.gap.ArticleDrafts;
import balie.storage.gap.Gaps;
import balie.storage.order.Orders;
import balie.storage.person.PersonalRecords;
import balie.storage.problem.Problems;
import balie.storage.review.ChangeRequests;
import balie.storage.review.ReviewStores;
import balie.storage.ticket.Drafts;
import balie.storage.ticket.Outages;
import balie.storage.ticket.Tickets;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The way in: an open database, migrated, and its stores. One process at a time has it.
public final class Database implements AutoCloseable {
  private final Connections connections;
  private final @Nullable ProcessLock lock;
  private final Publications publications;
  private final Conversations conversations;
  private final Tickets tickets;
  private final Drafts drafts;
  private final Orders orders;
  private final Problems problems;
  private final ChangeRequests changeRequests;
  private final Outages outages;
  private final Steps steps;
  private final Outbox outbox;
  private final Sessions sessions;
  private final SignInLinks signInLinks;
  private final Clients clients;
  private final AccountLinks accountLinks;
  private final Watermarks watermarks;
  private final Venues venues;
  private final Gaps gaps;
  private final ArticleDrafts articleDrafts;
  private final AddedExamples addedExamples;

  /// @param lock beside the file, where this process has it
  Database(Connections connections, @Nullable ProcessLock lock) {
    this.connections = connections;
    this.lock = lock;
    this.publications = new SqlPublications(connections);
    this.conversations = new SqlConversations(connections);
    this.tickets = new SqlTickets(connections);
    this.drafts = new SqlDrafts(connections);
    this.orders = new SqlOrders(connections);
    this.problems = new SqlProblems(connections);
    this.changeRequests = new SqlChangeRequests(connections);
    this.outages = new SqlOutages(connections);
    this.steps = new SqlSteps(connections);
    this.outbox = new SqlOutbox(connections);
    this.sessions = new SqlSessions(connections);
    this.signInLinks = new SqlSignInLinks(connections);
    this.clients = new SqlClients(connections);
    this.accountLinks = new SqlAccountLinks(connections);
    this.watermarks = new SqlWatermarks(connections);
    this.venues = new SqlVenues(connections);
    this.gaps = new SqlGaps(connections);
    this.articleDrafts = new SqlArticleDrafts(connections);
    this.addedExamples = new SqlAddedExamples(connections);
  }

  /// What came of opening a database.
  public sealed interface OpenOutcome {}

  /// It is open, and up to date.
  public record Opened(Database database) implements OpenOutcome {}

  /// Another process has it open.
  ///
  /// @param holder such as `process 4711`
  public record Locked(String holder, Path file) implements OpenOutcome {}

  /// A newer version of Balie made it: it was not touched.
  public record TooNew(int found, int known) implements OpenOutcome {}

  /// It can't be used; the reason is for people. It was not changed.
  public record Broken(String reason) implements OpenOutcome {}

  /// What came of restoring a backup.
  public sealed interface RestoreOutcome {}

  /// The backup is the database now.
  ///
  /// @param kept the database that was there before, empty where there was none
  public record Restored(Optional<Path> kept) implements RestoreOutcome {}

  /// The database is open in another process: nothing was changed.
  ///
  /// @param holder such as `process 4711`
  public record InUse(String holder) implements RestoreOutcome {}

  /// The backup can't be used; the reason is for people. Nothing was changed.
  public record NotRestored(String reason) implements RestoreOutcome {}

  /// Puts a backup in the place of a database.
  public static RestoreOutcome restore(Path backup, Path database, Instant now) {
    return Restoration.restore(backup, database, now);
  }

  /// The backups of a database file, whether or not a process has it open.
  public static Backups backups(Path file) {
    return new FileBackups(file);
  }

  /// The full-text search of the database's kind, in a new file: for comparing only.
  public static FullText fullText(Path file) {
    return new SqliteFullText(file);
  }

  /// Opens a database for reading alone, also while another process has it.
  public static OpenOutcome read(Path file) {
    return OpenFile.read(file);
  }

  /// Opens a database, or makes one that only its owner may read where there is none.
  public static OpenOutcome open(Path file) {
    return OpenFile.open(file);
  }

  /// Opens a database beside the process that has it, for a short change such as the revoking of a
  /// token that leaked: in WAL mode two processes write in turn. It is not made and not migrated.
  public static OpenOutcome openBeside(Path file) {
    return OpenFile.beside(file);
  }

  /// A database that is gone when it is closed.
  public static Database inMemory() {
    try {
      Connection connection = Sqlite.connectToMemory();
      Schema.migrate(connection);
      return new Database(Connections.toMemory(connection), null);
    } catch (SQLException e) {
      throw Sqlite.failure(e);
    }
  }

  public Publications publications() {
    return publications;
  }

  public Conversations conversations() {
    return conversations;
  }

  public Tickets tickets() {
    return tickets;
  }

  public Orders orders() {
    return orders;
  }

  public Problems problems() {
    return problems;
  }

  public ChangeRequests changeRequests() {
    return changeRequests;
  }

  public Drafts drafts() {
    return drafts;
  }

  public Outages outages() {
    return outages;
  }

  public Steps steps() {
    return steps;
  }

  public Measurements measurements() {
    return new SqlMeasurements(connections);
  }

  public MaintenanceWindows maintenance() {
    return new SqlMaintenanceWindows(connections);
  }

  public Corrections corrections() {
    return new SqlCorrections(connections);
  }

  /// All that is known of services' time.
  public AvailabilityStores availability() {
    return new AvailabilityStores(
        measurements(),
        histories(),
        maintenance(),
        corrections(),
        proofs(),
        new SqlKnownOutages(connections));
  }

  public FiringAlerts firingAlerts() {
    return new SqlFiringAlerts(connections);
  }

  public Proofs proofs() {
    return new SqlProofs(connections);
  }

  public Histories histories() {
    return new SqlHistories(connections);
  }

  /// What services are reviewed by.
  public ReviewStores review() {
    return new ReviewStores(
        new SqlMeasures(connections),
        new SqlClosings(connections),
        new SqlDigests(connections),
        new SqlGoldenRuns(connections),
        new SqlBudgetAlerts(connections));
  }

  public Outbox outbox() {
    return outbox;
  }

  public Feedback feedback() {
    return new SqlFeedback(connections);
  }

  public Questions questions() {
    return new SqlQuestions(connections);
  }

  public Transcripts transcripts() {
    return new SqlTranscripts(connections);
  }

  public PersonalRecords personalRecords() {
    return new SqlPersonalRecords(connections);
  }

  public AuditLog audit() {
    return new SqlAuditLog(connections);
  }

  public Transactions transactions() {
    return new SqlTransactions(connections);
  }

  public Watermarks watermarks() {
    return watermarks;
  }

  public Gaps gaps() {
    return gaps;
  }

  public ArticleDrafts articleDrafts() {
    return articleDrafts;
  }

  public AddedExamples addedExamples() {
    return addedExamples;
  }

  public Venues venues() {
    return venues;
  }

  public Sessions sessions() {
    return sessions;
  }

  public SignInLinks signInLinks() {
    return signInLinks;
  }

  public AccountLinks accountLinks() {
    return accountLinks;
  }

  public Clients clients() {
    return clients;
  }

  @Override
  public void close() {
    connections.close();
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        throw new StorageFailure("The lock beside the database could not be freed.", e);
      }
    }
  }

  Connections connections() {
    return connections;
  }
}
