package balie.bot.web.signin;

import balie.bot.web.signin.Page.Reason;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The organisation's provider, by the authorization code flow with PKCE, and the border to the
/// library that checks what it says. It is asked where its doors are when somebody first needs one,
/// so that Balie starts without it.
public final class OidcProvider {
  private static final Logger LOG = LoggerFactory.getLogger(OidcProvider.class);
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int MOST_KEY_BYTES = 256 * 1024;

  /// How long what it says of itself counts.
  private static final Duration LASTS = Duration.ofHours(1);

  private final OidcSettings settings;
  private final InstantSource clock;
  private final ReentrantLock looking = new ReentrantLock();
  private volatile @Nullable Doors known;

  /// What the provider says of itself.
  private record Doors(
      OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant at) {}

  /// Someone at the provider's door, who is to come back with the same state.
  ///
  /// @param nonce has to stand in what the provider signs
  /// @param verifier proves that who fetches the answer is who asked
  record Errand(String state, String nonce, String verifier) {
    static Errand fresh() {
      return new Errand(
          new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue());
    }

    @Override
    public String toString() {
      return "Errand[…]";
    }
  }

  /// What came of somebody's return.
  sealed interface Return {}

  /// The provider vouches for an address.
  record Vouched(String email) implements Return {}

  /// It does not.
  record Failed(Reason reason) implements Return {}

  /// The provider said nothing that can be used; the reason is for the log.
  private static final class Distrust extends Exception {
    private static final long serialVersionUID = 1;
    private final Reason reason;

    Distrust(Reason reason, String why) {
      super(why);
      this.reason = reason;
    }
  }

