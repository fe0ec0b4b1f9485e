package balie.bot.web.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A piece of a page. Text and attributes are escaped by the one method that writes them, so what a
/// person or a desk wrote can't become markup. Scripts and styles can't be written into a page at
/// all.
public sealed interface Html {
  /// Elements without an end.
  Set<String> VOID = Set.of("br", "hr", "img", "input", "link", "meta", "source");

  /// What would need a looser Content-Security-Policy, or runs what stands in it.
  Set<String> NEVER = Set.of("style", "iframe", "object", "embed", "base");

  /// Text, as a person reads it.
  record Words(String text) implements Html {}

  /// An element.
  record Element(String name, List<Attribute> attributes, List<Html> children) implements Html {
    public Element {
      if (NEVER.contains(name)) {
        throw new IllegalArgumentException("a page has no <" + name + ">");
      }
      attributes = List.copyOf(attributes);
      children = List.copyOf(children);
    }

    /// The same with one more attribute.
    public Element with(String attribute, String value) {
      List<Attribute> more = new ArrayList<>(attributes);
      more.add(new Attribute(attribute, value));
      return new Element(name, more, children);
    }

    /// The same with an attribute that has no value, where `wanted`.
    public Element when(boolean wanted, String attribute) {
      return wanted ? with(attribute, "") : this;
    }
  }

  /// Several, one after the other.
  record Group(List<Html> parts) implements Html {
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /// Markup that [Markdown] made, which escaped what people wrote.
  record Rendered(String markup) implements Html {}

  /// An attribute.
  record Attribute(String name, String value) {
    public Attribute {
      if (name.equals("style") || name.startsWith("on")) {
        throw new IllegalArgumentException("a page has no attribute " + name);
      }
    }
  }

  /// An element with its class, which may be empty.
  static Element element(String name, String styled, Html... children) {
    List<Attribute> attributes =
        styled.isEmpty() ? List.of() : List.of(new Attribute("class", styled));
    return new Element(name, attributes, Arrays.asList(children));
  }

  static Element div(String styled, Html... children) {
    return element("div", styled, children);
  }

  static Element span(String styled, Html... children) {
    return element("span", styled, children);
  }

  static Element p(String styled, Html... children) {
    return element("p", styled, children);
  }

  /// A link within this site.
  static Element link(String path, String styled, Html... children) {
    if (!(path.startsWith("/") && !path.startsWith("//")) && !path.startsWith("#")) {
      throw new IllegalArgumentException("a link that leaves the site");
    }
    return element("a", styled, children).with("href", path);
  }

  static Element input(String type, String name, String value) {
    return element("input", "").with("type", type).with("name", name).with("value", value);
  }

  static Html words(String text) {
    return new Words(text);
  }

  static Html none() {
    return new Group(List.of());
  }

  static Html all(Html... parts) {
    return new Group(Arrays.asList(parts));
  }

  static Html all(Stream<? extends Html> parts) {
    return new Group(parts.map(Html.class::cast).toList());
  }

  static <T> Html each(List<T> items, Function<? super T, ? extends Html> shown) {
    return all(items.stream().map(shown));
  }

  static <T> Html maybe(Optional<T> item, Function<? super T, ? extends Html> shown) {
    return item.<Html>map(shown).orElse(none());
  }

  static Html when(boolean wanted, Html html) {
    return wanted ? html : none();
  }

  /// As markup.
  default String markup() {
    StringBuilder out = new StringBuilder(4096);
    write(this, out);
    return out.toString();
  }

  /// As a whole document.
  default String document() {
    return "<!DOCTYPE html>\n" + markup();
  }

  private static void write(Html html, StringBuilder out) {
    switch (html) {
      case Words(String text) -> escape(text, out);
      case Rendered(String markup) -> out.append(markup);
      case Group(List<Html> parts) -> parts.forEach(part -> write(part, out));
      case Element element -> write(element, out);
    }
  }

  private static void write(Element element, StringBuilder out) {
    out.append('<').append(element.name());
    for (Attribute attribute : element.attributes()) {
      out.append(' ').append(attribute.name());
      if (!attribute.value().isEmpty() || !attribute.name().equals("hidden")) {
        out.append("=\"");
        escape(attribute.value(), out);
        out.append('"');
      }
    }
    out.append('>');
    if (!VOID.contains(element.name())) {
      element.children().forEach(child -> write(child, out));
      out.append("</").append(element.name()).append('>');
    }
  }

  private static void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\0' -> out.append('\uFFFD');
        default -> out.append(c);
      }
    }
  }
}
