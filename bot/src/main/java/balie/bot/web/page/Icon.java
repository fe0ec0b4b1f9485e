package balie.bot.web.page;

import java.util.Arrays;

/// Small line drawings, 24 by 24. They never stand for a word that isn't there too.
public enum Icon {
  SEND("M12 19V5", "M5.5 11.5 12 5l6.5 6.5"),
  NEW("M12 5v14", "M5 12h14"),
  DOCUMENT("M7 3h7l4 4v14H7z", "M14 3v4h4", "M10 12h5", "M10 16h5"),
  BOOK(
      "M4 5.5c3-1.2 5.5-1 8 .8 2.5-1.8 5-2 8-.8V19c-3-1.2-5.5-1-8 .8-2.5-1.8-5-2-8-.8z",
      "M12 6.3V19.8"),
  SUN(
      "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z",
      "M12 2.5v2",
      "M12 19.5v2",
      "M2.5 12h2",
      "M19.5 12h2",
      "M5.3 5.3l1.4 1.4",
      "M17.3 17.3l1.4 1.4",
      "M5.3 18.7l1.4-1.4",
      "M17.3 6.7l1.4-1.4"),
  MOON("M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5z"),
  DEVICE("M4 5h16v11H4z", "M9 20h6", "M12 16v4"),
  CHEVRON("M6 9l6 6 6-6"),
  SEARCH("M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14z", "M16.2 16.2 20.5 20.5"),
  LOCK("M6 11h12v9H6z", "M8.5 11V8a3.5 3.5 0 0 1 7 0v3"),
  CHECK("M5 12.5l4.5 4.5L19 7.5"),
  CROSS("M6.5 6.5l11 11", "M17.5 6.5l-11 11"),
  CLOCK("M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z", "M12 7.5V12l3 2");

  private final String paths;

  Icon(String... paths) {
    this.paths = String.join("|", paths);
  }

  /// As a drawing that a screen reader passes over.
  public Html.Element html() {
    Html[] drawn =
        Arrays.stream(paths.split("\\|", -1))
            .map(path -> Html.element("path", "").with("d", path))
            .toArray(Html[]::new);
    return Html.element("svg", "icon", drawn)
        .with("viewBox", "0 0 24 24")
        .with("aria-hidden", "true")
        .with("focusable", "false");
  }
}
