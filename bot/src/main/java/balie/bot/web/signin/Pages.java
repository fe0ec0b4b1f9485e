package balie.bot.web.signin;

import balie.bot.web.Call;
import balie.bot.web.WebAnswer;

/// How the pages on the way in and out look.
public interface Pages {
  WebAnswer show(Call call, Page page);

  /// The status that a page has.
  static int status(Page page) {
    return switch (page) {
      case Page.Ways _, Page.MailSent _, Page.LinkReady _, Page.SignedOut _ -> 200;
      case Page.LinkOver _, Page.LinkElsewhere _ -> 410;
      case Page.NotKnown _ -> 403;
      case Page.Failed(Page.Reason reason) ->
          switch (reason) {
            case UNREACHABLE -> 503;
            case DENIED, OVER, REFUSED, NO_ADDRESS -> 403;
          };
      case Page.SendAgain _ -> 403;
      case Page.TooMany _ -> 429;
    };
  }
}
