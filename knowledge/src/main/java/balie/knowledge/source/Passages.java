package balie.knowledge.source;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/// Splits Markdown into passages by its structure: a heading begins a new one, and a list, a table
/// or a code block is never cut. A section longer than [#LONG] characters is split between blocks,
/// but not between an announcement and what it announces.
public final class Passages {
  /// From this length on a section is split at the next block.
  static final int LONG = 1_200;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(100)
          .build();
  private static final TextContentRenderer PLAIN = TextContentRenderer.builder().build();

  private final Document document;
  private final List<Passage> passages = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final StringBuilder section = new StringBuilder();

  private Passages(Document document) {
    this.document = document;
  }

  /// The passages of a document, in order; at least one, unless the body is blank.
  public static List<Passage> of(Document document) {
    Passages passages = new Passages(document);
    for (Node node = PARSER.parse(document.body()).getFirstChild();
        node != null;
        node = node.getNext()) {
      passages.read(node);
    }
    passages.close();
    return List.copyOf(passages.passages);
  }

  private void read(Node node) {
    if (node instanceof Heading heading) {
      close();
      while (headings.size() >= Math.max(1, heading.getLevel() - 1) && !headings.isEmpty()) {
        headings.removeLast();
      }
      headings.add(PLAIN.render(heading).strip());
    } else if (node instanceof Block block) {
      String source = source(block);
      if (!section.isEmpty() && section.length() + source.length() > LONG && !announces()) {
        close();
      }
      section.append(section.isEmpty() ? "" : "\n\n").append(source);
    }
  }

  /// Whether what was read last says that something follows, as "Do this:" does: the two belong
  /// together, however long.
  private boolean announces() {
    return section.toString().stripTrailing().endsWith(":");
  }

  private String source(Block block) {
    List<SourceSpan> spans = block.getSourceSpans();
    if (spans.isEmpty()) {
      return "";
    }
    SourceSpan last = spans.getLast();
    int from = spans.getFirst().getInputIndex();
    return document.body().substring(from, last.getInputIndex() + last.getLength()).strip();
  }

  private void close() {
    if (!section.toString().isBlank()) {
      passages.add(
          new Passage(document, passages.size(), String.join(" › ", headings), section.toString()));
    }
    section.setLength(0);
  }
}
