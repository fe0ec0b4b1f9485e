package balie.knowledge.index;

import balie.knowledge.source.Document;
import balie.knowledge.source.Language;
import balie.knowledge.source.Passage;
import balie.knowledge.source.Passages;
import balie.knowledge.source.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/// The passages of all documents, searchable by stems. Who may read a passage, and until when it is
/// cited, is part of the query itself, before anything is ranked or counted. Safe for use by
/// several threads.
public final class PassageIndex implements AutoCloseable {
  private static final String AUDIENCE = "audience";
  private static final String LANGUAGE = "language";
  private static final String UNTIL = "until";
  private static final String NUMBER = "number";
  private static final String TITLE = "title";
  private static final String HEADING = "heading";
  private static final String TEXT = "text";

  private final List<Passage> passages = new ArrayList<>();
  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private final Set<String> audiences;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  /// A passage that was found.
  ///
  /// @param score BM25 over title, headings and text; comparable within one search only
  public record Hit(Passage passage, double score) {}

  public PassageIndex(List<Document> documents) {
    try {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(fields()))) {
        for (Document document : documents) {
          for (Passage passage : Passages.of(document)) {
            writer.addDocument(fields(passage, passages.size()));
            passages.add(passage);
          }
        }
      }
      audiences =
          documents.stream().map(Document::audience).collect(Collectors.toUnmodifiableSet());
      reader = DirectoryReader.open(directory);
      searcher = new IndexSearcher(reader);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static Analyzer fields() {
    PerFieldAnalyzerWrapper byField =
        new PerFieldAnalyzerWrapper(
            new KeywordAnalyzer(),
            Map.of(
                field(TITLE, Language.EN), Analysis.analyzer(Language.EN),
                field(HEADING, Language.EN), Analysis.analyzer(Language.EN),
                field(TEXT, Language.EN), Analysis.analyzer(Language.EN),
                field(TITLE, Language.NL), Analysis.analyzer(Language.NL),
                field(HEADING, Language.NL), Analysis.analyzer(Language.NL),
                field(TEXT, Language.NL), Analysis.analyzer(Language.NL)));
    return byField;
  }

  private static String field(String what, Language language) {
    return what + "_" + language.name();
  }

  private static org.apache.lucene.document.Document fields(Passage passage, int number) {
    Document document = passage.document();
    Language language = document.language();
    org.apache.lucene.document.Document fields = new org.apache.lucene.document.Document();
    fields.add(new StoredField(NUMBER, number));
    fields.add(new StringField(AUDIENCE, document.audience(), Field.Store.NO));
    fields.add(new StringField(LANGUAGE, language.name(), Field.Store.NO));
    long until = document.citableUntil().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    fields.add(new LongPoint(UNTIL, until));
    fields.add(new TextField(field(TITLE, language), document.title(), Field.Store.NO));
    fields.add(new TextField(field(HEADING, language), passage.heading(), Field.Store.NO));
    fields.add(new TextField(field(TEXT, language), passage.text(), Field.Store.NO));
    return fields;
  }

  /// The passages in a language that hold any of the stems, the best first.
  ///
  /// @param audiences the audiences that the asker belongs to
  /// @param day the day on which they are to be citable
  /// @param most how many at most
  public List<Hit> find(
      List<String> stems, Language language, Set<String> audiences, LocalDate day, int most) {
    if (stems.isEmpty() || audiences.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String stem : Set.copyOf(stems)) {
      any.add(boosted(TITLE, language, stem, 3f), BooleanClause.Occur.SHOULD);
      any.add(boosted(HEADING, language, stem, 2f), BooleanClause.Occur.SHOULD);
      any.add(boosted(TEXT, language, stem, 1f), BooleanClause.Occur.SHOULD);
    }
    return hits(
        new BooleanQuery.Builder()
            .add(any.build(), BooleanClause.Occur.MUST)
            .add(readable(audiences, day), BooleanClause.Occur.FILTER)
            .build(),
        most);
  }

  /// How many passages in a language hold a stem, of those that the asker may read.
  public int count(String stem, Language language, Set<String> audiences, LocalDate day) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String what : List.of(TITLE, HEADING, TEXT)) {
      any.add(new TermQuery(new Term(field(what, language), stem)), BooleanClause.Occur.SHOULD);
    }
    try {
      return searcher.count(
          new BooleanQuery.Builder()
              .add(any.build(), BooleanClause.Occur.MUST)
              .add(readable(audiences, day), BooleanClause.Occur.FILTER)
              .build());
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  /// Every word of the passages of some audiences and of their titles, as it is typed.
  public Set<String> words(Set<String> audiences) {
    Set<String> words = new HashSet<>();
    for (Passage passage : passages) {
      if (!audiences.contains(passage.document().audience())) {
        continue;
      }
      words.addAll(Wording.all(passage.document().title()));
      words.addAll(Wording.all(passage.heading()));
      words.addAll(Wording.all(passage.text()));
    }
    return words;
  }

  /// The audiences that any passage is for.
  public Set<String> audiences() {
    return audiences;
  }

  /// How many passages the asker may read on a day, in all languages.
  public int count(Set<String> audiences, LocalDate day) {
    try {
      return searcher.count(readable(audiences, day));
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private static Query boosted(String what, Language language, String stem, float boost) {
    return new BoostQuery(new TermQuery(new Term(field(what, language), stem)), boost);
  }

  private static Query readable(Set<String> audiences, LocalDate day) {
    List<BytesRef> held = audiences.stream().map(BytesRef::new).toList();
    return new BooleanQuery.Builder()
        .add(new TermInSetQuery(AUDIENCE, held), BooleanClause.Occur.FILTER)
        .add(
            LongPoint.newRangeQuery(UNTIL, day.toEpochDay(), Long.MAX_VALUE),
            BooleanClause.Occur.FILTER)
        .build();
  }

  private List<Hit> hits(Query query, int most) {
    try {
      List<Hit> hits = new ArrayList<>();
      for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
        int number =
            searcher.storedFields().document(found.doc).getField(NUMBER).numericValue().intValue();
        hits.add(new Hit(passages.get(number), found.score));
      }
      return hits;
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
