package balie.bot.web;

/// What answers one kind of call.
///
/// @param method `GET` (which answers `HEAD` too), `POST` ...
/// @param pattern a path of which a part may be a name in braces: `/articles/{id}`
public record Route(String method, String pattern, Handler handler) {

  /// Who may call it.
  public sealed interface Handler {}

  /// Anybody: a style sheet, the page to sign in at.
  public record Open(OpenHandler handler) implements Handler {}

  /// Only who is signed in; others are sent to the site's entrance.
  public record Personal(PersonalHandler handler) implements Handler {}

  /// Answers anybody.
  public interface OpenHandler {
    WebAnswer answer(Call call);
  }

  /// Answers a visitor.
  public interface PersonalHandler {
    WebAnswer answer(Call call, Visitor visitor);
  }

  public static Route open(String method, String pattern, OpenHandler handler) {
    return new Route(method, pattern, new Open(handler));
  }

  public static Route personal(String method, String pattern, PersonalHandler handler) {
    return new Route(method, pattern, new Personal(handler));
  }
}
