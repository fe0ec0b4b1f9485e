package balie.bot.reply;

import balie.bot.channel.Button;
import balie.bot.channel.Reply;
import balie.bot.request.Action;
import balie.bot.request.Promised;
import balie.storage.agreement.Priority;
import balie.storage.agreement.TicketKind;
import balie.storage.desk.Register;
import balie.storage.language.Language;
import balie.storage.person.Person;
import balie.storage.person.PersonId;
import balie.storage.person.Team;
import balie.storage.person.TeamId;
import balie.storage.service.ServiceId;
import balie.storage.ticket.Opening;
import balie.storage.ticket.Ticket;
import balie.storage.ticket.TicketLine;
import balie.storage.ticket.TicketStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What all that is said about tickets is made of, in one language.
///
/// @param now by which days are called today and tomorrow, in the desk's zone
record TicketSpeech(Register register, Language language, ZonedDateTime now) {
  private static final int LONGEST_WORDS = 600;

  /// The wording in this language.
  String say(String english, String dutch) {
    return language == Language.EN ? english : dutch;
  }

  String moment(Instant at) {
    return Formats.of(language).moment(at, now);
  }

  String date(LocalDate day) {
    return Formats.of(language).date(day);
  }

  String list(List<String> items) {
    return Formats.of(language).list(items);
  }

  /// Somebody's words, or a title made of them: harmless wherever they are shown.
  static String inert(String words) {
    return words
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
        .replace("@everyone", "@\u200Beveryone")
        .replace("@here", "@\u200Bhere")
        .replace("<!", "<\u200B!")
        .replace("<@", "<\u200B@")
        .replace("<#", "<\u200B#");
  }

  /// Somebody's words where there is little room.
  static String brief(String words) {
    String inert = inert(words);
    return inert.length() <= LONGEST_WORDS ? inert : inert.substring(0, LONGEST_WORDS) + "…";
  }

  static String title(Ticket ticket) {
    return inert(ticket.opening().subject().title());
  }

  /// A service as it is called now, whatever became of it.
  String service(ServiceId id) {
    return register
        .service(id, LocalDate.MAX)
        .map(service -> service.name().in(language, register.organisation().languages().getFirst()))
        .orElse(id.id());
  }

  String person(PersonId id) {
    return register.person(id).map(Person::name).orElse(id.email());
  }

  String firstName(PersonId id) {
    return person(id).replaceAll("\\s.*", "");
  }

  String team(TeamId id) {
    return register.organisation().teams().stream()
        .filter(team -> team.id().equals(id))
        .map(Team::name)
        .findFirst()
        .orElse(id.id());
  }

  String kind(TicketKind kind) {
    return switch (kind) {
      case INCIDENT -> say("incident", "incident");
      case REQUEST -> say("request", "aanvraag");
      case QUESTION -> say("question", "vraag");
    };
  }

  String priority(Priority priority) {
    return switch (priority) {
      case CRITICAL -> say("critical", "kritiek");
      case HIGH -> say("high", "hoog");
      case NORMAL -> say("normal", "normaal");
      case LOW -> say("low", "laag");
    };
  }

  /// A status as its requester understands it.
  String status(TicketStatus status) {
    return switch (status) {
      case NEW -> say("nobody has taken it yet", "nog niemand heeft het opgenomen");
      case OPEN -> say("open", "open");
      case IN_PROGRESS -> say("being worked on", "in behandeling");
      case WAITING_REQUESTER -> say("waiting for your answer", "wacht op je antwoord");
      case WAITING_SUPPLIER -> say("waiting for a supplier", "wacht op een leverancier");
      case SCHEDULED -> say("planned", "ingepland");
      case RESOLVED -> say("resolved", "opgelost");
      case CLOSED -> say("closed", "gesloten");
      case CANCELLED -> say("cancelled", "geannuleerd");
      case MERGED -> say("merged", "samengevoegd");
    };
  }

