package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What can be wrong with articles.
class ArticleProblemsTest {
  @TempDir Path temporary;

  @Test
  void frontMatterIsNeeded() throws IOException {
    DeskCopy desk = DeskCopy.in(temporary).write("knowledge/deep/plain.md", "# A title\n");
    assertEquals(
        List.of("knowledge/deep/plain.md:1: no front matter, expected it between two lines ---"),
        desk.problems());
  }

  @Test
  void anUnknownKeyIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("knowledge/outlook-phone.md", "audience", "audiance");
    assertEquals(
        List.of("knowledge/outlook-phone.md:6: unknown key 'audiance': did you mean 'audience'?"),
        desk.problems());
  }

  @Test
  void anUnknownAudienceIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("knowledge/outlook-phone.md", "everyone", "everybody");
    assertEquals(
        List.of(
            "knowledge/outlook-phone.md:6: unknown unit 'everybody', expected works, sales or it"),
        desk.problems());
  }

  @Test
  void anUnknownServiceIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .change("knowledge/outlook-phone.md", "service: mailbox", "service: mail");
    assertEquals(
        List.of("knowledge/outlook-phone.md:5: unknown service 'mail', expected mailbox"),
        desk.problems());
  }

  @Test
  void anIdTwiceIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .write("knowledge/a.md", "---\nid: kb-outlook-phone\ntitle: Again\n---\nAgain.\n");
    assertEquals(
        List.of(
            "knowledge/outlook-phone.md:2: article 'kb-outlook-phone' is used twice, expected another id than at knowledge/a.md:2"),
        desk.problems());
  }

  @Test
  void anArticleHasAText() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).write("knowledge/a.md", "---\nid: kb-a\ntitle: Empty\n---\n\n");
    assertEquals(
        List.of("knowledge/a.md:5: an article without a text, expected Markdown"), desk.problems());
  }

  @Test
  void aDayThatDoesNotExistIsAProblem() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary).change("knowledge/outlook-phone.md", "2036-01-31", "2036-01-32");
    assertEquals(
        List.of(
            "knowledge/outlook-phone.md:7: 'review-by' is '2036-01-32', expected a day that exists, such as 2026-12-31"),
        desk.problems());
  }
}
