package balie.bot.discord;

import balie.bot.channel.Phrases;
import balie.bot.channel.Phrases.Phrase;
import balie.storage.language.Language;
import java.util.List;
import java.util.Set;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;

/// The commands that Discord shows, in both languages.
final class Commands {
  static final String BALIE = "balie";
  static final String TICKET = "ticket";
  static final String SLA = "sla";
  static final String LINK = "link";
  static final String UNLINK = "unlink";

  private final Phrases phrases;

  Commands(Phrases phrases) {
    this.phrases = phrases;
  }

  List<CommandData> all() {
    return List.of(
        typed(BALIE, BALIE, Phrase.COMMAND_BALIE)
            .addOptions(option("question", "vraag", Phrase.OPTION_QUESTION)),
        typed(TICKET, TICKET, Phrase.COMMAND_TICKET)
            .addOptions(option("problem", "probleem", Phrase.OPTION_PROBLEM)),
        typed(SLA, SLA, Phrase.COMMAND_SLA)
            .addOptions(option("service", "dienst", Phrase.OPTION_SERVICE).setAutoComplete(true)),
        typed(LINK, "koppelen", Phrase.LINK),
        typed(UNLINK, "ontkoppelen", Phrase.UNLINK),
        ofMessage());
  }

  private SlashCommandData typed(String name, String dutch, Phrase what) {
    SlashCommandData command =
        net.dv8tion.jda.api.interactions.commands.build.Commands.slash(name, en(what));
    return command
        .setNameLocalization(DiscordLocale.DUTCH, dutch)
        .setDescriptionLocalization(DiscordLocale.DUTCH, nl(what))
        .setContexts(Set.of(InteractionContextType.GUILD, InteractionContextType.BOT_DM))
        .setIntegrationTypes(Set.of(IntegrationType.GUILD_INSTALL));
  }

  private CommandData ofMessage() {
    return net.dv8tion.jda.api.interactions.commands.build.Commands.message(en(Phrase.MAKE_TICKET))
        .setNameLocalization(DiscordLocale.DUTCH, nl(Phrase.MAKE_TICKET))
        .setContexts(Set.of(InteractionContextType.GUILD, InteractionContextType.BOT_DM))
        .setIntegrationTypes(Set.of(IntegrationType.GUILD_INSTALL));
  }

  private OptionData option(String name, String dutch, Phrase what) {
    return new OptionData(OptionType.STRING, name, en(what))
        .setNameLocalization(DiscordLocale.DUTCH, dutch)
        .setDescriptionLocalization(DiscordLocale.DUTCH, nl(what));
  }

  private String en(Phrase phrase) {
    return phrases.say(phrase, Language.EN);
  }

  private String nl(Phrase phrase) {
    return phrases.say(phrase, Language.NL);
  }
}
