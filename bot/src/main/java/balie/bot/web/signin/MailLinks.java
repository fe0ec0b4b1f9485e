package balie.bot.web.signin;

import balie.bot.web.security.Buckets;
import balie.bot.web.security.Origin;
import balie.storage.access.Secret;
import balie.storage.access.SignInLink;
import balie.storage.access.SignInLinks;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Links that sign in the one who reads a mailbox: each once, for a quarter of an hour, in the
/// browser that asked for it.
public final class MailLinks {
  private static final Logger LOG = LoggerFactory.getLogger(MailLinks.class);
  static final Duration LASTS = Duration.ofMinutes(15);

  private final SignInLinks links;
  private final Postman postman;
  private final Function<PersonId, Optional<Addressee>> people;
  private final Buckets mails;
  private final InstantSource clock;
  private final Executor threads;

  /// Somebody whom the desk knows, and the language of their mail.
  public record Addressee(Person person, Language language) {}

  /// What a link is.
  sealed interface Look {}

  /// It can be used.
  record Ready(SignInLink link) implements Look {}

  /// It can't, for it was used, is too old, or never was.
  record Over() implements Look {}

  /// Another browser asked for it.
  record Elsewhere() implements Look {}

  /// @param people by their address, empty for one whom the desk does not know
  /// @param mails how many one address gets
  /// @param threads where mail is written: not on the one who asks, who would learn by the time it
  ///   takes whether the address is known
  public MailLinks(
      SignInLinks links,
      Postman postman,
      Function<PersonId, Optional<Addressee>> people,
      Buckets mails,
      InstantSource clock,
      Executor threads) {
    this.links = links;
    this.postman = postman;
    this.people = people;
    this.mails = mails;
    this.clock = clock;
    this.threads = threads;
  }

  /// Sends a link where the desk knows the address, and nothing else; who asks can't tell which.
  void ask(String email, Secret browser, Origin site, Destination next) {
    threads.execute(() -> send(email.strip(), browser, site, next));
  }

  Look look(Secret secret, Optional<Secret> browser) {
    Optional<SignInLink> link =
        links
            .find(secret.hash())
            .filter(l -> clock.instant().isBefore(l.issuedAt().plus(LASTS)))
            .filter(l -> people.apply(l.person()).isPresent());
    return link.<Look>map(
            l ->
                browser.map(Secret::hash).filter(l.browser()::equals).isPresent()
                    ? new Ready(l)
                    : new Elsewhere())
        .orElseGet(Over::new);
  }

  /// Uses a link up: whom it signs in, once.
  Optional<PersonId> use(SignInLink link) {
    return links.use(link.id()) ? Optional.of(link.person()) : Optional.empty();
  }

  /// Deletes those that are over.
  public int sweep() {
    return links.forget(clock.instant().minus(LASTS));
  }

  private void send(String email, Secret browser, Origin site, Destination next) {
    if (!MailSettings.isAddress(email)) {
      return;
    }
    Optional<Addressee> addressee = people.apply(new PersonId(email));
    if (addressee.isEmpty() || mails.take(email.toLowerCase(Locale.ROOT)).isPresent()) {
      return;
    }
    Person person = addressee.get().person();
    Secret secret = Secret.fresh();
    links.issue(new SignInLink(secret.hash(), person.id(), browser.hash(), clock.instant()));
    String link = site.at(SignIn.LINK + "/" + secret.reveal() + next.asQuery()).toString();
    // The address as the desk has it: what was typed is not written to.
    postman
        .send(Letters.link(person.id().email(), link, addressee.get().language()))
        .ifPresent(why -> LOG.warn("event=mail-failed what=sign-in-link why={}", why));
  }
}
