package balie.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FoldedTest {

  @Test
  void linesAreFoldedBetweenWords() {
    assertEquals(
        "the quick brown fox\njumps over the lazy\ndog",
        Folded.at(20, "the quick brown fox jumps over the lazy dog"));
  }

  @Test
  void anItemGoesOnUnderItsText() {
    assertEquals(
        "- critical incident:\n  4 hours\n2. Team files, the\n   archive",
        Folded.at(21, "- critical incident: 4 hours\n2. Team files, the archive"));
  }

  @Test
  void aWordThatIsTooLongStaysWhole() {
    String link = "https://intranet.example.org/mail";
    assertEquals("see\n" + link, Folded.at(20, "see " + link));
  }

  @Test
  void wideCharactersCountTwice() {
    assertEquals("🙂🙂🙂🙂🙂\n🙂🙂🙂🙂🙂", Folded.at(20, "🙂🙂🙂🙂🙂 🙂🙂🙂🙂🙂"));
  }

  @Test
  void emptyLinesStay() {
    assertEquals("a\n\nb\n", Folded.at(80, "a\n\nb\n"));
  }
}
