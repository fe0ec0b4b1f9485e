package balie.knowledge.index;

import balie.knowledge.source.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/// Texts in every view, searched one view at a time. Safe for use by several threads.
public final class TextIndex implements AutoCloseable {
  private static final String NUMBER = "number";
  private static final int MOST_TERMS = 1_000;
  private static final float SATURATION = 1.2f;
  private static final float LENGTH = 0.75f;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final int size;

  /// By Lucene's number of a document: the place of its text.
  private final int[] places;

  /// A text.
  ///
  /// @param title empty where it has none
  public record Text(Language language, String title, String body) {
    /// Title and body, the title first.
    public String whole() {
      return title.isBlank() ? body : title + "\n" + body;
    }
  }

  /// A text that was found.
  ///
  /// @param number its place among the texts
  /// @param share BM25 divided by the sum of the terms' rarities: comparable between questions,
  ///   from 0 to about 1
  public record Hit(int number, double share) {}

  /// Over some texts, in memory and in every view.
  public TextIndex(List<Text> texts) {
    this(texts, EnumSet.allOf(View.class));
  }

  /// Over some texts, in memory.
  ///
  /// @param views those that are searched
  public TextIndex(List<Text> texts, Set<View> views) {
    this(texts, views, new ByteBuffersDirectory());
  }

  /// Over texts of which there are more than fit into memory, in a new folder.
  ///
  /// @param views those that are searched
  public static TextIndex in(Path folder, Iterable<Text> texts, Set<View> views) {
    try {
      return new TextIndex(texts, views, FSDirectory.open(folder));
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  private TextIndex(Iterable<Text> texts, Set<View> views, Directory directory) {
    this.directory = directory;
    int number = 0;
    try {
      IndexWriterConfig settings =
          new IndexWriterConfig().setSimilarity(new BM25Similarity(SATURATION, LENGTH));
      try (IndexWriter writer = new IndexWriter(directory, settings)) {
        for (Text text : texts) {
          writer.addDocument(fields(text, number, views));
          number++;
        }
      }
      size = number;
      reader = DirectoryReader.open(directory);
      places = places(reader);
      searcher = new IndexSearcher(reader);
      searcher.setSimilarity(new BM25Similarity(SATURATION, LENGTH));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static int[] places(DirectoryReader reader) throws IOException {
    int[] places = new int[reader.maxDoc()];
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues numbers = leaf.reader().getNumericDocValues(NUMBER);
      while (numbers.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
        places[leaf.docBase + numbers.docID()] = (int) numbers.longValue();
      }
    }
    return places;
  }

  private static Document fields(Text text, int number, Set<View> views) {
    Terms terms = Terms.ofText(text.language(), text.whole());
    Document fields = new Document();
    fields.add(new NumericDocValuesField(NUMBER, number));
    for (View view : views) {
      fields.add(new TextField(field(view, text.language()), new ListedTerms(terms.in(view))));
    }
    return fields;
  }

  private static String field(View view, Language language) {
    return view.name() + "_" + language.name();
  }

  /// How many texts there are.
  public int size() {
    return size;
  }

  /// The texts in a language that hold any of the terms, the best first.
  ///
  /// @param most how many at most
  public List<Hit> find(View view, Language language, Terms terms, int most) {
    return find(
        view,
        language,
        terms.in(view).stream().distinct().collect(Collectors.toMap(term -> term, term -> 1.0)),
        most);
  }

  /// The texts in a language that hold any of some weighted terms, the best first.
  ///
  /// @param terms each with how much it counts
  public List<Hit> find(View view, Language language, Map<String, Double> terms, int most) {
    String field = field(view, language);
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    double rarities = 0;
    Set<String> distinct = new LinkedHashSet<>(terms.keySet());
    try {
      for (String text : distinct.stream().sorted().limit(MOST_TERMS).toList()) {
        Term term = new Term(field, text);
        double counts = terms.getOrDefault(text, 0.0);
        rarities += counts * rarity(reader.docFreq(term), reader.getDocCount(field));
        any.add(new BoostQuery(new TermQuery(term), (float) counts), BooleanClause.Occur.SHOULD);
      }
      return terms.isEmpty() || rarities == 0 ? List.of() : hits(any.build(), rarities, most);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private List<Hit> hits(BooleanQuery query, double rarities, int most) throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (ScoreDoc found :
        searcher.search(query, new TopScoreDocCollectorManager(most, most)).scoreDocs) {
      hits.add(new Hit(places[found.doc], found.score * (SATURATION + 1) / rarities));
    }
    return hits;
  }

  /// How many texts in a language hold a term.
  public int count(View view, Language language, String term) {
    try {
      return reader.docFreq(new Term(field(view, language), term));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /// The rarity of a term among the texts in a language: BM25's.
  public double rarity(View view, Language language, String term) {
    try {
      return rarity(count(view, language, term), reader.getDocCount(field(view, language)));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static double rarity(int count, int all) {
    return Math.log(1 + (Math.max(0, all - count) + 0.5) / (count + 0.5));
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
