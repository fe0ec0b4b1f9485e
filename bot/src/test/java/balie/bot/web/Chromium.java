package balie.bot.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A real Chromium without a window. Where there is none the test is skipped, and says so; in
/// continuous integration it fails.
public final class Chromium implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String AXE = resource("/axe/axe.min.js");

  private final ChromeDriver driver;
  private final URI address;

  private Chromium(ChromeDriver driver, URI address) {
    this.driver = driver;
    this.address = address;
  }

  public static Chromium open(URI address, Path profile) {
    Path chromium = Path.of("/usr/bin/chromium");
    Path chromedriver = Path.of("/usr/bin/chromedriver");
    boolean there = Files.exists(chromium) && Files.exists(chromedriver);
    if (!there && System.getenv("CI") != null) {
      Assertions.fail("no Chromium: .ci/run installs chromium and chromium-driver");
    }
    Assumptions.assumeTrue(there, "SKIPPED: chromium and chromium-driver are not installed");
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--force-color-profile=srgb",
        "--hide-scrollbars",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.toFile())
            .usingAnyFreePort()
            .build();
    Chromium opened = new Chromium(new ChromeDriver(service, options), address);
    opened.size(1200, 820);
    opened.theme("light");
    return opened;
  }

  public ChromeDriver driver() {
    return driver;
  }

  public void go(String path) {
    driver.get(address.resolve(path).toString());
  }

  /// Becomes somebody of the demo desk, at the picker.
  public void be(String email) {
    go("/who");
    WebElement person = find("button.person[value='" + email + "']");
    driver.executeScript("arguments[0].closest('details')?.setAttribute('open', '')", person);
    person.click();
    await("#text");
  }

  public WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  public List<WebElement> all(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  public void await(String css) {
    awaitThat("there is " + css, () -> !all(css).isEmpty());
  }

  /// What is looked at may be replaced while it is looked at; then it is looked at anew.
  public void awaitThat(String what, java.util.function.BooleanSupplier holds) {
    new WebDriverWait(driver, PATIENCE, Duration.ofMillis(30))
        .withMessage(what)
        .until(_ -> holdsOfWhatIsThere(holds));
  }

  private static boolean holdsOfWhatIsThere(java.util.function.BooleanSupplier holds) {
    try {
      return holds.getAsBoolean();
    } catch (StaleElementReferenceException replaced) {
      return false;
    } catch (WebDriverException failed) {
      if (isOfAPageThatIsLeft(failed)) {
        return false;
      }
      throw failed;
    }
  }

  /// What ChromeDriver says instead of "stale" where the next page comes in between.
  private static boolean isOfAPageThatIsLeft(WebDriverException failed) {
    return String.valueOf(failed.getMessage()).contains("does not belong to the document");
  }

  /// Asks and waits for one more answer.
  public WebElement ask(String text) {
    int before = all(".answer").size();
    find("#text").sendKeys(text, Keys.ENTER);
    return answered(before + 1);
  }

  public WebElement answered(int answers) {
    awaitThat("there are " + answers + " answers", () -> all(".answer").size() == answers);
    return all(".answer").getLast();
  }

  public void size(int width, int height) {
    cdp(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  public void theme(String theme) {
    cdp(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", theme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
  }

  public void online(boolean online) {
    cdp("Network.enable", Map.of());
    cdp(
        "Network.emulateNetworkConditions",
        Map.of("offline", !online, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  private void cdp(String command, Map<String, Object> parameters) {
    var _ = driver.executeCdpCommand(command, parameters);
  }

  long number(String script) {
    return ((Number) Objects.requireNonNull(driver.executeScript("return " + script))).longValue();
  }

  /// What axe finds wrong with the page, each as one line.
  public List<String> axe() {
    driver.executeScript(AXE);
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, { resultTypes: ['violations'] }).then((found) => done(
              found.violations.map((each) => each.id + ': ' + each.help + ' '
                + each.nodes.map((node) => node.html.slice(0, 120)).join(' | '))));
            """);
    return ((List<?>) Objects.requireNonNull(found)).stream().map(Object::toString).toList();
  }

  /// What the browser complained about since it was asked last: a script that failed, a resource
  /// that the policy forbids.
  public List<String> complaints() {
    Stream<LogEntry> entries =
        driver.manage().logs().get(LogType.BROWSER).getAll().stream()
            .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue());
    return entries.map(LogEntry::getMessage).toList();
  }

  /// Takes a picture of the page as it is once all of it is there.
  public void shot(Path file) {
    awaitThat(
        "the page is whole",
        () -> "complete".equals(driver.executeScript("return document.readyState")));
    try {
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static String resource(String name) {
    try (var in = Chromium.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
