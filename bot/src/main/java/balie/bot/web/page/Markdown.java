package balie.bot.web.page;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// Shows an article's Markdown. Markup within it is shown as it was written, links lead to the web
/// (`http`, `https`) or nowhere, and a picture becomes a link to it, since a page loads nothing
/// from elsewhere.
public final class Markdown {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .attributeProviderFactory(
              _ ->
                  (node, _, attributes) -> {
                    if (node instanceof Link) {
                      outwards(attributes);
                    }
                    attributes.remove("align");
                  })
          .build();

  private Markdown() {}

  /// A text within a part of a page that has a heading of its own.
  public static Html rendered(String markdown) {
    return rendered(markdown, 1);
  }

  /// A text that is the page, below its title. An article's own headings begin with the second
  /// level.
  public static Html page(String markdown) {
    return rendered(markdown, 0);
  }

  private static Html rendered(String markdown, int lower) {
    Node document = PARSER.parse(markdown);
    document.accept(new Tame(lower));
    return new Html.Rendered(RENDERER.render(document));
  }

  private static void outwards(Map<String, String> attributes) {
    attributes.put("rel", "noopener noreferrer");
    attributes.put("target", "_blank");
  }

  private static boolean leadsToTheWeb(String destination) {
    try {
      String scheme = URI.create(destination).getScheme();
      return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  /// Takes out what a page of ours does not show.
  private static final class Tame extends AbstractVisitor {
    private final int lower;

    Tame(int lower) {
      this.lower = lower;
    }

    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.clamp(heading.getLevel() + lower, 2 + lower, 6));
      visitChildren(heading);
    }

    @Override
    public void visit(Image image) {
      Node instead = leadsToTheWeb(image.getDestination()) ? link(image) : null;
      if (instead != null) {
        image.insertBefore(instead);
        take(image, instead);
      } else {
        lift(image);
      }
      image.unlink();
    }

    @Override
    public void visit(Link link) {
      visitChildren(link);
      if (!leadsToTheWeb(link.getDestination())) {
        lift(link);
        link.unlink();
      }
    }

    private static Node link(Image image) {
      return new Link(image.getDestination(), image.getTitle());
    }

    private static void take(Node from, Node to) {
      for (Node child = from.getFirstChild(); child != null; child = from.getFirstChild()) {
        to.appendChild(child);
      }
    }

    private static void lift(Node node) {
      for (Node child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
        node.insertBefore(child);
      }
    }
  }
}
