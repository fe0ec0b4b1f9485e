package balie.bot.discord;

import balie.bot.channel.Accounts;
import balie.bot.channel.Button;
import balie.bot.channel.Phrases;
import balie.bot.channel.Phrases.Phrase;
import balie.bot.channel.Trouble;
import balie.storage.access.Account;
import balie.storage.language.Language;
import balie.storage.person.PersonId;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whose an account is, and the way to say so: a code that is mailed, or shown in the web chat.
/// What is typed here is never kept as something said.
final class Linking {
  /// What its buttons and forms are called.
  static final String BEGIN = "link";

  static final String MAIL = "link-mail";
  static final String CODE = "link-code";

  private static final Logger LOG = LoggerFactory.getLogger(Linking.class);

  private final Api api;
  private final Accounts accounts;
  private final Phrases phrases;
  private final Rooms rooms;

  Linking(Api api, Accounts accounts, Phrases phrases, Rooms rooms) {
    this.api = api;
    this.accounts = accounts;
    this.phrases = phrases;
    this.rooms = rooms;
  }

  /// The person, empty for a stranger. Where no server is named, one who left a server is not who
  /// they were there.
  Optional<PersonId> person(String guild, String user) {
    return guild.equals(Room.NOWHERE)
        ? accounts.anywhere(DiscordChannel.NAME, user, this::isMember)
        : accounts.person(new Account(DiscordChannel.NAME, guild, user));
  }

  /// Only where Discord says that they are no member they are none.
  private boolean isMember(Account account) {
    try {
      return api.isMember(account.place(), account.user());
    } catch (Trouble trouble) {
      LOG.warn("event=membership-not-known channel=discord reason={}", trouble.reason());
      return true;
    }
  }

  /// Whether somebody proved whose an account is, member or not.
  boolean isProven(String guild, String user) {
    return guild.equals(Room.NOWHERE)
        ? accounts.anywhere(DiscordChannel.NAME, user, _ -> true).isPresent()
        : person(guild, user).isPresent();
  }

  /// It is not theirs any more: in this server, or where none is named in all of them.
  Face forgotten(String guild, String user, Language language) {
    boolean was =
        guild.equals(Room.NOWHERE)
            ? accounts.unlinkEverywhere(DiscordChannel.NAME, user)
            : accounts.unlink(new Account(DiscordChannel.NAME, guild, user));
    return told(was ? Phrase.UNLINKED : Phrase.UNLINK_NONE, language);
  }

  /// The offer to a stranger.
  DataObject offer(Language language) {
    return Face.button(phrases.say(Phrase.LINK, language), BEGIN);
  }

  /// How it is done, with a button for each way.
  Face begin(Language language) {
    return Faces.of(
        phrases.say(Phrase.LINK_HOW, language),
        List.of(
            Button.plain(phrases.say(Phrase.LINK_MAIL, language), MAIL),
            Button.plain(phrases.say(Phrase.LINK_ENTER, language), CODE)));
  }

  DataObject mailForm(Language language) {
    return Forms.of(
        MAIL,
        phrases.say(Phrase.LINK, language),
        List.of(
            new Forms.Field("address", phrases.say(Phrase.LINK_ADDRESS, language), true, false)));
  }

  DataObject codeForm(Language language) {
    return Forms.of(
        CODE,
        phrases.say(Phrase.LINK, language),
        List.of(new Forms.Field("code", phrases.say(Phrase.LINK_CODE, language), true, false)));
  }

  /// Somebody gave their address.
  Face mailed(String guild, String user, String address, Language language) {
    Optional<Account> account = account(guild, user);
    if (account.isEmpty()) {
      return Face.of(Markup.escape(phrases.say(Phrase.LINK_IN_SERVER, language)));
    }
    return switch (accounts.ask(account.get(), address)) {
      case MAILED ->
          Faces.of(
              phrases.say(Phrase.LINK_MAILED, language),
              List.of(Button.plain(phrases.say(Phrase.LINK_ENTER, language), CODE)));
      case NO_MAIL -> told(Phrase.LINK_NO_MAIL, language);
      case LOCKED -> told(Phrase.LINK_LOCKED, language);
    };
  }

  /// Somebody brings a code.
  Face proven(String guild, String user, String code, Language language) {
    Optional<Account> account = account(guild, user);
    if (account.isEmpty()) {
      return told(Phrase.LINK_IN_SERVER, language);
    }
    return switch (accounts.prove(account.get(), code)) {
      case LINKED -> told(Phrase.LINKED, language);
      case WRONG ->
          Faces.of(
              phrases.say(Phrase.LINK_WRONG, language),
              List.of(Button.plain(phrases.say(Phrase.LINK_ENTER, language), CODE)));
      case LOCKED -> told(Phrase.LINK_LOCKED, language);
    };
  }

  private Face told(Phrase phrase, Language language) {
    return Face.of(Markup.escape(phrases.say(phrase, language)));
  }

  /// The account belongs to a guild, also where it is linked in a private conversation.
  private Optional<Account> account(String guild, String user) {
    return (guild.equals(Room.NOWHERE) ? rooms.onlyGuild() : Optional.of(guild))
        .map(place -> new Account(DiscordChannel.NAME, place, user));
  }
}
