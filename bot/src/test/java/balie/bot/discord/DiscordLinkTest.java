package balie.bot.discord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.kit.MovingClock;
import balie.bot.kit.discord.DiscordPerson;
import balie.bot.kit.discord.DiscordPerson.Seen;
import balie.bot.kit.discord.DiscordServer;
import balie.storage.person.PersonId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whose an account is: proven by a code, and by nothing else.
class DiscordLinkTest {
  private static final String QUESTION = "what's my mailbox quota?";
  private static final String ADDRESS = "Your e-mail address at work";

  private final InstantSource moving = MovingClock.from("2026-06-01T08:00:00Z");
  private final AtomicReference<Duration> later = new AtomicReference<>(Duration.ZERO);
  private final InstantSource clock = () -> moving.instant().plus(later.get());
  private final DiscordServer server = DiscordServer.start(clock);
  private final String here = server.channel("general");
  private final DiscordPerson sam = server.person("some-name");
  private DiscordBot bot;

  @BeforeEach
  void begin(@TempDir Path folder) {
    bot = DiscordBot.start(server, folder, clock);
  }

  @AfterEach
  void end() {
    bot.close();
    server.close();
  }

  private Seen last(DiscordPerson person) {
    return person.answers(here, 1).getLast();
  }

  private void bring(DiscordPerson person, String code) {
    person.slash(here, "link", "", "");
    person.click(last(person), "I have a code");
    person.submit(Map.of("The code", code));
  }

  private String askFor(DiscordPerson person, String address) {
    person.slash(here, "link", "", "");
    person.click(last(person), "Mail me a code");
    person.submit(Map.of(ADDRESS, address));
    return last(person).text();
  }

  @Test
  void aCodeThatWasMailedLinksTheAccountThatAskedForItAndNoOther() {
    String said = askFor(sam, "Sam@example.org");
    String code = bot.mailed("sam@example.org");
    DiscordPerson thief = server.person("thief");
    bring(thief, code);
    assertEquals(Optional.empty(), bot.accounts().person(bot.account(thief)));
    bring(sam, code.toLowerCase(java.util.Locale.ROOT));
    assertEquals("Done: from now on I know who you are here.", last(sam).text());
    sam.slash(here, "balie", "question", QUESTION);
    server.await("the answer", () -> last(sam).text().contains("2 GB"));
    sam.say(sam.direct(), QUESTION);
    assertTrue(sam.answers(sam.direct(), 1).getFirst().text().contains("2 GB"));
    assertEquals(said, askFor(thief, "nobody@example.org"), "who asks is not told who is there");
    bring(thief, code);
    assertEquals(Optional.empty(), bot.accounts().person(bot.account(thief)));
  }

  @Test
  void aCodeThatTheWebChatShowedLinksWhicheverAccountBringsItOnce() {
    String code = bot.accounts().shown(new PersonId("sam@example.org")).reveal();
    bring(sam, code);
    assertEquals(
        Optional.of(new PersonId("sam@example.org")), bot.accounts().person(bot.account(sam)));
    DiscordPerson other = server.person("other");
    bring(other, code);
    assertEquals(Optional.empty(), bot.accounts().person(bot.account(other)));
  }

  @Test
  void aCodeIsTooOldAfterAQuarterOfAnHour() {
    String code = bot.accounts().shown(new PersonId("sam@example.org")).reveal();
    later.set(Duration.ofMinutes(15).plusSeconds(1));
    bring(sam, code);
    assertEquals(Optional.empty(), bot.accounts().person(bot.account(sam)));
  }

