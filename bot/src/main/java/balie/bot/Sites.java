package balie.bot;

import balie.bot.flow.Snapshots;
import balie.bot.web.Filter;
import balie.bot.web.Route;
import balie.bot.web.WebSite;
import balie.bot.web.chat.ChatPages;
import balie.bot.web.demo.DemoVisitors;
import balie.bot.web.demo.WhoPages;
import balie.bot.web.page.Assets;
import balie.bot.web.page.Preferences;
import balie.bot.web.page.Shell;
import balie.bot.web.page.TroublePages;
import balie.bot.web.security.ForMachines;
import balie.bot.web.security.Limits;
import balie.bot.web.security.Protection;
import balie.bot.web.security.Reach;
import balie.bot.web.services.ServicePages;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The wiring of the web: which routes, filters and sessions a site has.
public final class Sites {
  private final Snapshots snapshots;
  private final ChatPages.Talking talking;
  private final InstantSource clock;

  public Sites(Snapshots snapshots, ChatPages.Talking talking, InstantSource clock) {
    this.snapshots = snapshots;
    this.talking = talking;
    this.clock = clock;
  }

  /// The demo's, where a visitor may be anybody; on this machine alone.
  public WebSite demo() {
    return demo(Limits.usual());
  }

  /// The demo's, with other limits than the usual.
  public WebSite demo(Limits limits) {
    Assets assets = Assets.shipped();
    Shell shell = new Shell(assets, Shell.Kind.DEMO);
    DemoVisitors visitors = new DemoVisitors();
    List<Route> routes = new ArrayList<>(pages(assets, shell));
    routes.addAll(new WhoPages(shell, snapshots, visitors, clock).routes());
    TroublePages troubles = troubles(shell);
    List<Filter> filters =
        Protection.filters(
            Reach.ofLoopback(),
            new ForMachines(ForMachines.OURS),
            visitors,
            troubles,
            limits,
            clock);
    return new WebSite(routes, filters, visitors, troubles);
  }

  /// What every site has.
  private List<Route> pages(Assets assets, Shell shell) {
    List<Route> routes = new ArrayList<>();
    routes.add(assets.route());
    routes.add(Preferences.route());
    routes.addAll(new ChatPages(shell, snapshots, talking, clock).routes());
    routes.addAll(new ServicePages(shell, snapshots, clock).routes());
    return routes;
  }

  private TroublePages troubles(Shell shell) {
    return new TroublePages(shell, () -> snapshots.known().map(Snapshots.Snapshot::register));
  }
}
