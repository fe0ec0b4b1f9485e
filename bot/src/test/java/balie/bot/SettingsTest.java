package balie.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.embedding.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void withoutAnyNothingIsConfigured() {
    Settings settings = read(Map.of("XDG_CACHE_HOME", "/caches"));
    assertEquals(Optional.empty(), settings.database());
    assertEquals(Optional.empty(), settings.desk());
    assertEquals(Path.of("/caches/balie"), settings.cache());
    assertEquals(Settings.Level.WARN, settings.log());
  }

  @Test
  void theCacheIsTheUsersOwn() {
    assertEquals(
        Path.of(System.getProperty("user.home"), ".cache", "balie"), read(Map.of()).cache());
  }

  @Test
  void theDatabaseLiesInTheDataFolderUnlessItIsNamed() {
    assertEquals(
        Optional.of(folder.resolve("data/balie.db")),
        read(Map.of("BALIE_DATA", "data")).database());
    assertEquals(
        Optional.of(Path.of("/var/other.db")),
        read(Map.of("BALIE_DATA", "data", "BALIE_DATABASE", "/var/other.db")).database());
  }

  @Test
  void theEnvironmentWinsAndWhatIsEmptyCountsAsNotGiven() throws IOException {
    write("BALIE_LOG=info\nBALIE_DATA=here\nBALIE_DATABASE=\n");
    Settings settings = read(Map.of("BALIE_LOG", "debug", "BALIE_DATA", ""));
    assertEquals(Settings.Level.DEBUG, settings.log());
    assertEquals(Optional.of(folder.resolve("here/balie.db")), settings.database());
  }

  @Test
  void everyWrongSettingIsToldAtOnceWithItsPlace() throws IOException {
    write("# mine\nBALIE_LOG=loud\nBALIE_DESK=nowhere\nno setting\n");
    Files.writeString(folder.resolve("file"), "");
    assertEquals(
        List.of(
            ".env:4: is no setting, expected KEY=VALUE",
            "environment: BALIE_DATA is 'file', expected a folder",
            ".env:3: BALIE_DESK is 'nowhere', expected a folder that exists",
            ".env:2: BALIE_LOG is 'loud', expected error, warn, info, debug or trace"),
        wrong(Map.of("BALIE_DATA", "file")));
  }

  @Test
  void valuesMayBeQuotedAndCommented() throws IOException {
    write(
        """
        export BALIE_DATA='a # b' # a folder
        BALIE_DATABASE="with \\"quotes\\".db"
        BALIE_CACHE = unknown
        """
            .replace("BALIE_CACHE = unknown", "BALIE_CACHE=plain#not a comment # a comment"));
    Settings settings = read(Map.of());
    assertEquals(Optional.of(folder.resolve("a # b")), settings.data());
    assertEquals(Optional.of(folder.resolve("with \"quotes\".db")), settings.database());
    assertEquals(folder.resolve("plain#not a comment"), settings.cache());
  }

  @Test
  void aStrayQuoteAndASecondValueAreToldWithoutTheValue() throws IOException {
    write("BALIE_DATA='half\nBALIE_LOG=info\nBALIE_LOG=debug\n");
    assertEquals(
        List.of(
            ".env:1: BALIE_DATA has a stray quote, expected the whole value in quotes",
            ".env:3: BALIE_LOG stands in line 2 already"),
        wrong(Map.of()));
  }

  @Test
  void aFileThatOthersMayReadIsRefused() throws IOException {
    Path file = write("BALIE_LOG=info\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertEquals(
        List.of(".env:1: others may read it, expected its owner alone: chmod 600 .env"),
        wrong(Map.of()));
  }

  @Test
  void aSettingThatIsNoneIsNamed() throws IOException {
    write("BALIE_LOGS=info\nHOME_GROWN=1\n");
    var read =
        assertInstanceOf(
            Settings.Read.class, Settings.read(Map.of("BALIE_X", "1", "OTHER", "2"), folder));
    assertEquals(
        List.of(
            ".env:1: BALIE_LOGS is no setting of Balie",
            "environment: BALIE_X is no setting of Balie"),
        read.unknown());
  }

  @Test
  void theWebIsSetUpByItsOwn() {
    WebSettings web =
        read(Map.of(
                "PORT", "8443",
                "BALIE_BIND", "0.0.0.0",
                "BALIE_PUBLIC_URL", "https://Desk.example.org/",
                "BALIE_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8",
                "BALIE_OIDC_ISSUER", "https://login.example.org/realms/x",
                "BALIE_OIDC_CLIENT_ID", "balie",
                "BALIE_OIDC_CLIENT_SECRET", "s3cret",
                "BALIE_SMTP_URL", "smtps://u:s3cret@mail.example.org",
                "BALIE_SMTP_FROM", "desk@example.org"))
            .web();
    assertEquals(8443, web.port());
    assertEquals("https://desk.example.org", web.publicUrl().orElseThrow().toString());
    assertEquals(2, web.proxies().size());
    assertTrue(web.hasSignIn());
    assertFalse(web.toString().contains("s3cret"), web.toString());
    assertFalse(read(Map.of()).web().hasSignIn());
    assertEquals("127.0.0.1", read(Map.of()).web().bind());
  }

  @Test
  void whatIsWrongWithTheWebIsToldWithoutASecret() {
    Map<String, String> variables =
        Map.of(
            "PORT", "70000",
            "BALIE_BIND", "everywhere",
            "BALIE_PUBLIC_URL", "http://desk.example.org/path",
            "BALIE_TRUSTED_PROXIES", "10.0.0.0/33",
            "BALIE_OIDC_ISSUER", "http://login.example.org",
            "BALIE_SMTP_URL", "smtp:/s3cret",
            "BALIE_SMTP_FROM", "Desk <desk@example.org>");
    List<String> problems = wrong(variables);
    assertEquals(8, problems.size(), problems::toString);
    assertFalse(problems.toString().contains("s3cret"), problems::toString);
    assertEquals(
        List.of(
            "environment: BALIE_PUBLIC_URL is '', expected where people find the web chat, since"
                + " they can sign in"),
        wrong(Map.of("BALIE_SMTP_URL", "smtp://127.0.0.1:25", "BALIE_SMTP_FROM", "d@example.org")));
  }

  @Test
  void theSentenceModelsAreThoseOfTheSetting() {
    assertEquals(Optional.of(Model.MINILM), models("auto").usual());
    assertEquals(Optional.of(Model.BGE), models("auto").ofLabels());
    assertEquals(Optional.of(Model.BGE), models("BGE").usual());
    assertEquals(Optional.of(Model.MINILM), models("minilm").ofLabels());
    assertEquals(Optional.empty(), models("none").ofLabels());
    assertTrue(models("").isUsual());
  }

  private SentenceModels models(String written) {
    return read(Map.of("BALIE_EMBEDDINGS", written)).embeddings();
  }

  @Test
  void theExampleNamesEverySettingWithItsDefault() throws IOException {
    Map<String, String> example = new TreeMap<>();
    Pattern.compile("(?m)^#([A-Z][A-Z0-9_]+)=(.*)$")
        .matcher(Files.readString(Path.of("..", ".env.example")))
        .results()
        .forEach(entry -> example.put(entry.group(1), entry.group(2)));
    Map<String, String> known = new TreeMap<>();
    Arrays.stream(Setting.values()).forEach(s -> known.put(s.key(), s.usually()));
    assertEquals(known, example);
  }

  private Path write(String text) throws IOException {
    Path file = folder.resolve(".env");
    Files.writeString(file, text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private Settings read(Map<String, String> variables) {
    return assertInstanceOf(Settings.Read.class, Settings.read(variables, folder)).settings();
  }

  private List<String> wrong(Map<String, String> variables) {
    return assertInstanceOf(Settings.Wrong.class, Settings.read(variables, folder)).problems();
  }
}
