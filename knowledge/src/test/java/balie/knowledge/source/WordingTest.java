package balie.knowledge.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  private static List<String> words(String text) {
    return Wording.of(text).forms();
  }

  @Test
  void lettersAreFoldedToLowerCaseWithoutAccents() {
    assertEquals(
        List.of("hoeveel", "cooperaties", "cafes", "uber"),
        words("Hoeveel COÖPERATIES, cafés? Über"));
  }

  @Test
  void aPossessiveIsTheWordItself() {
    assertEquals(List.of("anna", "mailbox"), words("Anna's mailbox"));
    assertEquals(List.of("anna", "mailbox"), words("Anna’s mailbox"));
  }

  @Test
  void aContractionStaysOneWord() {
    assertEquals(List.of("i", "can't", "won't"), words("I: can't, won’t").subList(0, 3));
  }

  @Test
  void aPlaceholderStaysOneWord() {
    assertEquals(
        List.of("what", "is", "the", "price", "of", "{service}"),
        words("What is the price of {service}?"));
  }

  @Test
  void aWordKnowsWhereItStands() {
    // given
    String text = "  VPN, please";

    // when
    Wording.Word first = Wording.of(text).words().getFirst();

    // then
    assertEquals(new Wording.Word("vpn", 2, 5), first);
    assertEquals("VPN", text.substring(first.from(), first.to()));
  }

  @Test
  void namesAreMaskedAndWhatBelongsToThemVanishes() {
    // given
    Wording text = Wording.of("my shared drive is full");

    // when
    String masked = text.masked(i -> i == 1 ? "{service}" : i == 2 ? "" : null);

    // then
    assertEquals("my {service} is full", masked);
  }

  @Test
  void beyondTheLimitNothingIsRead() {
    assertTrue(Wording.of("a ".repeat(20_000)).words().size() <= Wording.MOST / 2);
    assertEquals(Wording.MOST, Wording.of("x".repeat(40_000)).text().length());
  }

  @Test
  void allTheWordsOfALongTextCanBeHad() {
    assertEquals(20_000, Wording.all("a ".repeat(20_000)).size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "?",
        "…",
        "😀🎉",
        "\u0000",
        "\uD800",
        "\uDC00x\uD800",
        "́",
        "{",
        "{}",
        "'s"
      })
  void anyTextIsRead(String text) {
    // when
    Wording read = Wording.of(text);

    // then
    read.words().forEach(word -> assertTrue(word.from() < word.to() && !word.form().isEmpty()));
  }

  @Test
  void aTextThatIsOnlyASignHasNoWords() {
    assertEquals(List.of(), words("?!"));
    assertEquals(List.of(), words("😀"));
  }
}
