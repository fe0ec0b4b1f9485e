package balie.bot.web.signin;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is shown on the way in and out.
public sealed interface Page {

  /// The ways to sign in.
  ///
  /// @param oidc the path that leads to the provider, empty where there is none
  /// @param mail whether a link can be had by mail
  /// @param next where to go afterwards
  /// @param csrf of the browser
  record Ways(String oidc, boolean mail, String next, String csrf) implements Page {}

  /// A link is on its way, if the address is known.
  record MailSent() implements Page {}

  /// A link that can be used now: one press on a button, since mail programs look at links too.
  ///
  /// @param link its secret
  record LinkReady(String link, String next, String csrf) implements Page {}

  /// A link that was used, is too old, or never was.
  record LinkOver() implements Page {}

  /// A link that another browser asked for.
  record LinkElsewhere() implements Page {}

  /// Somebody proved who they are, and the desk does not know them.
  record NotKnown() implements Page {}

  /// The provider did not say who somebody is.
  record Failed(Reason reason) implements Page {}

  /// Why signing in with the provider failed.
  enum Reason {
    /// It can't be reached, or does not answer as it should.
    UNREACHABLE,
    /// The person or the provider broke it off.
    DENIED,
    /// It was begun elsewhere, too long ago, or ended already.
    OVER,
    /// What it says about the person can't be trusted.
    REFUSED,
    /// It says no address, or none that it verified.
    NO_ADDRESS
  }

  /// Signed out.
  record SignedOut() implements Page {}

  /// What was sent has to be sent again, from a form that is fresh: nothing of it is lost.
  ///
  /// @param path where it was sent
  /// @param fields what was sent, without the old `csrf`
  /// @param csrf the fresh one
  /// @param signedIn false where somebody has to sign in first, in another tab
  record SendAgain(String path, Map<String, String> fields, String csrf, boolean signedIn)
      implements Page {
    public SendAgain {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /// Too much was tried.
  record TooMany(long waitSeconds) implements Page {}
}
