package balie.knowledge.index;

import balie.knowledge.source.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.ext.DutchStemmer;

/// Words to stems, by language. Stop words are kept: short questions need them.
public final class Analysis {
  private static final Analyzer ENGLISH =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream stems = new LowerCaseFilter(new EnglishPossessiveFilter(words));
          return new TokenStreamComponents(
              words, new PorterStemFilter(new ASCIIFoldingFilter(stems)));
        }
      };
  private static final Analyzer DUTCH =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer words = new StandardTokenizer();
          TokenStream folded = new ASCIIFoldingFilter(new LowerCaseFilter(words));
          return new TokenStreamComponents(words, new SnowballFilter(folded, new DutchStemmer()));
        }
      };

  private Analysis() {}

  static Analyzer analyzer(Language language) {
    return switch (language) {
      case EN -> ENGLISH;
      case NL -> DUTCH;
    };
  }

  /// The stems of a text, in order.
  public static List<String> stems(Language language, String text) {
    List<String> stems = new ArrayList<>();
    try (TokenStream stream = analyzer(language).tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(term.toString());
      }
      stream.end();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return stems;
  }
}
