package balie.knowledge.index;

import balie.knowledge.source.Document;
import balie.knowledge.source.Documents;
import balie.knowledge.source.Language;
import balie.knowledge.source.Passage;
import balie.knowledge.source.Passages;
import balie.knowledge.source.Translations;
import balie.knowledge.source.Wording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;

/// How a passage lies in the index, and how it is read back.
final class PassageFields {
  static final String AUDIENCE = "audience";
  static final String UNTIL = "until";
  static final String TITLE = "title";
  static final String HEADING = "heading";
  static final String TEXT = "text";

  /// The id of a passage's document.
  static final String DOCUMENT = "document";

  /// A digest of that document: another one is another text.
  static final String DIGEST = "digest";

  private static final String NUMBER = "number";

  /// Grows where what lies in the index becomes something else. What the analysis makes of words is
  /// seen without that: see [#version].
  private static final String LAYOUT = "2";

  private static final String SAMPLE =
      "The users' mailboxes weren't working; de wachtwoorden zijn vergeten, één laptophoes niet.";
  private static final FieldType STEMS = type(IndexOptions.DOCS_AND_FREQS);
  private static final FieldType WORDS = type(IndexOptions.DOCS);

  /// Words that are known without any article.
  static final Set<String> SHIPPED = Translations.shipped().words();

  private PassageFields() {}

  /// Where a word stands in a passage is asked by nobody; how often it does, by BM25.
  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(options == IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  /// What an index must have been made with to be used as it is: the layout, Lucene's version, and
  /// what the analysis makes of a sample.
  static String version() {
    List<String> made = new ArrayList<>(List.of(LAYOUT, Version.LATEST.toString()));
    for (Language language : Language.values()) {
      made.addAll(Analysis.stems(language, SAMPLE));
    }
    made.addAll(Wording.all(SAMPLE));
    made.add(String.valueOf(SHIPPED.size()));
    return Long.toHexString(digest(made));
  }

  static Analyzer analyzer() {
    Analyzer english = Analysis.analyzer(Language.EN);
    Analyzer dutch = Analysis.analyzer(Language.NL);
    return new PerFieldAnalyzerWrapper(
        new KeywordAnalyzer(),
        Map.of(
            field(TITLE, Language.EN), english,
            field(HEADING, Language.EN), english,
            field(TEXT, Language.EN), english,
            field(TITLE, Language.NL), dutch,
            field(HEADING, Language.NL), dutch,
            field(TEXT, Language.NL), dutch));
  }

  static String field(String what, Language language) {
    return what + "_" + language.name();
  }

  /// The field of the words, as they are typed, of the passages of one audience: those that are not
  /// among the shipped ones, which everybody may be corrected with.
  static String words(String audience) {
    return "words_" + audience;
  }

  /// A digest of all that is in the index of a document.
  static long digest(Document document) {
    return digest(
        List.of(
            document.title(),
            document.language().name(),
            document.audience(),
            document.citableUntil().map(LocalDate::toString).orElse(""),
            document.body()));
  }

  private static long digest(List<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return ByteBuffer.wrap(digest.digest()).getLong();
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /// The passages of a document, as they lie in the index.
  static List<org.apache.lucene.document.Document> of(Document document, long digest) {
    Set<String> title = new HashSet<>(Wording.all(document.title()));
    return Passages.of(document).stream().map(passage -> of(passage, digest, title)).toList();
  }

  private static org.apache.lucene.document.Document of(
      Passage passage, long digest, Set<String> title) {
    Document document = passage.document();
    Language language = document.language();
    org.apache.lucene.document.Document fields = new org.apache.lucene.document.Document();
    fields.add(new StringField(DOCUMENT, document.id(), Field.Store.NO));
    fields.add(new SortedDocValuesField(DOCUMENT, new BytesRef(document.id())));
    fields.add(new NumericDocValuesField(DIGEST, digest));
    fields.add(new NumericDocValuesField(NUMBER, passage.number()));
    fields.add(new BinaryDocValuesField(HEADING, new BytesRef(passage.heading())));
    fields.add(new BinaryDocValuesField(TEXT, new BytesRef(passage.text())));
    fields.add(new StringField(AUDIENCE, document.audience(), Field.Store.NO));
    long until = document.citableUntil().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    fields.add(new LongPoint(UNTIL, until));
    fields.add(new Field(field(TITLE, language), document.title(), STEMS));
    if (!passage.heading().isEmpty()) {
      fields.add(new Field(field(HEADING, language), passage.heading(), STEMS));
    }
    fields.add(new Field(field(TEXT, language), passage.text(), STEMS));
    Set<String> words = new HashSet<>(title);
    words.addAll(Wording.all(passage.heading()));
    words.addAll(Wording.all(passage.text()));
    words.removeAll(SHIPPED);
    if (!words.isEmpty()) {
      ListedTerms listed = new ListedTerms(List.copyOf(words));
      fields.add(new Field(words(document.audience()), listed, WORDS));
    }
    return fields;
  }

  /// The passage of a place in the index.
  ///
  /// @param place among those of this part of the index
  static Passage read(LeafReader part, int place, Documents documents) throws IOException {
    String id = id(part, place);
    Document document =
        documents.find(id).orElseThrow(() -> new IllegalStateException("no document " + id));
    var numbers = part.getNumericDocValues(NUMBER);
    var headings = part.getBinaryDocValues(HEADING);
    var texts = part.getBinaryDocValues(TEXT);
    if (!numbers.advanceExact(place)
        || !headings.advanceExact(place)
        || !texts.advanceExact(place)) {
      throw new IllegalStateException("half a passage");
    }
    return new Passage(
        document,
        (int) numbers.longValue(),
        headings.binaryValue().utf8ToString(),
        texts.binaryValue().utf8ToString());
  }

  private static String id(LeafReader part, int place) throws IOException {
    var ids = part.getSortedDocValues(DOCUMENT);
    if (!ids.advanceExact(place)) {
      throw new IllegalStateException("a passage of nothing");
    }
    return ids.lookupOrd(ids.ordValue()).utf8ToString();
  }
}