  @Test
  void fiveWrongCodesLockAnAccountForAQuarterOfAnHour() {
    for (int wrong = 0; wrong < 5; wrong++) {
      bring(sam, "AAAA-AAA" + (wrong + 2));
    }
    assertTrue(last(sam).text().startsWith("That was tried too often"), () -> last(sam).text());
    String code = bot.accounts().shown(new PersonId("sam@example.org")).reveal();
    bring(sam, code);
    assertEquals(Optional.empty(), bot.accounts().person(bot.account(sam)));
    later.set(Duration.ofMinutes(15).plusSeconds(1));
    String later = bot.accounts().shown(new PersonId("sam@example.org")).reveal();
    assertNotEquals(code, later);
    bring(sam, later);
    assertEquals(
        Optional.of(new PersonId("sam@example.org")), bot.accounts().person(bot.account(sam)));
  }

  @Test
  void nobodyIsMailedOverAndOver() {
    for (int asked = 0; asked < 3; asked++) {
      assertTrue(askFor(sam, "sam@example.org").startsWith("If that is"));
    }
    assertTrue(askFor(sam, "sam@example.org").startsWith("That was tried too often"));
  }

  private void link(DiscordPerson person, String email) {
    bring(person, bot.accounts().shown(new PersonId(email)).reveal());
    assertEquals(Optional.of(new PersonId(email)), bot.accounts().person(bot.account(person)));
  }

  @Test
  void whoUnlinksTheirAccountIsAStrangerFromThenOn() {
    link(sam, "sam@example.org");
    sam.slash(here, "unlink", "", "");
    assertTrue(last(sam).text().startsWith("Done: from now on I don't know"));
    assertTrue(last(sam).onlyForMe());
    assertEquals(Optional.empty(), bot.accounts().person(bot.account(sam)));
    sam.slash(here, "balie", "question", QUESTION);
    server.await("the offer", () -> last(sam).buttons().contains("Say who I am"));
    assertFalse(last(sam).text().contains("2 GB"), () -> last(sam).text());
    sam.slash(here, "unlink", "", "");
    assertEquals("I didn't know who you are here.", last(sam).text());
  }

  @Test
  void inAPrivateMessageAnAccountIsUnlinkedEverywhereAndInDutchToo() {
    link(sam, "sam@example.org");
    sam.use("nl");
    sam.slash(sam.direct(), "unlink", "", "");
    assertTrue(sam.answers(sam.direct(), 1).getLast().text().startsWith("Klaar: vanaf nu"));
    assertEquals(Optional.empty(), bot.accounts().person(bot.account(sam)));
    var names =
        server.commands().stream()
            .filter(command -> command.path("name").asText().equals("unlink"))
            .map(command -> command.path("name_localizations").path("nl").asText())
            .toList();
    assertEquals(java.util.List.of("ontkoppelen"), names);
  }

  @Test
  void whoUnlinksGetsNothingPrivateByTheButtonsShownBefore() {
    DiscordPerson bo = server.person("bo");
    link(bo, "bo@example.org");
    bo.closeDirect(true);
    bo.mention(here, QUESTION);
    server.await("a note", () -> last(bo).buttons().contains("Show it to me"));
    Seen note = last(bo);
    bo.slash(here, "unlink", "", "");
    server.await("unlinked", () -> last(bo).text().startsWith("Done"));
    bo.click(note, "Show it to me");
    server.await("an answer", () -> last(bo).text().startsWith("That button no longer works"));
  }

  @Test
  void whoLeftTheServerIsAStrangerInPrivateMessagesAtOnce() {
    link(sam, "sam@example.org");
    sam.say(sam.direct(), QUESTION);
    assertTrue(sam.answers(sam.direct(), 1).getLast().text().contains("2 GB"));
    sam.leave();
    sam.say(sam.direct(), QUESTION);
    Seen told = sam.answers(sam.direct(), 2).getLast();
    assertFalse(told.text().contains("2 GB"), told::toString);
  }

  @Test
  void aCodeThatIsTypedIsKeptNowhere() {
    String code = bot.accounts().shown(new PersonId("sam@example.org")).reveal();
    bring(sam, code);
    assertEquals(
        0, bot.database().conversations().waiting().size(), "nothing that was said lies there");
    assertTrue(sam.sees(here).stream().noneMatch(seen -> seen.text().contains(code)));
  }
}
