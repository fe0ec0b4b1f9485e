package balie.bot.web.signin;

/// A mail in plain text.
public record Letter(String to, String subject, String text) {

  @Override
  public String toString() {
    return "Letter[…]";
  }
}
