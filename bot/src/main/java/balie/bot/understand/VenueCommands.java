package balie.bot.understand;

import balie.bot.request.VenueRequest;
import balie.storage.language.Language;
import balie.storage.person.TeamId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one-line commands about what a place is for: `help-channel on`, `team-channel service-desk`,
/// in English and Dutch.
final class VenueCommands {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern HELP =
      Pattern.compile("(?:(help-channel)|hulpkanaal)\\s+(?:(on|aan)|off|uit)\\s*[.!]?", FLAGS);
  private static final Pattern TEAM =
      Pattern.compile("(?:(team-channel)|teamkanaal)\\s+([a-z0-9-]{1,60})\\s*[.!]?", FLAGS);

  private VenueCommands() {}

  /// A command and the language that it is in.
  record Command(VenueRequest request, Language language) {}

  /// The command that a text is, empty for any other text.
  static Optional<Command> read(String text) {
    Matcher help = HELP.matcher(text.strip());
    if (help.matches()) {
      return Optional.of(command(new VenueRequest.Help(help.group(2) != null), help));
    }
    Matcher team = TEAM.matcher(text.strip());
    return team.matches()
        ? Optional.of(
            command(
                new VenueRequest.OfTeam(new TeamId(team.group(2).toLowerCase(Locale.ROOT))), team))
        : Optional.empty();
  }

  private static Command command(VenueRequest request, Matcher matcher) {
    return new Command(request, matcher.group(1) == null ? Language.NL : Language.EN);
  }
}
