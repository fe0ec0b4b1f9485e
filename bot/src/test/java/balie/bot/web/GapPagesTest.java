package balie.bot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions without a good answer, on a page for staff.
class GapPagesTest {
  private static final String ANNA = "anna@havenlicht.example";
  private static final String UNANSWERED = "who feeds the <b>parrot</b> of the harbour master?";

  @TempDir static Path temporary;
  private static DemoSite site;

  @BeforeAll
  static void open() {
    site = new DemoSite(temporary);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  private static String staff() {
    return site.register().people().stream()
        .filter(person -> person.isStaff() && person.language().isPresent())
        .findFirst()
        .orElseThrow()
        .id()
        .email();
  }

  @Test
  void staffSeeWhatWasAskedInVainAndOnePressBeginsAnArticle() throws Exception {
    try (Client anna = new Client(site.address()).be(ANNA);
        Client agent = new Client(site.address()).be(staff())) {
      anna.send("/c/vain/say", Map.of("event", UUID.randomUUID().toString(), "text", UNANSWERED));

      String page = agent.get("/gaps").body();
      assertTrue(page.contains("&lt;b&gt;parrot&lt;/b&gt;"), page);
      assertFalse(page.contains("<b>parrot"), "what people typed is inert");
      assertFalse(page.contains("Anna"), "who asked is not told");

      Matcher draft = Pattern.compile("gap-draft [0-9]+").matcher(page);
      assertTrue(draft.find(), page);
      HttpResponse<String> pressed =
          agent.send(
              "/say", Map.of("event", UUID.randomUUID().toString(), "action", draft.group()));
      assertEquals(303, pressed.statusCode());
      String chat = agent.get(pressed.headers().firstValue("Location").orElseThrow()).body();
      assertTrue(chat.contains("parrot"), chat);
      assertTrue(agent.get("/gaps").body().contains("value=\"draft 1\""));
    }
  }

  @Test
  void toOthersThereIsNoSuchPage() throws Exception {
    try (Client anna = new Client(site.address()).be(ANNA)) {
      assertEquals(404, anna.get("/gaps").statusCode());
    }
  }
}
