package balie.bot.slack;

import balie.bot.channel.Phrases.Phrase;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an admin says a channel is for: `/balie help-channel on`, `/balie team-channel
/// service-desk`.
final class Arranging {
  private static final Pattern HELP =
      Pattern.compile("(?:help-channel|hulpkanaal)\\s+(on|off|aan|uit)");
  private static final Pattern TEAM =
      Pattern.compile("(?:team-channel|teamkanaal)\\s+([a-z0-9-]{1,60})");

  private final Desk desk;

  Arranging(Desk desk) {
    this.desk = desk;
  }

  /// Does what a command's text asks for, if it is about what the channel is for.
  ///
  /// @return what is to be said about it, empty where it is about something else
  Optional<String> arrange(String text, Room room, Optional<PersonId> asker) {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    Matcher help = HELP.matcher(typed);
    Matcher team = TEAM.matcher(typed);
    boolean isHelp = help.matches();
    boolean isTeam = team.matches();
    if (!isHelp && !isTeam) {
      return Optional.empty();
    }
    Phrase said;
    if (asker.filter(desk.roster()::isAdmin).isEmpty()) {
      said = Phrase.NOT_ADMIN;
    } else if (isHelp) {
      boolean on = help.group(1).equals("on") || help.group(1).equals("aan");
      desk.venues().help(SlackChannel.NAME, room.id().venue(), on);
      said = on ? Phrase.HELP_ON : Phrase.HELP_OFF;
    } else {
      said = give(room, new TeamId(team.group(1)));
    }
    return Optional.of(desk.phrases().say(said, asker));
  }

  private Phrase give(Room room, TeamId team) {
    if (!desk.roster().isTeam(team)) {
      return Phrase.NO_SUCH_TEAM;
    }
    desk.venues().give(SlackChannel.NAME, room.id().venue(), team);
    return Phrase.TEAM_HERE;
  }
}
