package balie.knowledge.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final String SENTENCE = "Choose the printer of your floor in the list. ";

  private static List<Passage> of(String body) {
    return Passages.of(
        new Document(
            "d", "A title", Language.EN, "everyone", Optional.empty(), Optional.empty(), body));
  }

  private static List<String> headings(String body) {
    return of(body).stream().map(Passage::heading).toList();
  }

  private static List<String> texts(String body) {
    return of(body).stream().map(Passage::text).toList();
  }

  @Test
  void aHeadingBeginsAPassageAndWhatStandsBeforeHasNone() {
    // given
    String body = "First.\n\n## On Windows\nClick.\n\n## On a Mac\nPress.\n";

    // then
    assertEquals(List.of("", "On Windows", "On a Mac"), headings(body));
    assertEquals(List.of("First.", "Click.", "Press."), texts(body));
  }

  @Test
  void passagesAreNumberedInOrder() {
    assertEquals(List.of(0, 1), of("One.\n\n## B\nTwo.").stream().map(Passage::number).toList());
  }

  @Test
  void aHeadingBelowAnotherNamesBoth() {
    String body = "# Phone\nA.\n\n## Password\nB.\n\n### Lost\nC.\n\n## Mail\nD.\n";
    assertEquals(List.of("Phone", "Password", "Password › Lost", "Mail"), headings(body));
  }

  @Test
  void aListIsKeptWholeHoweverLong() {
    // given
    String list = ("- " + SENTENCE.strip() + "\n").repeat(60).strip();

    // then
    assertEquals(List.of(list), texts(list));
  }

  @Test
  void whatAnnouncesAListStaysWithIt() {
    // given
    String list = ("- " + SENTENCE.strip() + "\n").repeat(30).strip();
    String body = SENTENCE.repeat(5) + "\n\nDo it in this order:\n\n" + list;

    // then
    assertEquals(1, texts(body).stream().filter(text -> text.contains("order:")).count());
    assertTrue(texts(body).getLast().contains("Do it in this order:\n\n- Choose"), body);
  }

  @Test
  void aTableIsKeptWholeHoweverLong() {
    // given
    String table = "| a | b |\n| --- | --- |\n" + "| one | two |\n".repeat(200);

    // then
    assertEquals(List.of(table.strip()), texts(table));
  }

  @Test
  void codeIsKeptWholeAndItsCommentsAreNoHeadings() {
    // given
    String code = "```\n# not a heading\n" + "make coffee\n\n".repeat(200) + "```";

    // then
    assertEquals(List.of(code), texts(code));
    assertEquals(List.of(""), headings(code));
  }

  @Test
  void aLongSectionIsSplitBetweenItsBlocksAndKeepsItsHeading() {
    // given
    String paragraph = SENTENCE.repeat(12).strip();
    String body = "## Printing\n" + (paragraph + "\n\n").repeat(5);

    // when
    List<Passage> passages = of(body);

    // then
    assertTrue(passages.size() > 1);
    passages.forEach(
        passage -> {
          assertEquals("Printing", passage.heading());
          assertTrue(passage.text().length() <= Passages.LONG, passage.text());
        });
    assertEquals(
        body.replace("## Printing\n", "").strip(),
        String.join("\n\n", passages.stream().map(Passage::text).toList()));
  }

  @Test
  void markdownIsLeftAsTheAuthorWroteIt() {
    String body = "Choose *Work account* and [read on](https://example.org).";
    assertEquals(List.of(body), texts(body));
  }

  @Test
  void aBlankBodyHasNoPassages() {
    assertEquals(List.of(), of(" \n\n "));
    assertEquals(List.of(), of("# Only a heading"));
  }

  @Test
  void deepNestingAndOddCharactersAreRead() {
    assertEquals(1, of("> ".repeat(5_000) + "deep").size());
    assertEquals(1, of("a\u0000b \uD800").size());
  }
}
