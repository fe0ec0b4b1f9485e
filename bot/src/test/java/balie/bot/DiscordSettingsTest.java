package balie.bot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.discord.DiscordAccess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How Discord is set up.
class DiscordSettingsTest {
  private static final String TOKEN = "not-to-be-seen";

  @TempDir Path folder;

  private DiscordSettings read(Map<String, String> variables) {
    return assertInstanceOf(Settings.Read.class, Settings.read(variables, folder))
        .settings()
        .discord();
  }

  @Test
  void withoutATokenItIsOff() {
    assertEquals("DISCORD_TOKEN is not given", read(Map.of()).off());
    assertTrue(read(Map.of("DISCORD_TOKEN", " ")).access().isEmpty());
  }

  @Test
  void withATokenAloneItGoesToDiscordItself() {
    DiscordAccess access = read(Map.of("DISCORD_TOKEN", TOKEN)).access().orElseThrow();
    assertEquals(TOKEN, access.token().reveal());
    assertEquals(URI.create("https://discord.com/api/v10/"), access.api());
    assertEquals(URI.create("wss://gateway.discord.gg/"), access.gateway());
    assertTrue(access.compressed());
    assertFalse(access.toString().contains(TOKEN));
  }

  @Test
  void everythingCanBePointedElsewhere() {
    DiscordAccess access =
        read(Map.of(
                "DISCORD_TOKEN", TOKEN,
                "DISCORD_BASE_URL", "http://127.0.0.1:3001/api/v10",
                "DISCORD_GATEWAY_URL", "ws://127.0.0.1:3002/gateway",
                "DISCORD_COMPRESSION", "none"))
            .access()
            .orElseThrow();
    assertEquals(URI.create("http://127.0.0.1:3001/api/v10/"), access.api());
    assertEquals(URI.create("ws://127.0.0.1:3002/gateway"), access.gateway());
    assertFalse(access.compressed());
  }

  @Test
  void whatCannotBeUsedIsToldAllAtOnce() {
    List<String> problems =
        assertInstanceOf(
                Settings.Wrong.class,
                Settings.read(
                    Map.of(
                        "DISCORD_TOKEN", TOKEN,
                        "DISCORD_BASE_URL", "ftp://example.org",
                        "DISCORD_GATEWAY_URL", "https://example.org",
                        "DISCORD_COMPRESSION", "brotli"),
                    folder))
            .problems();
    assertEquals(3, problems.size(), problems::toString);
    assertFalse(problems.toString().contains(TOKEN));
  }
}
