package balie.bot.web.page;

import balie.bot.web.Call;
import balie.bot.web.Visitor;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who looks at a page, and how they want to see it.
///
/// @param visitor empty on a page that anybody may see
/// @param person who that is at the desk, as published last; empty for somebody it does not know
/// @param register the desk as published last, empty before the first publication
public record Viewing(
    Call call,
    Optional<Visitor> visitor,
    Optional<Person> person,
    Optional<Register> register,
    Language language,
    Theme theme) {
  static final String LANGUAGE_COOKIE = "balie-language";
  static final String THEME_COOKIE = "balie-theme";

  /// How somebody sees a page.
  ///
  /// @param visitor empty on a page that anybody may see
  public static Viewing of(Call call, Optional<Visitor> visitor, Optional<Register> register) {
    Optional<PersonId> id = visitor.flatMap(Visitor::person);
    Optional<Person> person = register.flatMap(r -> id.flatMap(r::person));
    return new Viewing(
        call, visitor, person, register, language(call, person, register), theme(call));
  }

  /// A label in the language of the page.
  public String say(Label label, String... filled) {
    return label.in(language, filled);
  }

  /// The same as a part of the page.
  public Html words(Label label, String... filled) {
    return Html.words(say(label, filled));
  }

  public String organisation() {
    return register.map(r -> r.organisation().name()).orElse("Balie");
  }

  /// The desk's first language, in which it has everything.
  public Language first() {
    return register.map(r -> r.organisation().languages().getFirst()).orElse(Language.EN);
  }

  /// What was chosen on a page, else the person's own, else what the browser asks for, else the
  /// desk's first.
  private static Language language(
      Call call, Optional<Person> person, Optional<Register> register) {
    return call.cookie(LANGUAGE_COOKIE)
        .flatMap(Language::ofTag)
        .or(() -> person.flatMap(Person::language))
        .or(() -> person.isPresent() ? Optional.empty() : ofBrowser(call))
        .or(() -> register.map(r -> r.organisation().languages().getFirst()))
        .orElse(Language.EN);
  }

  private static Optional<Language> ofBrowser(Call call) {
    return call.header("Accept-Language").stream()
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .map(each -> each.strip().toLowerCase(Locale.ROOT).replaceAll("[-;].*", ""))
        .flatMap(tag -> Language.ofTag(tag).stream())
        .findFirst();
  }

  private static Theme theme(Call call) {
    return call.cookie(THEME_COOKIE).flatMap(Theme::ofId).orElse(Theme.AUTO);
  }
}
