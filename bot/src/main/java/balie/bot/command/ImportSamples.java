package balie.bot.command;

import balie.storage.availability.Cadence;
import balie.storage.availability.Measurements;
import balie.storage.availability.Measurements.Appended;
import balie.storage.availability.Sample;
import balie.storage.availability.Source;
import balie.storage.availability.SourceId;
import balie.storage.desk.Register;
import balie.storage.service.Service;
import balie.storage.sql.Database;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `balie import samples FILE`: what another system measured before. All of it or nothing; what is
/// there already is known, so that a file can be given twice.
@Command(name = "import", description = "Import what was measured elsewhere.")
final class ImportSamples implements Callable<Integer> {
  private static final int BATCH = 10_000;

  private final Surroundings here;

  @Spec private CommandSpec spec = CommandSpec.create();

  ImportSamples(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "expected samples and a FILE");
  }

  @Command(
      name = "samples",
      description = "Import a file of samples: CSV with the columns service,source,at,seen.")
  Integer samples(
      @Parameters(paramLabel = "FILE", description = "The file.") Path file,
      @Option(
              names = "--interval",
              paramLabel = "SECONDS",
              defaultValue = "60",
              description = "Between two samples; 60 where it is left out.")
          int interval,
      @Option(
              names = "--timeout",
              paramLabel = "SECONDS",
              defaultValue = "10",
              description = "After which one had failed; 10 where it is left out.")
          int timeout,
      @Option(
              names = "--confirm",
              paramLabel = "COUNT",
              defaultValue = "2",
              description = "How many failures in a row are an outage; 2 where it is left out.")
          int confirm)
      throws Fault {
    if (interval < 1 || timeout < 0 || confirm < 1) {
      throw new ParameterException(
          spec.commandLine(), "expected --interval from 1, --timeout from 0, --confirm from 1");
    }
    Cadence cadence =
        new Cadence(Duration.ofSeconds(interval), Duration.ofSeconds(timeout), confirm);
    try (Database database = Workplace.of(here).databaseBeside()) {
      Map<SampleFile.Named, List<SampleFile.At>> read = read(database, file);
      Optional<SampleFile.Named> taken = takenByAnother(database, read);
      if (taken.isPresent()) {
        throw Fault.ofInput(
            "%s: the desk declares a probe '%s' of %s itself, expected another source"
                .formatted(file, taken.get().source(), taken.get().service()));
      }
      Appended appended =
          database.transactions().inOne(() -> write(database.measurements(), read, cadence));
      here.say(
          "%s: %d source%s; %d samples are new, %d were known, %d came too late"
              .formatted(
                  file,
                  read.size(),
                  read.size() == 1 ? "" : "s",
                  appended.kept(),
                  appended.known(),
                  appended.tooLate()));
      return Status.DONE;
    }
  }

  private Map<SampleFile.Named, List<SampleFile.At>> read(Database database, Path file)
      throws Fault {
    Register register =
        database
            .publications()
            .register()
            .orElseThrow(() -> Fault.ofInput("nothing is published yet; publish the desk first"));
    SampleFile samples =
        new SampleFile(
            file.toString(),
            register.services(LocalDate.MAX).stream()
                .map(Service::id)
                .map(Object::toString)
                .collect(Collectors.toSet()),
            here.clock().instant());
    try (InputStream in = Files.newInputStream(here.folder().resolve(file))) {
      return samples.read(in);
    } catch (IOException unreadable) {
      throw Fault.ofInput(file + ": can't be read, expected a file");
    }
  }

  private static Optional<SampleFile.Named> takenByAnother(
      Database database, Map<SampleFile.Named, List<SampleFile.At>> read) {
    return read.keySet().stream()
        .filter(
            each ->
                database
                    .measurements()
                    .source(each.service(), each.source())
                    .filter(source -> source.declared().kind() != Source.Kind.IMPORT)
                    .isPresent())
        .findFirst();
  }

  private static Appended write(
      Measurements measurements, Map<SampleFile.Named, List<SampleFile.At>> read, Cadence cadence) {
    Appended all = new Appended(0, 0, 0);
    for (Map.Entry<SampleFile.Named, List<SampleFile.At>> each : read.entrySet()) {
      List<SampleFile.At> samples = each.getValue();
      Instant first = samples.getFirst().at();
      SourceId source =
          measurements
              .declare(
                  new Source.Declared(
                      each.getKey().service(),
                      each.getKey().source(),
                      Source.Kind.IMPORT,
                      Source.Measures.AVAILABILITY,
                      cadence),
                  first)
              .id();
      for (int i = 0; i < samples.size(); i += BATCH) {
        all =
            all.and(
                measurements.append(
                    samples.subList(i, Math.min(samples.size(), i + BATCH)).stream()
                        .map(at -> new Sample(source, at.at(), at.seen()))
                        .toList()));
      }
    }
    return all;
  }
}
