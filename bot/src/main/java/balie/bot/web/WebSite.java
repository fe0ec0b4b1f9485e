package balie.bot.web;

import java.util.List;

/// All that a server serves.
///
/// @param filters in front of all routes, the first outermost
/// @param troubles how what can't be served looks
public record WebSite(
    List<Route> routes, List<Filter> filters, Visitors visitors, Troubles troubles) {
  public WebSite {
    routes = List.copyOf(routes);
    filters = List.copyOf(filters);
  }

  /// Shows why a call can't be served.
  public interface Troubles {
    WebAnswer show(Call call, Trouble trouble);
  }

  /// Why a call can't be served.
  public enum Trouble {
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    BAD_REQUEST(400),
    TOO_LARGE(413),
    /// What changes something was sent from another site.
    FOREIGN(403),
    /// It was sent to a name that is not ours.
    MISDIRECTED(421),
    /// Too much was asked in too short a time.
    TOO_MANY(429),
    FAILED(500);

    private final int status;

    Trouble(int status) {
      this.status = status;
    }

    public int status() {
      return status;
    }
  }
}
