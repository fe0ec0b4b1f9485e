package balie.bot.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskWriterTest {
  @TempDir Path temporary;

  private static Reading.Read read(Path folder) {
    Reading reading = new DeskReader(DeskCopy.terms()).read(folder, DeskCopy.TODAY);
    return assertInstanceOf(Reading.Read.class, reading, reading::toString);
  }

  private void survivesTheRoundTrip(Reading.Read before) {
    Path folder = temporary.resolve("written");
    Writing writing =
        new DeskWriter(DeskCopy.terms()).write(before.desk(), before.questions(), folder);
    assertInstanceOf(Writing.Written.class, writing);
    Reading.Read after = read(folder);
    assertEquals(before.desk(), after.desk());
    assertEquals(before.questions(), after.questions());
  }

  @Test
  void theExampleIsReadAgainAsItWas() {
    survivesTheRoundTrip(read(DeskCopy.example()));
  }

  @Test
  void everythingThatTheExampleLacksIsReadAgainAsItWas() throws IOException {
    DeskCopy desk =
        DeskCopy.in(temporary)
            .append(
                "desk.yaml",
                """
                  quota: {asks: {nl: [hoeveel plek]}, says: {nl: "Tot {value}, hoor."}}
                  wording: {type: text, name: "On: off", asks: [so?], says: "# {value}"}
                drafts: true
                ladders: {steep: [{at: 10 %, to: team}, {at: 110 %, to: [team-lead, service-manager]}]}
                """)
            .append(
                "calendars.yaml",
                """
                  nights:
                    zone: Australia/Lord_Howe
                    since: 2026-06-02T12:00:00+02:00
                    week: {fri-sun: ["22:00-24:00", "00:00-06:00"], wed: "10:00-11:00"}
                    holidays: [12-31..01-02, 2026-07-01..2026-07-15, 02-29]
                """)
            .change("services/mailbox.yaml", "price: 5 EUR per month", "wording: 'true'")
            .change(
                "services/mailbox.yaml", "{quota: 4 GB", "{access: {nl: 'thuis: ja', en: '- home'}")
            .change("people.yaml", "offering: plus", "from: 2026-01-01, until: 2026-12-31")
            .change("agreements/sales-mailbox.yaml", "hours: always}", "ladder: steep}")
            .change("knowledge/outlook-phone.md", "title: Read", "title: 'Read: '' # Read")
            .change("knowledge/outlook-phone.md", "on your phone", "on your phone'")
            .change("knowledge/outlook-phone.md", "everyone", "sales")
            .append("knowledge/outlook-phone.md", "\n---\n\nA rule above, no end below")
            .append(
                "questions.jsonl",
                """
                {"ask":"é?","at":"2026-06-02T12:00:00+02:00","in":"public","conversation":"c","kept-apart":true,"kind":"k","expect":{"a":[1]}}
                """);
    survivesTheRoundTrip(read(desk.folder()));
  }

  @Test
  void idsThatLookAlikeGetFilesOfTheirOwn() throws IOException {
    String article = "---\nid: %s\ntitle: T\n---\nText.\n";
    DeskCopy desk =
        DeskCopy.in(temporary)
            .write("knowledge/a.md", article.formatted("kb/1"))
            .write("knowledge/b.md", article.formatted("KB 1"))
            .write("knowledge/c.md", article.formatted("../kb-1"));
    survivesTheRoundTrip(read(desk.folder()));
    assertTrue(Files.exists(temporary.resolve("written/knowledge/kb-1-2.md")));
  }

  @Test
  void aFolderThatHoldsSomethingIsLeftAsItIs() throws IOException {
    Files.writeString(temporary.resolve("notes.txt"), "mine");
    Reading.Read example = read(DeskCopy.example());
    Writing writing =
        new DeskWriter(DeskCopy.terms()).write(example.desk(), example.questions(), temporary);
    assertEquals(new Writing.Occupied(temporary), writing);
    assertEquals(List.of("notes.txt"), names());
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(temporary)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }
}
