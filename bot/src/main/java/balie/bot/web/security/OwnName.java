package balie.bot.web.security;

import balie.bot.web.Call;
import balie.bot.web.Filter;
import balie.bot.web.WebAnswer;
import balie.bot.web.WebSite;

/// Answers only to the site's own names, but for what needs no cookie anyway: a page that made its
/// own name point here gets nothing.
final class OwnName implements Filter {
  private final Reach reach;
  private final ForMachines machines;
  private final WebSite.Troubles troubles;

  OwnName(Reach reach, ForMachines machines, WebSite.Troubles troubles) {
    this.reach = reach;
    this.machines = machines;
    this.troubles = troubles;
  }

  @Override
  public WebAnswer around(Call call, Next next) {
    return machines.serve(call) || reach.isNamed(call)
        ? next.answer(call)
        : troubles.show(call, WebSite.Trouble.MISDIRECTED);
  }
}
