package balie.knowledge.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.knowledge.source.Wording;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
  private static final String SERVICE = "service";

  private final Gazetteer gazetteer =
      new Gazetteer(
          List.of(
              new Gazetteer.Entry(SERVICE, "mailbox", "Mailbox"),
              new Gazetteer.Entry(SERVICE, "mailbox", "postvak"),
              new Gazetteer.Entry(SERVICE, "shared-mailbox", "Shared mailbox"),
              new Gazetteer.Entry(SERVICE, "laptop", "Laptop"),
              new Gazetteer.Entry(SERVICE, "vpn", "VPN"),
              new Gazetteer.Entry(SERVICE, "wifi", "network"),
              new Gazetteer.Entry(SERVICE, "vpn", "network"),
              new Gazetteer.Entry("person", "anna@example.org", "Anna Lindqvist"),
              new Gazetteer.Entry("person", "anna@example.org", "anna@example.org")),
          new Vocabulary(List.of("quota", "werk", "prijs", "snelheid")));

  private List<Mention> find(String text) {
    return gazetteer.find(Wording.of(text));
  }

  private Mention one(String text) {
    List<Mention> found = find(text);
    assertEquals(1, found.size(), found::toString);
    return found.getFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "what is my mailbox size",
        "MAILBOX",
        "mailboxes",
        "mailbox's",
        "mijn postvakken?",
        "in 't postvakje"
      })
  void aNameIsFoundAsItIsWrittenOrInflected(String text) {
    Mention found = one(text);
    assertEquals(Set.of("mailbox"), found.keys());
    assertTrue(found.exact());
  }

  @Test
  void aNameOfSeveralWordsIsFoundWhole() {
    Mention found = one("does Anna Lindqvist have one");
    assertEquals(new Mention("person", Set.of("anna@example.org"), 1, 3, "", "", true), found);
    assertTrue(found.covers(1) && found.covers(2) && !found.covers(3));
  }

  @Test
  void ofNamesThatOverlapTheLongestIsTaken() {
    assertEquals(Set.of("shared-mailbox"), one("my shared mailbox is full").keys());
  }

  @Test
  void aNameIsFoundInACompoundWithWhatStandsBesideIt() {
    // when
    Mention before = one("mijn werklaptop");
    Mention after = one("de mailboxquota");

    // then
    assertEquals(Set.of("laptop"), before.keys());
    assertEquals("werk", before.before());
    assertEquals(Set.of("mailbox"), after.keys());
    assertEquals("quota", after.after());
  }

  @Test
  void theLinkingLetterOfACompoundIsNoPartOfIt() {
    assertEquals("prijs", one("de laptopsprijs").after());
  }

  @Test
  void anUnknownRestMakesNoCompound() {
    assertEquals(List.of(), find("laptopzz"));
  }

  @Test
  void aTypingSlipIsForgivenInALongName() {
    // when
    Mention found = one("my malbox is full");

    // then
    assertEquals(Set.of("mailbox"), found.keys());
    assertFalse(found.exact());
    assertEquals(List.of(), find("the vpm"));
  }

  @Test
  void aSlipInAPluralIsForgivenToo() {
    assertEquals(Set.of("laptop"), one("hoeveel laptps mag ik hebben").keys());
    assertEquals(List.of(), find("the vpmn"));
  }

  @Test
  void aWordThatAnExampleHoldsNamesNothingUnlessItMeasuresWhatIsNamed() {
    // given
    Gazetteer learnt =
        new Gazetteer(
            List.of(new Gazetteer.Entry(SERVICE, "mailbox", "Mailbox")),
            new Vocabulary(List.of("limiet", "team", "mailboxlimiet", "mailboxteam")));

    // then
    assertEquals(
        List.of(new Mention(SERVICE, Set.of("mailbox"), 0, 1, "", "limiet", true)),
        learnt.find(Wording.of("mailboxlimiet?")));
    assertEquals(List.of(), learnt.find(Wording.of("mailboxteam?")));
  }

  @Test
  void anExactNameWinsFromOneWithASlip() {
    assertTrue(one("laptop").exact());
    assertEquals(2, find("laptop and lapotp").size());
  }

  @Test
  void aSharedNameMeansAllThatHaveIt() {
    assertEquals(Set.of("wifi", "vpn"), one("the network is slow").keys());
  }

  @Test
  void severalNamesAreFoundInTheirOrder() {
    assertEquals(
        List.of(Set.of("vpn"), Set.of("laptop")),
        find("vpn on my laptop").stream().map(Mention::keys).toList());
  }

  @Test
  void aNameWithoutWordsIsNoName() {
    // given
    Gazetteer odd =
        new Gazetteer(List.of(new Gazetteer.Entry(SERVICE, "x", "😀")), new Vocabulary(List.of()));

    // then
    assertEquals(List.of(), odd.find(Wording.of("😀 hello")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?", "\uD800", "title:* OR *:*", "' OR 1=1--"})
  void nothingIsFoundInWhatNamesNothing(String text) {
    assertEquals(List.of(), find(text));
  }
}
