package balie.bot.channel;

import balie.storage.language.Language;
import balie.storage.person.PersonId;
import java.util.Optional;

/// The few words that a channel needs beside replies, in the language of whom it speaks to.
public interface Phrases {

  /// What is to be said.
  enum Phrase {
    /// The answer takes longer.
    WORKING,
    /// What people may say of an answer.
    HELPED,
    WRONG,
    OUTDATED,
    /// Above a list to choose from.
    CHOOSE,
    /// Above a list of what else can be done.
    MORE,
    /// It could not be kept, so it should be said again.
    NOT_KEPT,
    /// It could not be kept yet, and will be answered once it is.
    NOT_YET_KEPT,
    /// Beneath a text that was shortened.
    THE_REST,
    /// A question for the summary of what is agreed and kept.
    SLA_SUMMARY,
    /// The titles of somebody's own page.
    MY_SERVICES,
    MY_TICKETS,
    /// What to type after a command that came alone.
    HOW_TO_ASK,
    /// The title of the form for a ticket, 24 characters at most, and what it asks for.
    TICKET_TITLE,
    TICKET_WHAT,
    TICKET_SINCE,
    TICKET_DETAILS,
    SEND,
    CANCEL,
    /// To somebody whom the desk does not know.
    NOT_KNOWN,
    /// What a thread is called that is opened for an answer.
    THREAD,
    /// In place of a text that is for one person alone, and the button that opens it for them.
    FOR_ONE,
    OPEN_IT,
    /// To answer in words what only one person sees, and what is asked then.
    SAY,
    SAY_WHAT,
    /// The ways of saying whose an account is: the button, what it is about, what can be pressed
    /// and typed, and what came of it.
    LINK,
    LINK_HOW,
    LINK_MAIL,
    LINK_ENTER,
    LINK_ADDRESS,
    LINK_CODE,
    LINK_MAILED,
    LINK_NO_MAIL,
    LINK_LOCKED,
    LINK_WRONG,
    LINK_IN_SERVER,
    LINKED,
    /// To say whose an account is no more, and what came of it.
    UNLINK,
    UNLINKED,
    UNLINK_NONE,
    /// What commands and what is typed with them are for, and what is done with a message.
    COMMAND_BALIE,
    COMMAND_TICKET,
    COMMAND_SLA,
    OPTION_QUESTION,
    OPTION_PROBLEM,
    OPTION_SERVICE,
    MAKE_TICKET
  }

  /// The phrase for somebody, or for whoever it is.
  String say(Phrase phrase, Optional<PersonId> to);

  /// The phrase in a language.
  String say(Phrase phrase, Language language);
}
