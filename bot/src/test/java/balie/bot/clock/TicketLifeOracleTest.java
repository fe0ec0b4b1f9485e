package balie.bot.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import balie.bot.clock.ClockEvent.Anchor;
import balie.bot.clock.ClockEvent.What;
import balie.storage.escalation.ClockKind;
import balie.storage.ticket.TicketStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whole random lives of tickets against an oracle that lives through them minute by minute: it
/// takes what happens, asks whether the minute counts, and adds.
class TicketLifeOracleTest {
  private static final List<ClockKind> KINDS =
      List.of(ClockKind.RESPONSE, ClockKind.NEXT_RESPONSE, ClockKind.RESOLUTION);

  /// A clock that is lived through.
  private static final class Lived {
    private final RandomTicket ticket;
    private final ClockKind kind;
    private TicketStatus status = TicketStatus.NEW;
    private Optional<ServiceLevel> level;
    private boolean awaited;
    private boolean running;
    private boolean over;
    private int generation;
    private long elapsed;
    private List<Long> unpromised = new ArrayList<>();

    /// What it showed at the last resolve, and in which generation that was.
    private long atResolve = -1;

    private int resolvedIn;

    /// The minutes before that resolve for which nothing was promised yet.
    private List<Long> unpromisedThen = List.of();

    Lived(RandomTicket ticket, ClockKind kind) {
      this.ticket = ticket;
      this.kind = kind;
      this.level = ticket.terms().level();
    }

    void live() {
      int next = 0;
      for (long at = ticket.given().from(); ; at += RandomCase.MINUTE) {
        while (next < ticket.log().size() && ticket.log().get(next).at().toEpochMilli() <= at) {
          take(ticket.log().get(next++).what());
        }
        if (at >= ticket.given().until()) {
          return;
        }
        if (running && !over && !paused()) {
          count(at);
        }
      }
    }

    /// While it is resolved it counts as stopped at the resolve.
    private boolean stands() {
      return kind == ClockKind.RESOLUTION && status == TicketStatus.RESOLVED;
    }

    long elapsed() {
      return stands() ? atResolve : elapsed;
    }

    int generation() {
      return stands() ? resolvedIn : generation;
    }

    private boolean paused() {
      if (kind != ClockKind.RESOLUTION) {
        return false;
      }
      return status == TicketStatus.WAITING_REQUESTER
          || status == TicketStatus.SCHEDULED
          || status == TicketStatus.RESOLVED
          || (status == TicketStatus.WAITING_SUPPLIER && ticket.terms().pausesForSupplier());
    }

    private void count(long at) {
      if (level.isEmpty()) {
        unpromised.add(at);
      } else if (open(level.get(), at)) {
        elapsed += RandomCase.MINUTE;
      }
    }

    private boolean open(ServiceLevel by, long at) {
      return new Walk(ticket.versions(by.calendar()), RandomCase.MINUTE).open(at);
    }

    private void begin() {
      running = true;
      generation++;
      elapsed = 0;
      unpromised = new ArrayList<>();
    }

    private void take(What what) {
      if (over) {
        return;
      }
      switch (what) {
        case What.Created _ -> {
          if (kind != ClockKind.NEXT_RESPONSE) {
            begin();
          }
        }
        case What.PublicReply _ -> {
          awaited = false;
          if (kind == ClockKind.RESPONSE) {
            over = true;
          } else if (kind == ClockKind.NEXT_RESPONSE) {
            running = false;
          }
        }
        case What.RequesterMessage _ -> {
          awaited = true;
          if (status == TicketStatus.WAITING_REQUESTER) {
            status = TicketStatus.OPEN;
          }
        }
        case What.Became(TicketStatus next) -> become(next);
        case What.Retarget retarget -> retarget(retarget);
        case What.AgreementEnded _, What.HandedTo _, What.HandedBack _ -> {}
      }
      if (kind == ClockKind.NEXT_RESPONSE) {
        boolean wanted = awaited && status != TicketStatus.RESOLVED && !status.isFinal();
        if (wanted && !running) {
          begin();
        }
        running = wanted;
      }
    }

