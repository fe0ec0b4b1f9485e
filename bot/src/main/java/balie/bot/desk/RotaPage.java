package balie.bot.desk;

import balie.storage.calendar.CalendarNotation;
import balie.storage.escalation.Rota;
import balie.storage.person.PersonId;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;

/// Writes the rota of a team.
final class RotaPage {
  private RotaPage() {}

  static Page of(Rota rota) {
    Page page = new Page();
    page.putPages("shifts", rota.shifts().stream().map(RotaPage::shift).toList());
    if (!rota.absences().isEmpty()) {
      page.putPages("absences", rota.absences().stream().map(RotaPage::absence).toList());
    }
    if (!rota.swaps().isEmpty()) {
      page.putPages("swaps", rota.swaps().stream().map(RotaPage::swap).toList());
    }
    return page;
  }

  private static Page shift(Rota.Shift shift) {
    List<String> days =
        Arrays.stream(DayOfWeek.values())
            .filter(shift.days()::contains)
            .map(CalendarNotation::written)
            .toList();
    return new Page()
        .put("on", days)
        .put("hours", CalendarNotation.written(shift.hours()))
        .put("who", shift.turns().stream().map(PersonId::email).toList())
        .put("from", shift.from().toString());
  }

  private static Page absence(Rota.Absence absence) {
    return new Page()
        .put("who", absence.who().email())
        .put("from", absence.from().toString())
        .put("until", absence.until().toString());
  }

  private static Page swap(Rota.Swap swap) {
    return new Page()
        .put("on", swap.on().toString())
        .put("who", swap.who().email())
        .put("for", swap.instead().email());
  }
}
