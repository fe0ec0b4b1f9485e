package balie.bot;

import balie.bot.flow.Snapshots;
import balie.bot.web.Filter;
import balie.bot.web.Route;
import balie.bot.web.Visitors;
import balie.bot.web.WebSite;
import balie.bot.web.chat.ChatPages;
import balie.bot.web.chat.TypingPages;
import balie.bot.web.demo.DemoVisitors;
import balie.bot.web.demo.WhoPages;
import balie.bot.web.gaps.GapPages;
import balie.bot.web.page.Assets;
import balie.bot.web.page.Preferences;
import balie.bot.web.page.Shell;
import balie.bot.web.page.TroublePages;
import balie.bot.web.security.ForMachines;
import balie.bot.web.security.Limits;
import balie.bot.web.security.Protection;
import balie.bot.web.security.Reach;
import balie.bot.web.services.ServicePages;
import balie.bot.web.services.SlaPictures;
import balie.bot.web.signin.Browsers;
import balie.bot.web.signin.FreshForms;
import balie.bot.web.signin.SignInPages;
import balie.storage.desk.Register;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /// The demo's, with the usual limits.
  public WebSite demo() {
    return demo(Limits.usual());
  }

  /// The demo's, where a visitor may be anybody. It answers to this machine alone and is guarded
  /// like a real one: a page of another site that is open in the same browser gets nothing here.
  ///
  /// @param limits how much one may do
  public WebSite demo(Limits limits) {
    Assets assets = Assets.shipped();
    Shell shell = new Shell(assets, Shell.Kind.DEMO);
    DemoVisitors visitors = new DemoVisitors();
    Reach reach = Reach.ofLoopback();
    List<Route> routes = new ArrayList<>(pages(assets, shell, visitors));
    routes.addAll(new WhoPages(shell, snapshots, visitors, clock).routes());
    Gate gate = new Gate(reach, visitors, new Browsers(reach), limits);
    return new WebSite(
        routes, gate.filters(shell, snapshots, clock), visitors, troubles(shell, snapshots));
  }

  /// What every site has for people.
  List<Route> pages(Assets assets, Shell shell, Visitors visitors) {
    List<Route> routes = new ArrayList<>();
    routes.add(assets.route());
    routes.add(Preferences.route());
    routes.addAll(new ChatPages(shell, snapshots, talking, visitors, clock).routes());
    routes.addAll(new TypingPages(snapshots, clock).routes());
    routes.addAll(new ServicePages(shell, snapshots, clock).routes());
    routes.addAll(new GapPages(shell, snapshots, clock).routes());
    routes.addAll(new SlaPictures(snapshots, clock).routes());
    return routes;
  }

  static TroublePages troubles(Shell shell, Snapshots snapshots) {
    return new TroublePages(shell, () -> register(snapshots));
  }

  /// The desk as it is known, without a look at the database.
  static Optional<Register> register(Snapshots snapshots) {
    return snapshots.known().map(Snapshots.Snapshot::register);
  }

  /// What stands in front of every page.
  record Gate(Reach reach, Visitors visitors, Browsers browsers, Limits limits) {

    List<Filter> filters(Shell shell, Snapshots snapshots, InstantSource clock) {
      List<Filter> filters =
          new ArrayList<>(
              Protection.filters(
                  reach,
                  new ForMachines(ForMachines.OURS),
                  visitors,
                  troubles(shell, snapshots),
                  limits,
                  clock));
      filters.add(
          new FreshForms(
              visitors,
              browsers,
              ForMachines.OURS,
              new SignInPages(shell, () -> register(snapshots))));
      return filters;
    }
  }
}
