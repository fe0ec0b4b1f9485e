package balie.bot.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads YAML 1.2 into its documents, with the line of everything. What is no YAML is reported, as
/// is what is only meant to keep a reader busy: very deep nesting, very many aliases.
final class YamlText {
  private static final int DEEPEST = 40;
  private static final int MOST_ALIASES = 200;

  private final Findings findings;

  YamlText(Findings findings) {
    this.findings = findings;
  }

  /// The documents of a text up to the first fault in it.
  List<Item> documents(String file, String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setMaxAliasesForCollections(MOST_ALIASES)
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();
    List<Item> documents = new ArrayList<>();
    try {
      Composer composer = new Shallow(settings, new StreamReader(settings, text));
      while (composer.hasNext()) {
        Node node = composer.next();
        Place place = Fields.placeOf(new Place(file, 1), node);
        documents.add(new Item("the document", place, node, findings));
      }
    } catch (MarkedYamlEngineException fault) {
      int line = fault.getProblemMark().or(fault::getContextMark).map(Mark::getLine).orElse(0) + 1;
      refuse(new Place(file, line), reason(fault.getContext(), fault.getProblem()));
    } catch (ReaderException control) {
      int line = 1 + (int) text.chars().limit(control.getPosition()).filter(c -> c == '\n').count();
      refuse(new Place(file, line), "a control character");
    } catch (YamlEngineException fault) {
      refuse(new Place(file, 1), String.valueOf(fault.getMessage()));
    }
    return documents;
  }

  /// The only document of a text, a map.
  Optional<Fields> document(String file, String text, String expected) {
    int before = findings.count();
    List<Item> documents = documents(file, text);
    if (findings.count() > before) {
      return Optional.empty();
    }
    if (documents.isEmpty()) {
      findings.problem(new Place(file, 1), "is empty, expected " + expected);
      return Optional.empty();
    }
    if (documents.size() > 1) {
      findings.problem(documents.get(1).place(), "a second document, expected one in this file");
    }
    return Optional.of(documents.getFirst().fields(expected)).filter(Fields::isMap);
  }

  private void refuse(Place place, String reason) {
    findings.problem(place, "is not valid YAML, expected it to be: " + reason);
  }

  private static String reason(String context, String problem) {
    String both = context == null || context.isBlank() ? problem : context + ", " + problem;
    return both.replaceAll("\\s+", " ").strip();
  }

  /// A composer that goes only so deep, since it works by recursion.
  private static final class Shallow extends Composer {
    private int depth;

    Shallow(LoadSettings settings, StreamReader reader) {
      super(settings, new ParserImpl(settings, reader));
    }

    @Override
    protected SequenceNode composeSequenceNode(Optional<Anchor> anchor) {
      enter();
      SequenceNode node = super.composeSequenceNode(anchor);
      depth--;
      return node;
    }

    @Override
    protected Node composeMappingNode(Optional<Anchor> anchor) {
      enter();
      Node node = super.composeMappingNode(anchor);
      depth--;
      return node;
    }

    private void enter() {
      depth++;
      if (depth > DEEPEST) {
        throw new TooDeep(parser.peekEvent().getStartMark());
      }
    }
  }

  private static final class TooDeep extends MarkedYamlEngineException {
    private static final long serialVersionUID = 1L;

    TooDeep(Optional<Mark> mark) {
      super("", Optional.empty(), "nested deeper than " + DEEPEST + " levels", mark);
    }
  }
}
