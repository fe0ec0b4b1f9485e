package balie.knowledge.index;

import balie.knowledge.source.Document;
import balie.knowledge.source.Documents;
import balie.knowledge.source.Passages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.LRUQueryCache;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.Bits;

/// The index of a knowledge base, kept up to date: of a document that changed its passages are
/// replaced, the others stay as they are. In a folder it outlives the process; a crash leaves what
/// was committed last, and the next update mends the rest, since what every document said when it
/// was indexed is known by a digest. What was made by another version of the analysis is made anew,
/// and so is what is damaged: it is a copy, and can be thrown away at any time.
///
/// Safe for use by several threads. The views that it gives stay as they are.
public final class IndexFolder implements AutoCloseable {
  private static final String VERSION = "version";
  static final double BUFFER_MEGABYTES = 48;

  /// So many documents are made ready side by side.
  private static final int TOGETHER = 256;

  private static final long SMALL = 4L << 20;

  private static final int MOST_FILTERS = 128;
  private static final long MOST_FILTER_BYTES = 32L << 20;

  private final Directory directory;
  private final IndexWriter writer;

  /// Who may read which passage, by the parts of the index: what did not change need not be looked
  /// at anew by the next view.
  private final QueryCache filters =
      new LRUQueryCache(MOST_FILTERS, MOST_FILTER_BYTES, _ -> true, 1f);

  /// What the index holds, once an update in this process said so.
  private Optional<Documents> held = Optional.empty();

  /// The folder that another process writes, where this one is in memory for that reason.
  private final Optional<Path> others;

  private IndexFolder(Directory directory, IndexWriter writer, Optional<Path> others) {
    this.directory = directory;
    this.writer = writer;
    this.others = others;
  }

  /// One that ends with the process.
  public static IndexFolder inMemory() {
    return inMemory(Optional.empty());
  }

