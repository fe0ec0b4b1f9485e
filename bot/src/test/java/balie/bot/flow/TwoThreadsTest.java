package balie.bot.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.channel.Reply;
import balie.storage.sql.Database;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What agents write is internal unless it is a reply: whatever is said, in whatever order.
class TwoThreadsTest {
  private static final int EXCHANGES = 1_000;
  private static final List<String> REQUESTERS =
      List.of("an@example.org", "sam@example.org", "bo@example.org");
  private static final List<String> AGENTS =
      List.of("els@example.org", "tom@example.org", "mia@example.org");
  private static final Pattern MARK = Pattern.compile("(?:INTERNAL|FOR\\d)-\\d+");

  private final Random random = new Random(42);
  private final Map<String, String> requesterOf = new TreeMap<>();
  private final Set<String> sent = new HashSet<>();
  private final MemoryChannel channel = new MemoryChannel();

  @Test
  void aThousandExchangesLeakNothing() throws InterruptedException {
    Database database = Database.inMemory();
    var unused = database.publications().publish(RoadDesk.desk(), java.time.Instant.EPOCH);
    try (Life life = Life.begin(database, RoadDesk.snapshots(database), channel)) {
      Desk desk = new Desk(life, channel);
      open(desk);
      for (int i = 0; i < EXCHANGES; i++) {
        exchange(desk, i);
      }
      check(desk);
    }
  }

  private void open(Desk desk) throws InterruptedException {
    for (int i = 0; i < REQUESTERS.size(); i++) {
      String who = REQUESTERS.get(i);
      desk.say(who, "my vpn is down");
      if (desk.last(who).contains("reported") || desk.last(who).contains("meld")) {
        desk.send(
            who,
            Desk.action(
                desk.read(who).getLast(),
                label(desk.read(who).getLast(), "something else", "iets anders")));
      }
      desk.press(who, label(desk.read(who).getLast(), "Only me", "Alleen ik"));
      desk.press(who, label(desk.read(who).getLast(), "It can wait", "Het kan wachten"));
      requesterOf.put(Integer.toString(i + 1), who);
      assertTrue(desk.last(who).contains("ticket " + (i + 1)), desk.last(who));
    }
  }

  private void exchange(Desk desk, int i) throws InterruptedException {
    String ticket = Integer.toString(1 + random.nextInt(REQUESTERS.size()));
    String agent = AGENTS.get(random.nextInt(AGENTS.size()));
    String internal = "INTERNAL-" + i;
    String reply = "FOR" + ticket + "-" + i;
    switch (random.nextInt(16)) {
      case 0 -> desk.say(agent, "note " + ticket + " " + internal);
      case 1 -> desk.say(agent, internal + " reply " + ticket + " perhaps?");
      case 2 -> desk.say(agent, "replay " + ticket + ": " + internal);
      case 3 -> desk.say(agent, "I'd say " + internal + "\nreply " + ticket + " it's fine");
      case 4 -> desk.say(agent, "NOTE " + ticket + ": reply " + ticket + " " + internal);
      case 5 -> desk.say(agent, "noteer " + ticket + " antwoord " + ticket + " " + internal);
      case 6 -> {
        desk.send(agent, "write note " + ticket + " 1");
        desk.say(agent, "reply " + internal);
      }
      case 7 -> desk.say(agent, "search " + internal);
      case 8 -> desk.say(agent, "assign " + ticket + " " + internal);
      case 9, 10 -> crosses(desk, agent, "reply " + ticket + " " + reply, reply);
      case 11 -> crosses(desk, agent, "ask " + ticket + " " + reply, reply);
      case 12 -> {
        desk.send(agent, "write reply " + ticket + " 1");
        crosses(desk, agent, "note to self: " + reply, reply);
      }
      case 13 -> {
        desk.send(agent, "write reply " + ticket + " 1");
        desk.say(agent, "note " + ticket + " " + internal);
        desk.say(agent, "so " + internal);
      }
      case 14 -> {
        desk.send(agent, "write reply " + ticket + " 1");
        desk.send(agent, "show " + ticket);
        desk.say(agent, "well, " + internal);
      }
      default ->
          desk.say(java.util.Objects.requireNonNull(requesterOf.get(ticket)), "and now? " + i);
    }
  }

  private void crosses(Desk desk, String agent, String words, String mark)
      throws InterruptedException {
    Reply said = desk.say(agent, words);
    boolean done = !said.text().contains("Nothing was done");
    if (done) {
      sent.add(mark);
    }
  }

  private void check(Desk desk) {
    Map<String, Set<String>> seen = new HashMap<>();
    requesterOf.forEach(
        (ticket, who) -> {
          for (Reply reply : desk.read(who)) {
            Matcher mark = MARK.matcher(reply.text());
            while (mark.find()) {
              assertTrue(
                  mark.group().startsWith("FOR" + ticket + "-"), who + " saw " + reply.text());
              seen.computeIfAbsent(who, each -> new HashSet<>()).add(mark.group());
            }
          }
        });
    Set<String> all = new HashSet<>();
    seen.values().forEach(all::addAll);
    assertEquals(sent, all, "what was sent arrived");
    assertTrue(sent.size() > 100, "replies were among the exchanges");
  }

  private static String label(Reply reply, String... parts) {
    return reply.buttons().stream()
        .map(button -> button.label())
        .filter(label -> List.of(parts).stream().anyMatch(label::contains))
        .findFirst()
        .orElseThrow(() -> new AssertionError(reply.toString()));
  }
}
