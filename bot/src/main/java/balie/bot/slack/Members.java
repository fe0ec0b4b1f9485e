package balie.bot.slack;

import balie.bot.channel.Trouble;
import balie.storage.person.PersonId;
import com.slack.api.model.User;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Who the users of the workspace are: by the e-mail address of a full member of the own workspace.
/// Guests, members of other workspaces, bots and the deactivated are strangers.
final class Members {
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final int MOST = 50_000;

  private final Api api;
  private final InstantSource clock;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(Optional<PersonId> person, Instant at) {}

  Members(Api api, InstantSource clock) {
    this.api = api;
    this.clock = clock;
  }

  /// The person, empty for a stranger. It throws where Slack can't be asked.
  Optional<PersonId> person(String user, String team) throws Trouble {
    Instant now = clock.instant();
    Known before = known.get(user);
    if (before != null && before.at().plus(FRESH).isAfter(now)) {
      return before.person();
    }
    Optional<PersonId> person;
    try {
      person = person(api.user(user), team);
    } catch (Trouble trouble) {
      if (trouble.kind() != Trouble.Kind.REFUSED) {
        throw trouble;
      }
      person = Optional.empty();
    }
    if (known.size() > MOST) {
      known.clear();
    }
    known.put(user, new Known(person, now));
    return person;
  }

  /// Something about somebody changed.
  void forget(String user) {
    known.remove(user);
  }

  static Optional<PersonId> person(User user, String team) {
    boolean full =
        !user.isDeleted()
            && !user.isBot()
            && !user.isRestricted()
            && !user.isUltraRestricted()
            && !user.isStranger()
            && team.equals(user.getTeamId());
    return Optional.ofNullable(user.getProfile())
        .map(User.Profile::getEmail)
        .filter(email -> full && !Objects.requireNonNullElse(email, "").isBlank())
        .map(PersonId::new);
  }
}
