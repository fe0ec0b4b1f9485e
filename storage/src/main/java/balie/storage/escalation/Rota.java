package balie.storage.escalation;

import balie.storage.calendar.OpenInterval;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who of a team is on duty when, in the desk's zone.
public record Rota(TeamId team, List<Shift> shifts, List<Absence> absences, List<Swap> swaps) {
  public Rota {
    shifts = List.copyOf(shifts);
    absences = List.copyOf(absences);
    swaps = List.copyOf(swaps);
  }

  /// Hours of some weekdays, taken in turns.
  ///
  /// @param hours of each day; a night is two shifts
  /// @param turns who takes it, each a week; the first has the week of `from`
  /// @param from a day of the week in which the turns begin
  public record Shift(
      Set<DayOfWeek> days, OpenInterval hours, List<PersonId> turns, LocalDate from) {
    public Shift {
      if (days.isEmpty() || turns.isEmpty()) {
        throw new IllegalArgumentException("a shift on no day or by nobody");
      }
      days = Set.copyOf(EnumSet.copyOf(days));
      turns = List.copyOf(turns);
    }

    private boolean contains(LocalDateTime at) {
      int minute = at.getHour() * 60 + at.getMinute();
      return days.contains(at.getDayOfWeek()) && hours.open() <= minute && minute < hours.close();
    }

    /// Who has a day, so many turns later: 0 is whose turn it is.
    private PersonId turn(LocalDate day, int later) {
      long weeks = ChronoUnit.WEEKS.between(monday(from), monday(day));
      return turns.get((int) Math.floorMod(weeks + later, (long) turns.size()));
    }

    private static LocalDate monday(LocalDate day) {
      return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }
  }

  /// Days on which somebody takes no shift, both included.
  public record Absence(PersonId who, LocalDate from, LocalDate until) {
    boolean covers(PersonId person, LocalDate day) {
      return who.equals(person) && !day.isBefore(from) && !day.isAfter(until);
    }
  }

  /// A day on which somebody takes what another would have.
  public record Swap(LocalDate on, PersonId who, PersonId instead) {}

  /// Who is on duty: whose turn it is or who swapped with them, or the next in turn who is there.
  /// Empty where no shift covers the moment, or everybody of it is absent.
  public Optional<PersonId> onDuty(LocalDateTime at) {
    return shifts.stream()
        .filter(shift -> shift.contains(at))
        .flatMap(shift -> taking(shift, at.toLocalDate()).stream())
        .findFirst();
  }

  private Optional<PersonId> taking(Shift shift, LocalDate day) {
    for (int later = 0; later < shift.turns().size(); later++) {
      PersonId person = swapped(shift.turn(day, later), day);
      if (absences.stream().noneMatch(absence -> absence.covers(person, day))) {
        return Optional.of(person);
      }
    }
    return Optional.empty();
  }

  private PersonId swapped(PersonId person, LocalDate day) {
    return swaps.stream()
        .filter(swap -> swap.on().equals(day) && swap.instead().equals(person))
        .map(Swap::who)
        .findFirst()
        .orElse(person);
  }
}