  /// A status as those of the desk call it.
  String deskStatus(TicketStatus status) {
    return switch (status) {
      case NEW -> say("new", "nieuw");
      case WAITING_REQUESTER -> say("waiting for the requester", "wacht op de aanvrager");
      case OPEN, IN_PROGRESS, WAITING_SUPPLIER, SCHEDULED, RESOLVED, CLOSED, CANCELLED, MERGED ->
          status(status);
    };
  }

  /// A day or supplier that it waits for, in brackets; nothing where it waits for none.
  String awaited(Ticket ticket) {
    Optional<String> what =
        ticket
            .state()
            .day()
            .map(this::date)
            .or(() -> ticket.state().supplier().filter(name -> !name.equals("?")));
    return what.map(each -> " (" + inert(each) + ")").orElse("");
  }

  /// One line of a list.
  String line(TicketLine line) {
    return "#%s %s · %s · %s%s"
        .formatted(
            line.number(),
            inert(line.title()),
            priority(line.priority()),
            deskStatus(line.status()),
            line.assignee().map(person -> " · " + firstName(person)).orElse(""));
  }

  /// What was promised, in whole sentences; nothing where nothing was.
  String promise(Promised promised) {
    List<String> sentences = new ArrayList<>();
    promised
        .response()
        .flatMap(Promised.Clock::due)
        .ifPresent(
            due ->
                sentences.add(
                    say("A colleague answers ", "Een collega antwoordt ")
                        + say(moment(due) + " at the latest.", "uiterlijk " + moment(due) + ".")));
    promised
        .resolution()
        .flatMap(Promised.Clock::due)
        .ifPresent(
            due ->
                sentences.add(
                    say("It is solved ", "Het is opgelost ")
                        + say(moment(due) + " at the latest.", "uiterlijk " + moment(due) + ".")));
    return String.join(" ", sentences);
  }

  /// The clocks in a few words for those of the desk; nothing where none runs.
  String clocks(Promised promised) {
    List<String> clocks = new ArrayList<>();
    promised.response().ifPresent(clock -> clocks.add(clock(say("answer", "antwoord"), clock)));
    promised
        .resolution()
        .ifPresent(clock -> clocks.add(clock(say("solution", "oplossing"), clock)));
    return String.join(" · ", clocks);
  }

  private String clock(String name, Promised.Clock clock) {
    String due = clock.due().map(this::moment).orElse("–");
    return switch (clock.state()) {
      case RUNNING -> name + say(" due ", " tegen ") + due;
      case WARNING -> name + say(" due soon: ", " bijna tijd: ") + due;
      case PAUSED -> name + say(" paused", " gepauzeerd");
      case BREACHED ->
          name
              + say(" too late", " te laat")
              + clock.due().map(at -> say(", was due ", ", was tegen ") + moment(at)).orElse("");
      case MET -> name + say(" in time", " op tijd");
      case ENDED -> name + say(" ended", " beëindigd");
    };
  }

  /// Which service it is about, with a word before it; nothing where none is known.
  String about(Opening opening) {
    return opening.subject().service().map(id -> say(" about ", " over ") + service(id)).orElse("");
  }

  Button button(String label, Button.Style style, String verb, Object... arguments) {
    return new Button(label, Action.of(verb, arguments).orElseThrow().text(), style);
  }

  Button plain(String label, String verb, Object... arguments) {
    return button(label, Button.Style.PLAIN, verb, arguments);
  }

  Button primary(String label, String verb, Object... arguments) {
    return button(label, Button.Style.PRIMARY, verb, arguments);
  }

  /// One to five, the best last.
  List<Button> stars(Ticket ticket) {
    List<Button> stars = new ArrayList<>();
    for (int i = 1; i <= 5; i++) {
      stars.add(plain(i + " ★", "rate", ticket.number(), i));
    }
    return stars;
  }

  /// How many others.
  String others(int many) {
    return many == 1 ? say("1 other", "1 ander") : say("%d others", "%d anderen").formatted(many);
  }

  /// What is told about tickets is for the one who asked.
  Reply reply(String text) {
    return Reply.of(Markup.plain(text), language(), !text.isEmpty());
  }
}
