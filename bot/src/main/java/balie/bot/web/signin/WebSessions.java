package balie.bot.web.signin;

import balie.bot.web.Call;
import balie.bot.web.Visitor;
import balie.bot.web.Visitors;
import balie.bot.web.WebAnswer;
import balie.bot.web.security.Reach;
import balie.storage.access.Secret;
import balie.storage.access.Session;
import balie.storage.access.Sessions;
import balie.storage.person.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// The sessions that calls belong to. A session ends after [#IDLE] without use, after [#LONGEST] at
/// any rate, and as soon as the desk does not know the person any more. What a person may do is
/// never kept in it: roles are looked up with every call.
public final class WebSessions implements Visitors {
  /// Without a use.
  static final Duration IDLE = Duration.ofHours(12);

  /// However much it is used.
  static final Duration LONGEST = Duration.ofDays(7);

  /// Uses are noted to the minute, so that reading a page seldom writes.
  private static final Duration NOTED = Duration.ofMinutes(1);

  private static final int NAME_LENGTH = 32;
  private static final String FORM = "form";

  private final Sessions sessions;
  private final Predicate<PersonId> isKnown;
  private final InstantSource clock;
  private final Cookies cookies;
  private final String entrance;
  private final List<Runnable> told = new CopyOnWriteArrayList<>();

  /// @param isKnown whether the desk, as published last, has a person
  /// @param entrance where one without a session is sent
  public WebSessions(
      Sessions sessions,
      Predicate<PersonId> isKnown,
      InstantSource clock,
      Reach reach,
      String entrance) {
    this.sessions = sessions;
    this.isKnown = isKnown;
    this.clock = clock;
    this.cookies = new Cookies(reach, "session");
    this.entrance = entrance;
  }

  @Override
  public Optional<Visitor> of(Call call) {
    Optional<Secret> secret = secret(call);
    Optional<Session> session = secret.flatMap(this::session);
    session.ifPresent(this::note);
    return session.map(
        s ->
            new Visitor(
                s.id().hex().substring(0, NAME_LENGTH),
                s.person(),
                secret.orElseThrow().derived(FORM)));
  }

  @Override
  public boolean lasts(Call call) {
    return secret(call).flatMap(this::session).isPresent();
  }

  @Override
  public String entrance() {
    return entrance;
  }

  @Override
  public WebAnswer turnedAway(Call call) {
    if (Destination.isPage(call)) {
      return WebAnswer.seeOther(entrance + Destination.of(call).asQuery());
    }
    return WebAnswer.text(401, "").with("X-Balie-Reason", "session");
  }

  /// Begins a session, under a secret that never was before, and ends the one that the browser had.
  ///
  /// @param person empty for somebody whom the desk does not know, which only the demo has
  /// @param answer gets the cookie
  public WebAnswer begin(Call call, Optional<PersonId> person, WebAnswer answer) {
    secret(call).ifPresent(before -> sessions.end(before.hash()));
    Secret secret = Secret.fresh();
    Instant now = clock.instant();
    sessions.start(new Session(secret.hash(), person, now, now));
    return cookies.put(answer, call, secret.reveal(), LONGEST);
  }

  /// From now on somebody is told whenever a person signs out, so that what is open looks again.
  public void tell(Runnable listener) {
    told.add(listener);
  }

  /// Ends the session of a call.
  WebAnswer end(Call call, WebAnswer answer) {
    secret(call).ifPresent(secret -> sessions.end(secret.hash()));
    told.forEach(Runnable::run);
    return cookies.clear(answer, call);
  }

  /// Ends all sessions of a person, in whatever browser.
  WebAnswer endAll(Call call, PersonId person, WebAnswer answer) {
    int _ = sessions.endAll(person);
    return end(call, answer);
  }

  /// Whether a call brings a session, though one that may be over.
  boolean bringsOne(Call call) {
    return secret(call).isPresent();
  }

  /// Deletes those that are over.
  public int sweep() {
    Instant now = clock.instant();
    return sessions.forget(now.minus(LONGEST), now.minus(IDLE));
  }

  private Optional<Secret> secret(Call call) {
    return cookies.value(call).flatMap(Secret::of);
  }

  private Optional<Session> session(Secret secret) {
    Instant now = clock.instant();
    return sessions
        .find(secret.hash())
        .filter(s -> now.isBefore(s.startedAt().plus(LONGEST)))
        .filter(s -> now.isBefore(s.seenAt().plus(IDLE)))
        .filter(s -> s.person().map(isKnown::test).orElse(true));
  }

  private void note(Session session) {
    Instant now = clock.instant();
    if (!now.isBefore(session.seenAt().plus(NOTED))) {
      sessions.seen(session.id(), now);
    }
  }
}
