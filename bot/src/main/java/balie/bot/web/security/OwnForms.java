package balie.bot.web.security;

import balie.bot.web.Call;
import balie.bot.web.Filter;
import balie.bot.web.WebAnswer;
import balie.bot.web.WebSite;
import java.util.Optional;

/// Takes what changes something only from the site's own pages, as the browser tells it. A program
/// that tells nothing is refused: it has the API.
final class OwnForms implements Filter {
  private final Reach reach;
  private final ForMachines machines;
  private final WebSite.Troubles troubles;

  OwnForms(Reach reach, ForMachines machines, WebSite.Troubles troubles) {
    this.reach = reach;
    this.machines = machines;
    this.troubles = troubles;
  }

  @Override
  public WebAnswer around(Call call, Next next) {
    return call.isRead() || machines.serve(call) || isOwn(call)
        ? next.answer(call)
        : troubles.show(call, WebSite.Trouble.FOREIGN);
  }

  private boolean isOwn(Call call) {
    Optional<String> site = call.header("Sec-Fetch-Site");
    Optional<String> origin = call.header("Origin");
    return (site.isPresent() || origin.isPresent())
        && site.map(s -> s.equals("same-origin")).orElse(true)
        && origin.map(o -> reach.isOwn(call, o)).orElse(true);
  }
}
