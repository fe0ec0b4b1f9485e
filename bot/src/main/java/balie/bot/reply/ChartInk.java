package balie.bot.reply;

import static java.util.Objects.requireNonNull;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// What charts are drawn with: a sheet of its own colour, so that it reads on a light page and on a
/// dark one, the font of the pages, and hues of Okabe and Ito that colour-blind people tell apart.
/// What a colour says is said by a texture, a sign or words as well.
final class ChartInk {
  static final double MARGIN = 28;
  private static final int SCALE = 2;
  private static final Font REGULAR = font("regular");
  private static final Font SEMIBOLD = font("semibold");

  /// The colours of a theme.
  record Palette(
      Color sheet, Color ink, Color dim, Color line, Color up, Color down, Color unknown) {
    static final Palette LIGHT =
        new Palette(
            new Color(0xFFFEFB),
            new Color(0x1B201E),
            new Color(0x59615D),
            new Color(0xE2DDD2),
            new Color(0x0072B2),
            new Color(0xC34A00),
            new Color(0x8A8F88));
    static final Palette DARK =
        new Palette(
            new Color(0x1A1F1D),
            new Color(0xE8ECE9),
            new Color(0xA0AAA5),
            new Color(0x3A423F),
            new Color(0x56B4E9),
            new Color(0xFF9A57),
            new Color(0x7E8883));
  }

  /// Where a text stands from its point.
  enum Anchor {
    LEFT,
    MIDDLE,
    RIGHT
  }

  private final BufferedImage image;
  private final Graphics2D graphics;
  private final Palette palette;

  ChartInk(int width, int height, boolean dark) {
    this.palette = dark ? Palette.DARK : Palette.LIGHT;
    this.image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_ARGB);
    this.graphics = image.createGraphics();
    graphics.scale(SCALE, SCALE);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setColor(palette.sheet());
    graphics.fill(new RoundRectangle2D.Double(0, 0, width, height, 24, 24));
  }

  Palette palette() {
    return palette;
  }

  byte[] png() {
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    return bytes.toByteArray();
  }

  /// Writes a text, cut where it is wider than it may be.
  void text(
      String words, double x, double y, double size, Color color, Anchor anchor, double most) {
    write(REGULAR, words, x, y, size, color, anchor, most);
  }

  void text(String words, double x, double y, double size, Color color, Anchor anchor) {
    write(REGULAR, words, x, y, size, color, anchor, Double.MAX_VALUE);
  }

  void strong(
      String words, double x, double y, double size, Color color, Anchor anchor, double most) {
    write(SEMIBOLD, words, x, y, size, color, anchor, most);
  }

  double width(String words, double size, boolean strong) {
    Font font = fitting(strong ? SEMIBOLD : REGULAR, words).deriveFont((float) size);
    return graphics.getFontMetrics(font).getStringBounds(words, graphics).getWidth();
  }

  private void write(
      Font base,
      String said,
      double x,
      double y,
      double size,
      Color color,
      Anchor anchor,
      double most) {
    String words = Markup.plain(said).replace('\n', ' ');
    graphics.setFont(fitting(base, words).deriveFont((float) size));
    graphics.setColor(color);
    while (words.length() > 2 && wide(words) > most) {
      words = words.substring(0, words.length() - 2).strip() + "…";
    }
    double left =
        switch (anchor) {
          case LEFT -> x;
          case MIDDLE -> x - wide(words) / 2;
          case RIGHT -> x - wide(words);
        };
    graphics.drawString(words, (float) left, (float) y);
  }

  private double wide(String words) {
    return graphics.getFontMetrics().getStringBounds(words, graphics).getWidth();
  }

  /// Letters that the pages' font doesn't have are taken from the machine's.
  private static Font fitting(Font base, String words) {
    return base.canDisplayUpTo(words) < 0
        ? base
        : new Font(Font.SANS_SERIF, base.equals(SEMIBOLD) ? Font.BOLD : Font.PLAIN, 12);
  }

  void fill(Shape shape, Color color) {
    graphics.setColor(color);
    graphics.fill(shape);
  }

  void box(double x, double y, double width, double height, Color color) {
    fill(new Rectangle2D.Double(x, y, width, height), color);
  }

  void line(double x1, double y1, double x2, double y2, Color color, double width) {
    draw(new Line2D.Double(x1, y1, x2, y2), color, new BasicStroke((float) width));
  }

  void dashed(double x1, double y1, double x2, double y2, Color color) {
    draw(
        new Line2D.Double(x1, y1, x2, y2),
        color,
        new BasicStroke(
            1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {6, 4}, 0));
  }

  void draw(Shape shape, Color color, BasicStroke stroke) {
    graphics.setColor(color);
    graphics.setStroke(stroke);
    graphics.draw(shape);
  }

  /// Slanting lines, for what is not known.
  void hatched(Shape shape) {
    int size = 6;
    BufferedImage tile = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = tile.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(palette.unknown());
    pen.setStroke(new BasicStroke(1.1f));
    for (int at = -size; at <= size; at += size) {
      pen.draw(new Line2D.Double(at, size, (double) at + size, 0));
    }
    pen.dispose();
    graphics.setPaint(new TexturePaint(tile, new Rectangle2D.Double(0, 0, size, size)));
    graphics.fill(shape);
  }

  /// A tick, a cross or a question mark: a verdict without words.
  void sign(String sign, double x, double y, double size, Color color) {
    BasicStroke stroke =
        new BasicStroke((float) (size / 5), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    Path2D path = new Path2D.Double();
    switch (sign) {
      case "✓" -> {
        path.moveTo(x - size * 0.4, y);
        path.lineTo(x - size * 0.1, y + size * 0.33);
        path.lineTo(x + size * 0.42, y - size * 0.36);
        draw(path, color, stroke);
      }
      case "✗" -> {
        path.moveTo(x - size * 0.34, y - size * 0.34);
        path.lineTo(x + size * 0.34, y + size * 0.34);
        path.moveTo(x + size * 0.34, y - size * 0.34);
        path.lineTo(x - size * 0.34, y + size * 0.34);
        draw(path, color, stroke);
      }
      default -> strong(sign, x, y + size * 0.4, size * 1.25, color, Anchor.MIDDLE, size * 2);
    }
  }

  void within(Shape clip, Runnable drawing) {
    Shape before = graphics.getClip();
    graphics.clip(clip);
    drawing.run();
    graphics.setClip(before);
  }

  private static Font font(String weight) {
    String name = "/balie/chart/atkinson-" + weight + ".ttf";
    try (InputStream file = requireNonNull(ChartInk.class.getResourceAsStream(name), name)) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException | FontFormatException broken) {
      throw new IllegalStateException(name, broken);
    }
  }
}
