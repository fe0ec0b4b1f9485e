package balie.bot.web.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A provider of OpenID Connect on this machine that takes nothing that the standard forbids: exact
/// redirect address, PKCE with S256, a code once, the client's secret. Faults can be ordered.
public final class LoopbackProvider implements AutoCloseable {
  public static final String CLIENT = "balie";
  public static final String SECRET = "s3cret & more";

  /// What it does wrong.
  enum Fault {
    WRONG_NONCE,
    NO_NONCE,
    WRONG_AUDIENCE,
    WRONG_ISSUER,
    EXPIRED,
    ALG_NONE,
    SIGNED_WITH_CLIENT_SECRET,
    ANOTHER_KEY,
    UNVERIFIED_EMAIL,
    UNSAID_VERIFIED,
    NO_EMAIL,
    EMAIL_BY_USER_INFO,
    ANOTHER_SUBJECT_BY_USER_INFO,
    CHANGED_STATE,
    ANOTHER_ISSUER_IN_ANSWER,
    DENIED,
    TOKEN_ENDPOINT_BROKEN,
    UNSAFE_DOORS,
    METADATA_OF_ANOTHER
  }

  private record Grant(String challenge, String nonce, String redirect) {}

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey another;
  private final String redirect;
  private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private final List<String> offences = new ArrayList<>();
  private volatile String email = "sam@example.org";

