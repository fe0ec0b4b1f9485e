package balie.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// What Lucene does by itself, as it comes: a yardstick for the benchmark and nothing else. A title
/// and a text with its standard analysis, nobody's rights, BM25.
public final class BareLucene implements AutoCloseable {
  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /// Indexes texts, each with its title, in a new folder.
  public BareLucene(Path folder, Iterable<Map.Entry<String, String>> texts) {
    try {
      directory = FSDirectory.open(folder);
      try (IndexWriter writer =
          new IndexWriter(
              directory,
              new IndexWriterConfig(new StandardAnalyzer())
                  .setRAMBufferSizeMB(IndexFolder.BUFFER_MEGABYTES))) {
        for (Map.Entry<String, String> each : texts) {
          Document fields = new Document();
          fields.add(new TextField("title", each.getKey(), Field.Store.YES));
          fields.add(new TextField("text", each.getValue(), Field.Store.YES));
          writer.addDocument(fields);
        }
      }
      reader = DirectoryReader.open(directory);
      searcher = new IndexSearcher(reader);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// How many of the best texts that hold any of the words there are.
  public int find(List<String> words, int most) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String word : words) {
      any.add(new TermQuery(new Term("title", word)), BooleanClause.Occur.SHOULD);
      any.add(new TermQuery(new Term("text", word)), BooleanClause.Occur.SHOULD);
    }
    try {
      return searcher.search(any.build(), most).scoreDocs.length;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
