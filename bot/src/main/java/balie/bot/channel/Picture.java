package balie.bot.channel;

/// A picture that goes with a text and tells nothing that the text does not. It is not kept: the
/// site draws it when it is asked for, for whoever may see it.
///
/// @param path on the site, without the theme at its end
/// @param alt what it shows, in the language of the reply
public record Picture(String path, String alt) {
  public Picture {
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("a picture that is not on the site");
    }
  }
}