  private static IndexFolder inMemory(Optional<Path> others) {
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      return new IndexFolder(directory, new IndexWriter(directory, settings()), others);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /// The one of a folder, which is made where there is none.
  ///
  /// Where another process has it, what it committed is read as long as it is what is wanted.
  ///
  /// @param trouble is told where it can't be used: it is made anew, or where the disk refuses, in
  ///   memory
  public static IndexFolder at(Path folder, Consumer<String> trouble) {
    try {
      return open(folder, trouble);
    } catch (LockObtainFailedException held) {
      return inMemory(Optional.of(folder));
    } catch (IOException | IllegalArgumentException damaged) {
      trouble.accept("the article index is damaged, made anew: " + damaged.getMessage());
      try {
        clear(folder);
        return open(folder, trouble);
      } catch (IOException unusable) {
        trouble.accept("the article index can't be kept, made in memory: " + unusable.getMessage());
      }
    }
    return inMemory();
  }

  /// Whether it outlives this process.
  public boolean isKept() {
    return directory instanceof FSDirectory;
  }

  private static IndexFolder open(Path folder, Consumer<String> trouble) throws IOException {
    Files.createDirectories(folder);
    Directory directory = isSmall(folder) ? new NIOFSDirectory(folder) : FSDirectory.open(folder);
    IndexWriter writer = new IndexWriter(directory, settings());
    boolean isSame = writer.getLiveCommitData() != null && isSame(writer.getLiveCommitData());
    if (!isSame && writer.getDocStats().numDocs > 0) {
      trouble.accept("the article index is another version's, made anew");
      long unused = writer.deleteAll();
    }
    return new IndexFolder(directory, writer, Optional.empty());
  }

  /// A small one is read, since mapping what is read once takes a fifth of the time that a process
  /// has for a first answer; one that is yet to be made may grow.
  private static boolean isSmall(Path folder) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        size += Files.size(file);
      }
    }
    return size > 0 && size < SMALL;
  }

  private static boolean isSame(Iterable<Map.Entry<String, String>> made) {
    for (Map.Entry<String, String> each : made) {
      if (each.getKey().equals(VERSION)) {
        return each.getValue().equals(PassageFields.version());
      }
    }
    return false;
  }

  private static void clear(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
  }

  private static IndexWriterConfig settings() {
    return new IndexWriterConfig(PassageFields.analyzer())
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setCommitOnClose(false);
  }

  /// The index over some documents and no others. What did not change since the last update, in
  /// this process or an earlier one, is not touched. The first update of a process looks at the
  /// digest of each, a later one only at what is another document than before.
  public synchronized PassageIndex update(Documents documents) {
    return others.flatMap(folder -> others(folder, documents)).orElseGet(() -> updated(documents));
  }

  /// What another process committed, where it is the index over these documents.
  private Optional<PassageIndex> others(Path folder, Documents documents) {
    try {
      DirectoryReader reader = DirectoryReader.open(FSDirectory.open(folder));
      if (isSame(reader.getIndexCommit().getUserData().entrySet())
          && digests(reader).equals(digests(documents))) {
        return Optional.of(new PassageIndex(reader, documents, filters));
      }
      reader.close();
      return Optional.empty();
    } catch (IOException notReadableJustNow) {
      return Optional.empty();
    }
  }

  private static Map<String, Long> digests(Documents documents) {
    Map<String, Long> digests = new HashMap<>();
    for (Document document : documents) {
      if (!Passages.of(document).isEmpty()) {
        digests.put(document.id(), PassageFields.digest(document));
      }
    }
    return digests;
  }

  private PassageIndex updated(Documents documents) {
    if (writer.getDocStats().numDocs == 0) {
      return rebuild(documents, _ -> {});
    }
    try {
      Set<String> changed =
          held.isPresent() ? documents.changedSince(held.get()) : changedByDigest(documents);
      held = Optional.empty();
      for (String id : changed) {
        put(id, documents.find(id));
      }
      if (!changed.isEmpty()) {
        commit();
      }
      return view(documents);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private PassageIndex view(Documents documents) throws IOException {
    PassageIndex view = new PassageIndex(DirectoryReader.open(writer), documents, filters);
    held = Optional.of(documents);
    return view;
  }

  /// The ids of what was not indexed as it is now, and of what is there no more.
  private Set<String> changedByDigest(Documents documents) throws IOException {
    try (DirectoryReader before = DirectoryReader.open(writer)) {
      Map<String, Long> known = digests(before);
      Set<String> changed = new HashSet<>();
      for (Document document : documents) {
        Long digest = known.remove(document.id());
        if (digest == null || digest != PassageFields.digest(document)) {
          changed.add(document.id());
        }
      }
      changed.addAll(known.keySet());
      return changed;
    }
  }

  /// The same, made anew whatever lies there. Until it is done, a crash leaves what was there
  /// before.
  ///
  /// @param progress is told how many documents are done
  public synchronized PassageIndex rebuild(Documents documents, IntConsumer progress) {
    try {
      held = Optional.empty();
      long unused = writer.deleteAll();
      List<Document> together = new ArrayList<>(TOGETHER);
      int done = 0;
      for (Document document : documents) {
        together.add(document);
        done++;
        if (together.size() == TOGETHER || done == documents.size()) {
          together.parallelStream().forEach(this::add);
          together.clear();
          progress.accept(done);
        }
      }
      commit();
      return view(documents);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Adds a document that is not there yet.
  private void add(Document document) {
    List<org.apache.lucene.document.Document> passages =
        PassageFields.of(document, PassageFields.digest(document));
    if (!passages.isEmpty()) {
      try {
        long unused = writer.addDocuments(passages);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  private void put(String id, Optional<Document> document) throws IOException {
    List<org.apache.lucene.document.Document> passages =
        document
            .map(each -> PassageFields.of(each, PassageFields.digest(each)))
            .orElseGet(List::of);
    Term term = new Term(PassageFields.DOCUMENT, id);
    long unused =
        passages.isEmpty() ? writer.deleteDocuments(term) : writer.updateDocuments(term, passages);
  }

  private void commit() throws IOException {
    writer.setLiveCommitData(Map.of(VERSION, PassageFields.version()).entrySet());
    long unused = writer.commit();
  }

  /// The digest of each document that is in the index.
  private static Map<String, Long> digests(IndexReader reader) throws IOException {
    Map<String, Long> digests = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader part = leaf.reader();
      Bits live = part.getLiveDocs();
      var ids = part.getSortedDocValues(PassageFields.DOCUMENT);
      var values = part.getNumericDocValues(PassageFields.DIGEST);
      for (int place = 0; place < part.maxDoc(); place++) {
        if ((live == null || live.get(place))
            && ids.advanceExact(place)
            && values.advanceExact(place)) {
          digests.put(ids.lookupOrd(ids.ordValue()).utf8ToString(), values.longValue());
        }
      }
    }
    return digests;
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
    directory.close();
  }
}
