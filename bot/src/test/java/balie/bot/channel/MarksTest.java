package balie.bot.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import balie.storage.conversation.Watermarks;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A mark is stored only where nothing may be missing before it.
class MarksTest {
  private final Map<String, String> stored = new HashMap<>();
  private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);

  private final Watermarks watermarks =
      new Watermarks() {
        @Override
        public void advance(String channel, List<Mark> marks) {
          marks.forEach(mark -> stored.put(mark.stream(), mark.mark()));
        }

        @Override
        public List<Mark> of(String channel) {
          List<Mark> all = new ArrayList<>();
          stored.forEach((stream, mark) -> all.add(new Mark(stream, mark, Instant.EPOCH)));
          return all;
        }
      };

  private Marks marks() {
    return new Marks("chat", watermarks, clock, _ -> "0");
  }

  /// What is stored once those marks are closed.
  private Map<String, String> left(Marks marks) {
    marks.close();
    Map<String, String> left = new HashMap<>(stored);
    left.remove("*");
    return left;
  }

  @Test
  void nothingIsStoredOfWhatWasNotReadYet() {
    Marks marks = marks();
    marks.advance("general", "5");
    assertEquals(Map.of(), left(marks));
  }

  @Test
  void aPlaceThatWasReadCountsThoughAnotherWasNot() {
    Marks marks = marks();
    marks.look().read("general", Optional.empty());
    marks.advance("general", "5");
    marks.advance("random", "6");
    assertEquals(Map.of("general", "5"), left(marks));
  }

  @Test
  void onceAllIsReadAllCounts() {
    Marks marks = marks();
    marks.look().over();
    marks.advance("general", "5");
    marks.advance("general/3", "5");
    assertEquals(Map.of("general", "5", "general/3", "5"), left(marks));
  }

  @Test
  void aThreadIsFoundWithItsPlaceUnlessItWasKnown() {
    stored.put("general/3", "3");
    Marks marks = marks();
    marks.look().read("general", Optional.empty());
    marks.advance("general/3", "9");
    marks.advance("general/8", "9");
    assertEquals(Map.of("general/3", "3", "general/8", "9"), left(marks));
  }

  @Test
  void aKnownThreadCountsOnceItWasRead() {
    stored.put("general/3", "3");
    Marks marks = marks();
    marks.look().read("general/3", Optional.empty());
    marks.advance("general/3", "9");
    assertEquals(Map.of("general/3", "9"), left(marks));
  }

  @Test
  void upToWhereItWasReadNothingIsMissingWhateverComes() {
    Marks marks = marks();
    Marks.Look look = marks.look();
    marks.doubt();
    look.read("general", Optional.of("5"));
    marks.advance("general", "7");
    assertEquals(Map.of("general", "5"), left(marks));
  }

  @Test
  void whatWasReadBeforeSomethingWasMissedSaysNothingOfLater() {
    Marks marks = marks();
    Marks.Look look = marks.look();
    look.read("general", Optional.empty());
    marks.doubt();
    look.read("random", Optional.empty());
    look.over();
    marks.advance("general", "5");
    marks.advance("random", "6");
    assertEquals(Map.of(), left(marks));
  }
}
