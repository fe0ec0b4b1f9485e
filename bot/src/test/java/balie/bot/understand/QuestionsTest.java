package balie.bot.understand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {
  @Test
  void aSentenceIsCutWhereTheSecondQuestionBegins() {
    assertEquals(
        List.of("what's my quota", "and how long are backups kept?"),
        Questions.in("what's my quota and how long are backups kept?"));
    assertEquals(
        List.of("hoe groot is mijn postvak", "en mag ik er thuis aan?"),
        Questions.in("hoe groot is mijn postvak en mag ik er thuis aan?"));
  }

  @Test
  void whatIsToldGoesWithTheQuestionThatItLeadsTo() {
    assertEquals(
        List.of("Outlook is full. How big may it be?", "Who can I call? It is urgent."),
        Questions.in("Outlook is full. How big may it be? Who can I call? It is urgent."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how do I send and receive mail at home?",
        "what is and how big is my quota?",
        "what are the response and resolution times of the VPN?",
        "kan ik mijn laptop en wat kabels meenemen?",
        "it worked when I was in Ghent and when I came home it did not, what now?",
        "can you help me? how big is my mailbox?",
        "hoe groot is mijn postvak? kan je even kijken? klopt dat?",
        "my laptop is broken and is the oldest of all, what can I do?",
        "Outlook is full again, can you help? How big may it get?",
        "ok?",
        ""
      })
  void oneQuestionIsLeftWhole(String message) {
    assertEquals(List.of(message), Questions.in(message));
  }
}
