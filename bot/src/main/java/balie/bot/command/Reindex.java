package balie.bot.command;

import balie.bot.answer.ArticleBase;
import balie.knowledge.index.IndexFolder;
import balie.knowledge.index.PassageIndex;
import balie.knowledge.source.Documents;
import balie.storage.desk.Register;
import balie.storage.sql.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `balie reindex`: makes the index of the articles anew from the database. Nobody needs it in the
/// normal course of things, since the index mends itself; it is for whoever would rather be sure.
@Command(name = "reindex", description = "Make the index of the articles anew from the database.")
final class Reindex implements Callable<Integer> {
  private final Surroundings here;

  Reindex(Surroundings here) {
    this.here = here;
  }

  @Override
  public Integer call() throws Fault, IOException {
    Workplace workplace = Workplace.of(here);
    Path file = workplace.file();
    if (!Files.exists(file)) {
      throw Desks.unpublished(file);
    }
    try (Database database = workplace.databaseToRead();
        IndexFolder index = workplace.index(file)) {
      if (!index.isKept()) {
        throw Fault.ofMachine(
            "balie: the index is in use by another process, which keeps it up to date; stop that"
                + " one first");
      }
      Register register =
          database.publications().register().orElseThrow(() -> Desks.unpublished(file));
      rebuild(index, ArticleBase.documents(register.articles()));
    }
    return Status.DONE;
  }

  private void rebuild(IndexFolder index, Documents documents) {
    long begin = System.nanoTime();
    try (Progress progress = new Progress(here)) {
      progress.begin("indexing");
      PassageIndex made =
          index.rebuild(
              documents,
              done ->
                  progress.begin("indexing: %d of %d articles".formatted(done, documents.size())));
      here.tell(
          String.format(
              Locale.ROOT,
              "indexed %d articles, %d passages, in %.1f s",
              documents.size(),
              made.size(),
              (System.nanoTime() - begin) / 1e9));
    }
  }
}
