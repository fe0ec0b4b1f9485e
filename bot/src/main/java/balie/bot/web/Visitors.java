package balie.bot.web;

import java.util.Optional;

/// Who is asking: the sessions, as the pages see them.
public interface Visitors {

  /// The visitor whose session a call belongs to, empty for one without a session that lasts.
  Optional<Visitor> of(Call call);

  /// Where one without a session is sent, a path.
  String entrance();
}