    private void become(TicketStatus next) {
      if (kind == ClockKind.RESOLUTION && next == TicketStatus.RESOLVED && status != next) {
        atResolve = elapsed;
        resolvedIn = generation;
        unpromisedThen = List.copyOf(unpromised);
      }
      if (next.isFinal() && kind != ClockKind.NEXT_RESPONSE) {
        boolean judged =
            atResolve >= 0 && (status == TicketStatus.RESOLVED || resolvedIn == generation);
        elapsed = judged ? atResolve : elapsed;
        generation = judged ? resolvedIn : generation;
        over = true;
      }
      status = next;
    }

    private void retarget(What.Retarget retarget) {
      level = retarget.level();
      if (!running) {
        return;
      }
      if (retarget.from() == Anchor.NOW) {
        generation++;
        elapsed = 0;
        unpromised = new ArrayList<>();
      } else if (level.isPresent()) {
        ServiceLevel by = level.get();
        elapsed += counted(unpromised, by);
        unpromised = new ArrayList<>();
        atResolve += counted(unpromisedThen, by);
        unpromisedThen = List.of();
      }
    }

    private long counted(List<Long> minutes, ServiceLevel by) {
      return minutes.stream().filter(at -> open(by, at)).count() * RandomCase.MINUTE;
    }
  }

  @Test
  void whatAClockShowsIsWhatOneWhoLivedThroughItCounted() {
    Cases.run(
        1,
        random -> {
          RandomTicket ticket = RandomTicket.of(random);
          for (ClockKind kind : KINDS) {
            Lived lived = new Lived(ticket, kind);
            lived.live();
            Reading reading = TicketClock.read(kind, ticket.terms(), ticket.log(), ticket.now());
            if (reading instanceof Reading.Shown shown) {
              assertEquals(lived.elapsed(), shown.elapsed().toMillis(), () -> kind + " " + ticket);
              assertEquals(lived.generation(), shown.generation(), () -> kind + " " + ticket);
              assertTrue(
                  shown.state() != ClockState.MET
                      || shown.elapsed().compareTo(shown.length()) <= 0);
              assertTrue(
                  shown.state() != ClockState.BREACHED
                      || shown.elapsed().compareTo(shown.length()) > 0);
            }
            if (reading instanceof Reading.NotStarted) {
              assertEquals(0, lived.generation);
            }
          }
        });
  }

  @Test
  void theOrderOfArrivalDoesNotMatterToAnyClock() {
    Cases.run(
        0.1,
        random -> {
          RandomTicket ticket = RandomTicket.of(random);
          List<ClockEvent> shuffled = new ArrayList<>(ticket.log());
          Collections.shuffle(shuffled, new Random(random.nextLong()));
          for (ClockKind kind : ClockKind.values()) {
            assertEquals(
                TicketClock.read(kind, ticket.terms(), ticket.log(), ticket.now()),
                TicketClock.read(kind, ticket.terms(), shuffled, ticket.now()));
          }
        });
  }

  @Test
  void eachStepIsReachedWhenItsShareHasElapsedAndNotAMillisecondBefore() {
    Cases.run(
        0.1,
        random -> {
          RandomTicket ticket = RandomTicket.of(random);
          for (ClockKind kind : ClockKind.values()) {
            if (TicketClock.read(kind, ticket.terms(), ticket.log(), ticket.now())
                    instanceof Reading.Shown shown
                && shown.stopped().isEmpty()) {
              for (int i = 0; i < shown.steps().size(); i++) {
                int percent = RandomTicket.PERCENTS.get(i).intValue();
                long share = Math.ceilDiv(shown.length().toMillis() * percent, 100L);
                boolean reached = shown.elapsed().toMillis() >= share;
                boolean said =
                    shown.steps().get(i).filter(at -> !at.isAfter(ticket.now())).isPresent();
                assertEquals(reached, said, () -> kind + " " + percent + " " + ticket);
              }
            }
          }
        });
  }
}
