package balie.bot.web.signin;

import static balie.bot.web.page.Html.all;
import static balie.bot.web.page.Html.element;
import static balie.bot.web.page.Html.input;
import static balie.bot.web.page.Html.link;
import static balie.bot.web.page.Html.none;
import static balie.bot.web.page.Html.p;
import static balie.bot.web.page.Html.words;

import balie.bot.web.Call;
import balie.bot.web.FormWord;
import balie.bot.web.WebAnswer;
import balie.bot.web.page.Html;
import balie.bot.web.page.Shell;
import balie.bot.web.page.Viewing;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The pages on the way in and out, in the frame of all pages.
public final class SignInPages implements Pages {
  private static final long MINUTE = 60;

  private final Shell shell;
  private final Supplier<Optional<Register>> register;

  /// @param register the desk as published last
  public SignInPages(Shell shell, Supplier<Optional<Register>> register) {
    this.shell = shell;
    this.register = register;
  }

  @Override
  public WebAnswer show(Call call, Page page) {
    Viewing viewing = Viewing.of(call, Optional.empty(), register.get());
    Words title = title(page);
    String heading = title.in(viewing.language());
    return shell.page(
        Pages.status(page),
        viewing,
        new Shell.Content(
            Shell.Tab.NONE,
            heading,
            element(
                "section",
                "notice sign-in",
                element("h1", "", words(heading)),
                body(page, viewing.language()))));
  }

  private static Words title(Page page) {
    return switch (page) {
      case Page.Ways _ -> Words.SIGN_IN;
      case Page.MailSent _ -> Words.MAIL_SENT;
      case Page.LinkReady _ -> Words.LINK_READY;
      case Page.LinkOver _ -> Words.LINK_OVER;
      case Page.LinkElsewhere _ -> Words.LINK_ELSEWHERE;
      case Page.NotKnown _ -> Words.NOT_KNOWN;
      case Page.Failed _ -> Words.FAILED;
      case Page.SignedOut _ -> Words.SIGNED_OUT;
      case Page.SendAgain _ -> Words.HELD;
      case Page.TooMany _ -> Words.TOO_MANY;
    };
  }

  private static Html body(Page page, Language language) {
    return switch (page) {
      case Page.Ways ways -> all(lead(Words.SIGN_IN_SAYS, language), ways(ways, language));
      case Page.MailSent() ->
          all(
              lead(Words.MAIL_SENT_SAYS, language),
              p("dim", words(Words.MAIL_NOT_THERE.in(language))),
              onward(Words.AGAIN, language));
      case Page.LinkReady ready ->
          all(lead(Words.LINK_READY_SAYS, language), ready(ready, language));
      case Page.LinkOver() ->
          all(lead(Words.LINK_OVER_SAYS, language), onward(Words.NEW_LINK, language));
      case Page.LinkElsewhere() ->
          all(lead(Words.LINK_ELSEWHERE_SAYS, language), onward(Words.NEW_LINK, language));
      case Page.NotKnown() ->
          all(lead(Words.NOT_KNOWN_SAYS, language), onward(Words.AGAIN, language));
      case Page.Failed(Page.Reason reason) ->
          all(lead(says(reason), language), onward(Words.AGAIN, language));
      case Page.SignedOut() ->
          all(lead(Words.SIGNED_OUT_SAYS, language), onward(Words.SIGN_IN_AGAIN, language));
      case Page.SendAgain again -> again(again, language);
      case Page.TooMany(long seconds) ->
          p(
              "lead",
              words(
                  Words.TOO_MANY_SAYS.in(
                      language, String.valueOf((seconds + MINUTE - 1) / MINUTE))));
    };
  }

  private static Words says(Page.Reason reason) {
    return switch (reason) {
      case UNREACHABLE -> Words.UNREACHABLE_SAYS;
      case DENIED -> Words.DENIED_SAYS;
      case OVER -> Words.OVER_SAYS;
      case REFUSED -> Words.REFUSED_SAYS;
      case NO_ADDRESS -> Words.NO_ADDRESS_SAYS;
    };
  }

  private static Html ways(Page.Ways ways, Language language) {
    boolean provider = !ways.oidc().isEmpty();
    Html byProvider =
        provider
            ? link(ways.oidc(), "button primary", words(Words.BY_PROVIDER.in(language)))
            : none();
    Html byMail =
        ways.mail()
            ? byMail(ways, provider ? Words.BY_MAIL : Words.BY_MAIL_ONLY, provider, language)
            : none();
    return all(byProvider, byMail);
  }

  private static Html byMail(Page.Ways ways, Words heading, boolean second, Language language) {
    return form(
        "/sign-in/mail",
        ways.csrf(),
        element("h2", "", words(heading.in(language))),
        input("hidden", Destination.PARAMETER, ways.next()),
        element("label", "", words(Words.ADDRESS.in(language))).with("for", "email"),
        element("input", "text")
            .with("type", "email")
            .with("id", "email")
            .with("name", "email")
            .with("autocomplete", "email")
            .with("inputmode", "email")
            .with("spellcheck", "false")
            .with("maxlength", "254")
            .with("required", ""),
        button(Words.SEND_LINK, second ? "button" : "button primary", language));
  }

  private static Html ready(Page.LinkReady ready, Language language) {
    return form(
        "/sign-in/link",
        ready.csrf(),
        input("hidden", "link", ready.link()),
        input("hidden", Destination.PARAMETER, ready.next()),
        button(Words.GO_IN, "button primary", language));
  }

  /// What was sent stands where it can be read, copied and sent.
  private static Html again(Page.SendAgain again, Language language) {
    Html fields =
        all(
            again.fields().entrySet().stream()
                .map(field -> isTyped(field) ? typed(field, language) : hidden(field)));
    Html first =
        again.signedIn()
            ? none()
            : link(SignIn.PATH, "button", words(Words.SIGN_IN.in(language)))
                .with("target", "_blank")
                .with("rel", "noopener");
    return all(
        lead(again.signedIn() ? Words.HELD_SAYS : Words.HELD_ENDED_SAYS, language),
        first,
        form(
            again.path(),
            again.csrf(),
            fields,
            button(Words.SEND_AGAIN, again.signedIn() ? "button primary" : "button", language)));
  }

  private static boolean isTyped(Map.Entry<String, String> field) {
    return field.getValue().contains(" ") || field.getValue().contains("\n");
  }

  private static Html hidden(Map.Entry<String, String> field) {
    return input("hidden", field.getKey(), field.getValue());
  }

  private static Html typed(Map.Entry<String, String> field, Language language) {
    return element(
        "label",
        "",
        words(Words.YOUR_TEXT.in(language)),
        // A line feed in front, which browsers leave out at the beginning of a text area.
        element("textarea", "text", words("\n" + field.getValue()))
            .with("name", field.getKey())
            .with("rows", "4"));
  }

  private static Html form(String path, String csrf, Html... fields) {
    return element("form", "sign-in-form", input("hidden", "csrf", FormWord.of(csrf)), all(fields))
        .with("method", "post")
        .with("action", path);
  }

  private static Html button(Words label, String styled, Language language) {
    return element("button", styled, words(label.in(language))).with("type", "submit");
  }

  private static Html lead(Words says, Language language) {
    return p("lead", words(says.in(language)));
  }

  private static Html onward(Words label, Language language) {
    return link(SignIn.PATH, "button primary", words(label.in(language)));
  }
}
