package balie.bot.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LineTest {

  @Test
  void whatBeginsWithASlashIsACommand() {
    assertEquals(new Line.As("An Peeters"), Line.of("/as  An Peeters "));
    assertEquals(new Line.As(""), Line.of("/as"));
    assertEquals(new Line.On("2025-12-31"), Line.of("/ON 2025-12-31"));
    assertEquals(new Line.On(""), Line.of("/on"));
    assertEquals(new Line.Pressed(2), Line.of("/2"));
    assertEquals(new Line.Unknown("/2"), Line.of("/2 of them"));
    assertEquals(new Line.Why(), Line.of(" /why"));
    assertEquals(new Line.Services(), Line.of("/services"));
    assertEquals(new Line.Said("/sla mailbox"), Line.of("/sla mailbox"));
    assertEquals(new Line.Help(), Line.of("/help"));
    assertEquals(new Line.Quit(), Line.of("/quit"));
    assertEquals(new Line.Unknown("/frobnicate"), Line.of("/frobnicate it"));
  }

  @Test
  void everythingElseIsSaidAsItWasTyped() {
    assertEquals(new Line.Said("what's 1/2 of /why?"), Line.of("what's 1/2 of /why?"));
    assertEquals(new Line.Nothing(), Line.of("  "));
  }
}
