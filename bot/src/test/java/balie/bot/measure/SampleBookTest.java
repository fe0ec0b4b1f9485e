package balie.bot.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import balie.storage.StorageFailure;
import balie.storage.availability.Cadence;
import balie.storage.availability.Measurements;
import balie.storage.availability.Run;
import balie.storage.availability.Sample;
import balie.storage.availability.Seen;
import balie.storage.availability.Source;
import balie.storage.availability.SourceId;
import balie.storage.service.ServiceId;
import balie.storage.sql.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What was seen waits until it can be written.
class SampleBookTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  /// A store whose disk is full for a while.
  private static final class Full implements Measurements {
    private final Measurements real;
    private boolean full = true;

    Full(Measurements real) {
      this.real = real;
    }

    @Override
    public Appended append(List<Sample> samples) {
      if (full) {
        throw new StorageFailure("the disk is full");
      }
      return real.append(samples);
    }

    @Override
    public Source declare(Source.Declared source, Instant at) {
      return real.declare(source, at);
    }

    @Override
    public void retire(SourceId source, Instant at) {
      real.retire(source, at);
    }

    @Override
    public List<Source> sources() {
      return real.sources();
    }

    @Override
    public Optional<Source> source(ServiceId service, String name) {
      return real.source(service, name);
    }

    @Override
    public void keep(List<Run> runs) {
      real.keep(runs);
    }

    @Override
    public List<Run> newest() {
      return real.newest();
    }
  }

  @Test
  void whatCouldNotBeWrittenIsWrittenLater() {
    try (Database database = Database.inMemory()) {
      Full store = new Full(database.measurements());
      SourceId source =
          store
              .declare(
                  new Source.Declared(
                      new ServiceId("mailbox"),
                      "web",
                      Source.Kind.PROBE,
                      Source.Measures.AVAILABILITY,
                      new Cadence(Duration.ofMinutes(1), Duration.ZERO, 2)),
                  NOON)
              .id();
      SampleBook book = new SampleBook(store);
      book.add(new Sample(source, NOON, Seen.UP));
      assertThrows(StorageFailure.class, book::flush);
      book.add(new Sample(source, NOON.plusSeconds(60), Seen.UP));
      assertThrows(StorageFailure.class, book::flush);
      store.full = false;
      assertEquals(2, book.flush().size());
      assertEquals(List.of(), book.flush());
      assertEquals(2, store.newest().getFirst().count());
    }
  }
}
