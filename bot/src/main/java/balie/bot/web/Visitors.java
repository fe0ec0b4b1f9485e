package balie.bot.web;

import java.util.Optional;

/// Who is asking: the sessions, as the pages see them.
public interface Visitors {

  /// The visitor whose session a call belongs to, empty for one without a session that lasts.
  Optional<Visitor> of(Call call);

  /// Where one without a session is sent, a path.
  String entrance();

  /// What a call for a personal page is answered with where it has no session that lasts.
  default WebAnswer turnedAway(Call call) {
    return WebAnswer.seeOther(entrance());
  }

  /// Whether the session of a call still lasts. Unlike [#of] it does not count as a use: for what
  /// stays open by itself, such as a stream of events.
  default boolean lasts(Call call) {
    return of(call).isPresent();
  }
}
