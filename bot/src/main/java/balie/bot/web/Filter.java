package balie.bot.web;

/// Stands in front of every route: it may answer instead of them, or change what they answered.
public interface Filter {
  WebAnswer around(Call call, Next next);

  /// What comes behind the filter. It never throws for what can be expected.
  interface Next {
    WebAnswer answer(Call call);
  }
}