  public OidcProvider(OidcSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /// Why the provider can't be used, empty where it can.
  public Optional<String> trouble() {
    try {
      doors();
      return Optional.empty();
    } catch (IOException | GeneralException failed) {
      return Optional.of(String.valueOf(failed.getMessage()));
    }
  }

  /// Where to send a browser, empty where the provider can't be reached.
  Optional<URI> door(Errand errand, URI comeBack) {
    try {
      AuthenticationRequest request =
          new AuthenticationRequest.Builder(
                  ResponseType.CODE, new Scope("openid", "email"), client(), comeBack)
              .endpointURI(doors().metadata().getAuthorizationEndpointURI())
              .state(new State(errand.state()))
              .nonce(new Nonce(errand.nonce()))
              .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
              .build();
      return Optional.of(request.toURI());
    } catch (IOException | GeneralException failed) {
      LOG.warn("event=oidc-unreachable reason={}", failed.getClass().getSimpleName());
      return Optional.empty();
    }
  }

  /// Reads what a browser brings back, and asks the provider who that is.
  ///
  /// @param comeBack the page that it came back to, as it was said on the way
  /// @param brought the parameters
  Return comeBack(Errand errand, URI comeBack, Map<String, List<String>> brought) {
    try {
      Doors doors = doors();
      AuthorizationCode code =
          code(doors, errand, AuthenticationResponseParser.parse(comeBack, brought));
      return new Vouched(vouched(doors, errand, exchanged(doors, errand, comeBack, code)));
    } catch (Distrust distrust) {
      LOG.warn("event=oidc-failed reason={} why={}", distrust.reason, distrust.getMessage());
      return new Failed(distrust.reason);
    } catch (ParseException | BadJOSEException untrue) {
      LOG.warn("event=oidc-failed reason=refused why={}", untrue.getClass().getSimpleName());
      return new Failed(Reason.REFUSED);
    } catch (IOException | GeneralException | JOSEException failed) {
      LOG.warn("event=oidc-failed reason=unreachable why={}", failed.getClass().getSimpleName());
      return new Failed(Reason.UNREACHABLE);
    }
  }

  private AuthorizationCode code(Doors doors, Errand errand, AuthenticationResponse response)
      throws Distrust {
    if (!new State(errand.state()).equals(response.getState())) {
      throw new Distrust(Reason.OVER, "another-state");
    }
    Issuer issuer = response.getIssuer();
    boolean says = doors.metadata().supportsAuthorizationResponseIssuerParam();
    if (issuer == null ? says : !issuer.equals(doors.metadata().getIssuer())) {
      throw new Distrust(Reason.REFUSED, "another-issuer");
    }
    if (!response.indicatesSuccess()) {
      throw new Distrust(Reason.DENIED, "denied");
    }
    AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
    if (code == null) {
      throw new Distrust(Reason.REFUSED, "no-code");
    }
    return code;
  }

  private OIDCTokenResponse exchanged(
      Doors doors, Errand errand, URI comeBack, AuthorizationCode code)
      throws IOException, GeneralException, Distrust {
    AuthorizationCodeGrant grant =
        new AuthorizationCodeGrant(code, comeBack, new CodeVerifier(errand.verifier()));
    URI endpoint = doors.metadata().getTokenEndpointURI();
    TokenRequest request =
        authentication(doors)
            .map(proof -> new TokenRequest.Builder(endpoint, proof, grant))
            .orElseGet(() -> new TokenRequest.Builder(endpoint, client(), grant))
            .build();
    var response = OIDCTokenResponseParser.parse(patient(request.toHTTPRequest()).send());
    if (!response.indicatesSuccess()) {
      throw new Distrust(Reason.REFUSED, "no-token");
    }
    return (OIDCTokenResponse) response.toSuccessResponse();
  }

  private String vouched(Doors doors, Errand errand, OIDCTokenResponse tokens)
      throws IOException, GeneralException, BadJOSEException, JOSEException, Distrust {
    IDTokenValidator validator =
        new IDTokenValidator(
            doors.metadata().getIssuer(),
            client(),
            new JWSVerificationKeySelector<>(algorithms(doors), doors.keys()),
            null);
    IDTokenClaimsSet token =
        validator.validate(tokens.getOIDCTokens().getIDToken(), new Nonce(errand.nonce()));
    UserInfo said = UserInfo.parse(token.toJSONObject().toJSONString());
    if (said.getEmailAddress() == null) {
      said = asked(doors, tokens, token);
    }
    String email = said.getEmailAddress();
    if (email == null || !Boolean.TRUE.equals(said.getEmailVerified())) {
      throw new Distrust(Reason.NO_ADDRESS, email == null ? "no-email" : "email-not-verified");
    }
    return email;
  }

  /// What the provider says when it is asked with the token; the same person must be meant.
  private static UserInfo asked(Doors doors, OIDCTokenResponse tokens, IDTokenClaimsSet token)
      throws IOException, GeneralException, Distrust {
    URI endpoint = doors.metadata().getUserInfoEndpointURI();
    if (endpoint == null) {
      throw new Distrust(Reason.NO_ADDRESS, "no-email");
    }
    HTTPRequest request =
        patient(
            new UserInfoRequest(endpoint, tokens.getOIDCTokens().getAccessToken()).toHTTPRequest());
    UserInfoResponse response = UserInfoResponse.parse(request.send());
    UserInfo said = response.indicatesSuccess() ? response.toSuccessResponse().getUserInfo() : null;
    if (said == null || !token.getSubject().equals(said.getSubject())) {
      throw new Distrust(Reason.REFUSED, "user-info");
    }
    return said;
  }

  /// Signatures with the provider's private key alone: neither none, nor with a secret that is
  /// shared.
  private static Set<JWSAlgorithm> algorithms(Doors doors) {
    List<JWSAlgorithm> said = doors.metadata().getIDTokenJWSAlgs();
    Set<JWSAlgorithm> usable =
        (said == null ? List.of(JWSAlgorithm.RS256) : said)
            .stream().filter(JWSAlgorithm.Family.SIGNATURE::contains).collect(Collectors.toSet());
    return usable.isEmpty() ? Set.of(JWSAlgorithm.RS256) : usable;
  }

  private Optional<ClientAuthentication> authentication(Doors doors) {
    List<ClientAuthenticationMethod> ways = doors.metadata().getTokenEndpointAuthMethods();
    boolean basic =
        ways == null
            || ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            || !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    return settings
        .secret()
        .map(Secret::new)
        .map(
            secret ->
                basic
                    ? new ClientSecretBasic(client(), secret)
                    : new ClientSecretPost(client(), secret));
  }

  private ClientID client() {
    return new ClientID(settings.clientId());
  }

  private Doors doors() throws IOException, GeneralException {
    Doors before = known;
    if (before != null && clock.instant().isBefore(before.at().plus(LASTS))) {
      return before;
    }
    looking.lock();
    try {
      Doors found = look();
      known = found;
      return found;
    } catch (IOException | GeneralException failed) {
      if (before != null) {
        LOG.warn("event=oidc-unreachable reason={}", failed.getClass().getSimpleName());
        return before;
      }
      throw failed;
    } finally {
      looking.unlock();
    }
  }

  private Doors look() throws IOException, GeneralException {
    Issuer issuer = new Issuer(settings.issuer());
    OIDCProviderMetadata metadata =
        OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
    for (URI door :
        new URI[] {
          metadata.getAuthorizationEndpointURI(),
          metadata.getTokenEndpointURI(),
          metadata.getJWKSetURI()
        }) {
      if (door == null || !isSafe(door)) {
        throw new GeneralException("the provider names an address that is not safe");
      }
    }
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.<SecurityContext>create(
                metadata.getJWKSetURI().toURL(),
                new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_KEY_BYTES))
            .refreshAheadCache(false)
            .build();
    return new Doors(metadata, keys, clock.instant());
  }

  private boolean isSafe(URI door) {
    return "https".equals(door.getScheme())
        || (OidcSettings.isOfThisMachine(settings.issuer()) && OidcSettings.isOfThisMachine(door));
  }

  private static HTTPRequest patient(HTTPRequest request) {
    request.setConnectTimeout(PATIENCE_MILLIS);
    request.setReadTimeout(PATIENCE_MILLIS);
    request.setFollowRedirects(false);
    return request;
  }
}
