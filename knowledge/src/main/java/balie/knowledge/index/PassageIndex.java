package balie.knowledge.index;

import static balie.knowledge.index.PassageFields.AUDIENCE;
import static balie.knowledge.index.PassageFields.HEADING;
import static balie.knowledge.index.PassageFields.TEXT;
import static balie.knowledge.index.PassageFields.TITLE;
import static balie.knowledge.index.PassageFields.UNTIL;
import static balie.knowledge.index.PassageFields.field;

import balie.knowledge.source.Document;
import balie.knowledge.source.Documents;
import balie.knowledge.source.Language;
import balie.knowledge.source.Passage;
import balie.knowledge.source.WordList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryCache;
import org.apache.lucene.search.QueryCachingPolicy;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/// The passages of all documents at one moment, searchable by stems. Who may read a passage, and
/// until when it is cited, is part of the query itself, before anything is ranked or counted. Safe
/// for use by several threads.
public final class PassageIndex {
  private static final int MOST_REMEMBERED = 20_000;
  private static final int LARGE = 20_000;
  private static final Cleaner CLEANER = Cleaner.create();

  /// Who may read which passage on a day is looked at once and remembered, and nothing else is.
  private static final QueryCachingPolicy FILTERS =
      new QueryCachingPolicy() {
        @Override
        public void onUse(Query query) {
          // Every filter is worth remembering.
        }

        @Override
        public boolean shouldCache(Query query) {
          return query instanceof BooleanQuery all
              && all.clauses().stream()
                  .allMatch(each -> each.occur() == BooleanClause.Occur.FILTER);
        }
      };

  private final Documents documents;
  private final IndexReader reader;
  private final IndexSearcher searcher;
  private final Set<String> audiences;

  /// How many passages somebody may read have a stem, which is asked for again and again.
  private final Map<Counted, Integer> counts = new ConcurrentHashMap<>();

  private record Counted(String stem, Language language, Set<String> audiences, LocalDate day) {}

  /// A passage that was found.
  ///
  /// @param score BM25 over title, headings and text; comparable within one search only
  public record Hit(Passage passage, double score) {}

  /// Over some documents, in memory.
  public PassageIndex(List<Document> documents) {
    this(IndexFolder.inMemory().update(Documents.of(documents)));
  }

  private PassageIndex(PassageIndex like) {
    this.documents = like.documents;
    this.reader = like.reader;
    this.searcher = like.searcher;
    this.audiences = like.audiences;
  }

  /// A view of an index. It is let go when nobody uses it any more, which nobody else can tell.
  ///
  /// @param filters remembers who may read what, for other views too
  PassageIndex(DirectoryReader reader, Documents documents, QueryCache filters) {
    this.documents = documents;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    searcher.setQueryCache(filters);
    searcher.setQueryCachingPolicy(FILTERS);
    this.audiences = Set.copyOf(new IndexedWords(reader, Set.of(AUDIENCE)).beginningWith(""));
    var unused = CLEANER.register(searcher, () -> release(reader));
  }

  private static void release(DirectoryReader reader) {
    try {
      reader.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
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
    List<Query> held = held(Set.copyOf(stems), language);
    if (held.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    held.forEach(each -> any.add(each, BooleanClause.Occur.SHOULD));
    return hits(
        new BooleanQuery.Builder()
            .add(any.build(), BooleanClause.Occur.MUST)
            .add(readable(audiences, day), BooleanClause.Occur.FILTER)
            .build(),
        most);
  }

  /// What looks for each stem in each field that holds it anywhere, without those stems that a
  /// tenth of a large index holds: they tell next to nothing, and looking at all that hold them is
  /// what would take the time. Where there are no others, all.
  private List<Query> held(Set<String> stems, Language language) {
    Map<String, TermStates> texts = new HashMap<>();
    stems.forEach(stem -> texts.put(stem, states(new Term(field(TEXT, language), stem))));
    int most = size() < LARGE ? Integer.MAX_VALUE : size() / 10;
    boolean isAnyTelling = texts.values().stream().anyMatch(each -> each.docFreq() <= most);
    List<Query> held = new ArrayList<>();
    texts.forEach(
        (stem, inText) -> {
          if (!isAnyTelling || inText.docFreq() <= most) {
            Term title = new Term(field(TITLE, language), stem);
            Term heading = new Term(field(HEADING, language), stem);
            add(held, title, states(title), 3f);
            add(held, heading, states(heading), 2f);
            add(held, new Term(field(TEXT, language), stem), inText, 1f);
          }
        });
    return held;
  }

  /// Where a term is, and in how many passages: it is looked up once for all that asks for it.
  private TermStates states(Term term) {
    try {
      return TermStates.build(searcher, term, true);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static void add(List<Query> some, Term term, TermStates states, float boost) {
    if (states.docFreq() > 0) {
      some.add(new BoostQuery(new TermQuery(term, states), boost));
    }
  }

  /// How many passages in a language hold a stem, of those that the asker may read.
  public int count(String stem, Language language, Set<String> audiences, LocalDate day) {
    if (counts.size() > MOST_REMEMBERED) {
      counts.clear();
    }
    return counts.computeIfAbsent(new Counted(stem, language, audiences, day), this::counted);
  }

  private int counted(Counted counted) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String what : List.of(TITLE, HEADING, TEXT)) {
      any.add(
          new TermQuery(new Term(field(what, counted.language()), counted.stem())),
          BooleanClause.Occur.SHOULD);
    }
    return count(
        new BooleanQuery.Builder()
            .add(any.build(), BooleanClause.Occur.MUST)
            .add(readable(counted.audiences(), counted.day()), BooleanClause.Occur.FILTER)
            .build());
  }

  /// Every word of the passages of some audiences and of their titles, as it is typed, but for
  /// those of the shipped translations.
  public WordList words(Set<String> audiences) {
    return new IndexedWords(
        reader,
        audiences.stream().map(PassageFields::words).collect(Collectors.toUnmodifiableSet()));
  }

  /// All passages, whoever may read them and however old.
  public List<Passage> all() {
    return hits(MatchAllDocsQuery.INSTANCE, Math.max(1, size())).stream()
        .map(Hit::passage)
        .toList();
  }

  /// The audiences that any passage is for.
  public Set<String> audiences() {
    return audiences;
  }

  /// How many passages there are, for whomever.
  public int size() {
    return reader.numDocs();
  }

  /// How many passages the asker may read on a day, in all languages.
  public int count(Set<String> audiences, LocalDate day) {
    return counts.computeIfAbsent(
        new Counted("", Language.EN, audiences, day), _ -> count(readable(audiences, day)));
  }

  private int count(Query query) {
    try {
      return searcher.count(query);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
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
      List<LeafReaderContext> parts = reader.leaves();
      for (ScoreDoc found :
          searcher.search(query, new TopScoreDocCollectorManager(most, most)).scoreDocs) {
        LeafReaderContext part = parts.get(ReaderUtil.subIndex(found.doc, parts));
        Passage passage = PassageFields.read(part.reader(), found.doc - part.docBase, documents);
        hits.add(new Hit(passage, found.score));
      }
      return hits;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
