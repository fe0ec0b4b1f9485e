package balie.bot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.bot.contract.ConversationContract;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The conversations in the web chat, over HTTP: what is said is sent as a page sends it, and
/// answers come down the stream of an open page.
class WebConversationTest extends ConversationContract {
  private static final Pattern VERSION = Pattern.compile("(\\S+) v([0-9]+)");

  @Override
  protected Way open(Path folder, InstantSource clock) {
    return new Web(new WebDesk(folder, clock));
  }

  /// A page shows where something is stated on a card, in the page's own language and its own
  /// words: the agreement's id and version, an article's title and heading.
  @Override
  protected List<String> seenOf(String source) {
    Matcher agreement = VERSION.matcher(source);
    if (agreement.find()) {
      return List.of(agreement.group(1).replace("(", ""), "v" + agreement.group(2));
    }
    for (String where : List.of("own subscription", "eigen abonnement", "dienstfiche")) {
      if (source.contains(where)) {
        return List.of(where);
      }
    }
    return source.contains("own page, for staff")
        ? List.of("page for staff")
        : List.of(source.replaceAll("[()]", "").split(" › ", -1));
  }

  private record Web(WebDesk desk) implements Way {
    @Override
    public Talk talk(String email) {
      try {
        return new Page(new Client(desk.address()).be(email), UUID.randomUUID().toString());
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void close() {
      desk.close();
    }
  }

  /// One conversation, on an open page.
  private static final class Page implements Talk {
    private static final Pattern CARD =
        Pattern.compile(
            "(?s)<span class=\"id\">(.*?)</span>(?:<span class=\"version\">(.*?)</span>)?");
    private static final Pattern BUTTON =
        Pattern.compile(
            "(?s)<button[^>]*class=\"button[^>]*value=\"([^\"]*)\"[^>]*>(.*?)</button>");

    private final Client client;
    private final String path;
    private final BufferedReader events;
    private List<String> actions = List.of();

    Page(Client client, String name) throws IOException, InterruptedException {
      this.client = client;
      this.path = "/c/" + name.replace("-", "");
      this.events =
          new BufferedReader(
              new InputStreamReader(client.open(path + "/events").body(), StandardCharsets.UTF_8));
    }

    @Override
    public String say(String text) {
      return send("text", text);
    }

    @Override
    public String press(int number, String label) {
      return send("action", actions.get(number - 1));
    }

    private String send(String field, String value) {
      try {
        assertEquals(
            303,
            client
                .send(path + "/say", Map.of("event", UUID.randomUUID().toString(), field, value))
                .statusCode());
        return read(next());
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    /// The next thing that the bot said.
    private String next() throws IOException {
      boolean told = false;
      StringBuilder data = new StringBuilder();
      for (String line = events.readLine(); line != null; line = events.readLine()) {
        if (line.startsWith("event: ")) {
          told = line.equals("event: told");
        } else if (line.startsWith("data: ") && told) {
          data.append(line.substring(6)).append('\n');
        } else if (line.isEmpty() && told) {
          return data.toString();
        }
      }
      throw new AssertionError("the stream ended");
    }

    /// What a reader makes of it: choices count by their place, a card names its source.
    private String read(String all) {
      String html = all.replaceAll("(?s)<div class=\"after\".*", "");
      List<String> shown = new ArrayList<>();
      List<String> pressed = new ArrayList<>();
      Matcher button = BUTTON.matcher(html);
      while (button.find()) {
        pressed.add(plain(button.group(1)));
        shown.add(plain(button.group(2)));
      }
      actions = pressed;
      StringBuilder seen = new StringBuilder(plain(html.replaceAll("(?s)<button.*?</button>", "")));
      for (int i = 0; i < shown.size(); i++) {
        seen.append('\n').append(i + 1).append(". ").append(shown.get(i));
      }
      Matcher card = CARD.matcher(html);
      while (card.find()) {
        String version = card.group(2) == null ? "" : card.group(2);
        seen.append('\n')
            .append(plain(card.group(1)))
            .append(' ')
            .append(version.replaceAll("(?:version|versie) ([0-9]+)", "v$1"));
      }
      return seen.toString();
    }

    private static String plain(String html) {
      return html.replaceAll("(?s)<h2.*?</h2>", "")
          .replaceAll("(?i)<(?:br|p|div|h3)\\b[^>]*>", "\n")
          .replaceAll("(?i)<li[^>]*>", "\n- ")
          .replaceAll("<[^>]*>", "")
          .replace("&lt;", "<")
          .replace("&gt;", ">")
          .replace("&quot;", "\"")
          .replace("&#39;", "'")
          .replace("&amp;", "&");
    }
  }
}