  /// @param redirect the only address that it sends browsers back to
  public LoopbackProvider(String redirect) throws IOException, JOSEException {
    this.redirect = redirect;
    this.key = new RSAKeyGenerator(2048).keyID("k1").generate();
    this.another = new RSAKeyGenerator(2048).keyID("k1").generate();
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  public String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void order(Fault... ordered) {
    faults.clear();
    faults.addAll(List.of(ordered));
  }

  public void signsIn(String address) {
    email = address;
  }

  /// What a strict provider would have refused.
  public List<String> offences() {
    return offences;
  }

  /// A person at the provider's page signs in: where their browser is sent back to.
  URI signIn(URI door) {
    Map<String, String> asked = form(door.getRawQuery());
    expect("code", asked.get("response_type"), "response_type");
    expect(CLIENT, asked.get("client_id"), "client_id");
    expect(redirect, asked.get("redirect_uri"), "redirect_uri");
    expect("S256", asked.get("code_challenge_method"), "code_challenge_method");
    if (asked.getOrDefault("state", "").length() < 32) {
      offences.add("state");
    }
    String code = UUID.randomUUID().toString();
    codes.put(
        code,
        new Grant(
            asked.getOrDefault("code_challenge", ""),
            asked.getOrDefault("nonce", ""),
            asked.getOrDefault("redirect_uri", "")));
    String state = faults.contains(Fault.CHANGED_STATE) ? "changed" : asked.get("state");
    String issuer =
        faults.contains(Fault.ANOTHER_ISSUER_IN_ANSWER) ? "https://evil.example" : issuer();
    String outcome = faults.contains(Fault.DENIED) ? "error=access_denied" : "code=" + code;
    return URI.create(
        redirect + "?" + outcome + "&state=" + encoded(state) + "&iss=" + encoded(issuer));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/.well-known/openid-configuration" -> json(exchange, 200, metadata());
        case "/keys" -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
        case "/authorize" -> page(exchange);
        case "/token" -> token(exchange);
        case "/user" -> user(exchange);
        default -> json(exchange, 404, "{}");
      }
    } catch (JOSEException | NoSuchAlgorithmException broken) {
      throw new IOException(broken);
    }
  }

  private String metadata() {
    String said = faults.contains(Fault.METADATA_OF_ANOTHER) ? "https://evil.example" : issuer();
    String doors = faults.contains(Fault.UNSAFE_DOORS) ? "http://evil.example" : issuer();
    return """
    {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token",
     "userinfo_endpoint":"%s/user","jwks_uri":"%s/keys","response_types_supported":["code"],
     "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256","HS256","none"],
     "authorization_response_iss_parameter_supported":true}
    """
        .formatted(said, doors, doors, doors, doors);
  }

  private void token(HttpExchange exchange)
      throws IOException, JOSEException, NoSuchAlgorithmException {
    Map<String, String> asked =
        form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    if (faults.contains(Fault.TOKEN_ENDPOINT_BROKEN)) {
      json(exchange, 500, "<html>");
      return;
    }
    Grant grant = codes.remove(asked.getOrDefault("code", ""));
    String credentials =
        Base64.getEncoder()
            .encodeToString((CLIENT + ":" + encoded(SECRET)).getBytes(StandardCharsets.UTF_8));
    if (!("Basic " + credentials).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      json(exchange, 401, "{\"error\":\"invalid_client\"}");
    } else if (grant == null
        || !grant.redirect().equals(asked.get("redirect_uri"))
        || !grant.challenge().equals(challenge(asked.getOrDefault("code_verifier", "")))) {
      json(exchange, 400, "{\"error\":\"invalid_grant\"}");
    } else {
      json(
          exchange,
          200,
          "{\"access_token\":\"at\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
              .formatted(idToken(grant)));
    }
  }

  private String idToken(Grant grant) throws JOSEException {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(faults.contains(Fault.WRONG_ISSUER) ? "https://evil.example" : issuer())
            .subject("sub-1")
            .audience(faults.contains(Fault.WRONG_AUDIENCE) ? "another" : CLIENT)
            .issueTime(Date.from(now.minusSeconds(600)))
            .expirationTime(
                Date.from(now.plusSeconds(faults.contains(Fault.EXPIRED) ? -300 : 300)));
    if (!faults.contains(Fault.NO_NONCE)) {
      claims.claim("nonce", faults.contains(Fault.WRONG_NONCE) ? "other" : grant.nonce());
    }
    if (faults.stream().noneMatch(LoopbackProvider::leavesOutEmail)) {
      claims.claim("email", email);
      if (!faults.contains(Fault.UNSAID_VERIFIED)) {
        claims.claim("email_verified", !faults.contains(Fault.UNVERIFIED_EMAIL));
      }
    }
    return signed(claims.build());
  }

  private static boolean leavesOutEmail(Fault fault) {
    return fault == Fault.NO_EMAIL
        || fault == Fault.EMAIL_BY_USER_INFO
        || fault == Fault.ANOTHER_SUBJECT_BY_USER_INFO;
  }

  private String signed(JWTClaimsSet claims) throws JOSEException {
    if (faults.contains(Fault.ALG_NONE)) {
      return new PlainJWT(claims).serialize();
    }
    if (faults.contains(Fault.SIGNED_WITH_CLIENT_SECRET)) {
      SignedJWT shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
      shared.sign(new MACSigner(SECRET.repeat(4)));
      return shared.serialize();
    }
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").type(JOSEObjectType.JWT).build(),
            claims);
    token.sign(new RSASSASigner(faults.contains(Fault.ANOTHER_KEY) ? another : key));
    return token.serialize();
  }

  private void user(HttpExchange exchange) throws IOException {
    if (!"Bearer at".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      json(exchange, 401, "{}");
      return;
    }
    String subject = faults.contains(Fault.ANOTHER_SUBJECT_BY_USER_INFO) ? "sub-2" : "sub-1";
    String said =
        faults.contains(Fault.NO_EMAIL)
            ? ""
            : ",\"email\":\"%s\",\"email_verified\":true".formatted(email);
    json(exchange, 200, "{\"sub\":\"%s\"%s}".formatted(subject, said));
  }

  private void expect(String expected, @Nullable String is, String name) {
    if (!expected.equals(is)) {
      offences.add(name);
    }
  }

  private static String challenge(String verifier) throws NoSuchAlgorithmException {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            MessageDigest.getInstance("SHA-256")
                .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
  }

  private static Map<String, String> form(String form) {
    return new HashMap<>(
        Arrays.stream(form.split("&", -1))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(
                Collectors.toMap(
                    pair -> pair[0],
                    pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                    (first, _) -> first)));
  }

  private static String encoded(@Nullable String text) {
    return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
  }

  /// Its page, on which a person says that it is them.
  private void page(HttpExchange exchange) throws IOException {
    String onward = signIn(exchange.getRequestURI()).toString().replace("&", "&amp;");
    String page =
        "<!doctype html><html lang=en><title>Provider</title><link rel=icon href=data:,><main><a id=me href=\"%s\">It is me</a></main>"
            .formatted(onward);
    send(exchange, 200, "text/html; charset=utf-8", page);
  }

  private static void json(HttpExchange exchange, int status, String json) throws IOException {
    send(exchange, status, "application/json", json);
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
