package balie.knowledge.index;

import balie.knowledge.source.WordList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// The terms of some fields that any passage has. What a passage had that was replaced is passed
/// over: its words may be for others. Nothing is read before it is asked for, so that a new view of
/// a large index costs no more than one of a small.
final class IndexedWords implements WordList {
  private final IndexReader reader;
  private final Set<String> fields;
  private final Map<String, List<String>> byBeginning = new ConcurrentHashMap<>();

  IndexedWords(IndexReader reader, Set<String> fields) {
    this.reader = reader;
    this.fields = Set.copyOf(fields);
  }

  @Override
  public boolean holds(String word) {
    BytesRef term = new BytesRef(word);
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (String field : fields) {
          Terms terms = leaf.reader().terms(field);
          if (terms != null) {
            TermsEnum all = terms.iterator();
            if (all.seekExact(term) && isHeld(all, leaf.reader())) {
              return true;
            }
          }
        }
      }
      return false;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public List<String> beginningWith(String beginning) {
    return byBeginning.computeIfAbsent(beginning, this::read);
  }

  private List<String> read(String beginning) {
    Set<String> words = new HashSet<>();
    BytesRef prefix = new BytesRef(beginning);
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        for (String field : fields) {
          Terms terms = leaf.reader().terms(field);
          if (terms != null) {
            add(words, prefix, terms.iterator(), leaf.reader());
          }
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return List.copyOf(words);
  }

  private static void add(Set<String> words, BytesRef prefix, TermsEnum all, LeafReader part)
      throws IOException {
    if (all.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = all.term();
        term != null && StringHelper.startsWith(term, prefix);
        term = all.next()) {
      if (isHeld(all, part)) {
        words.add(term.utf8ToString());
      }
    }
  }

  private static boolean isHeld(TermsEnum term, LeafReader part) throws IOException {
    Bits live = part.getLiveDocs();
    if (live == null || term.docFreq() > part.numDeletedDocs()) {
      return true;
    }
    PostingsEnum holders = term.postings(null, PostingsEnum.NONE);
    for (int place = holders.nextDoc();
        place != PostingsEnum.NO_MORE_DOCS;
        place = holders.nextDoc()) {
      if (live.get(place)) {
        return true;
      }
    }
    return false;
  }
}
