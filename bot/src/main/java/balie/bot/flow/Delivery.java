package balie.bot.flow;

import balie.bot.channel.Channel;
import balie.bot.channel.Outgoing;
import balie.bot.channel.Presence;
import balie.bot.channel.Showing;
import balie.storage.conversation.Address;
import balie.storage.conversation.ConversationId;
import balie.storage.conversation.MessageNumber;
import balie.storage.conversation.Outbox;
import balie.storage.conversation.Outbox.Waiting;
import balie.storage.person.PersonId;
import balie.storage.person.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Delivers the outbox: each conversation's letters in order, until the channel took them over or
/// they are given up. A letter whose channel is not there waits for it.
///
/// A crash between showing and marking leaves a letter of which nobody here knows whether it was
/// shown. So that a letter is about to be tried is noted before, and one that was tried is looked
/// for on the other side before it is shown again. What an earlier life never tried is not: the
/// platforms allow few looks.
public final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /// The lane in which letters to people and teams get their places.
  private static final ConversationId SORTING = new ConversationId("(sorting)");

  private final Outbox outbox;
  private final Step.Listener steps;
  private final Map<String, Channel> channels;
  private final InstantSource clock;
  private final Backoff backoff;
  private final Lanes lanes;
  private final Lanes sorting;

  /// What was shown and could not be marked yet: within a life only the marking is tried again.
  private final Map<Long, Unmarked> unmarked = new ConcurrentHashMap<>();

  private volatile Optional<DeathNotice> deaths = Optional.empty();

  private record Unmarked(ConversationId conversation, Showing.Shown shown) {}

  /// @param chance by which what failed together is not tried again together
  public Delivery(
      Outbox outbox, List<Channel> channels, InstantSource clock, RandomGenerator chance) {
    this(outbox, channels, clock, chance, Step.NOBODY);
  }

  /// @param steps is told of each step
  Delivery(
      Outbox outbox,
      List<Channel> channels,
      InstantSource clock,
      RandomGenerator chance,
      Step.Listener steps) {
    this.outbox = outbox;
    this.steps = steps;
    this.channels =
        channels.stream().collect(Collectors.toUnmodifiableMap(Channel::name, Function.identity()));
    this.clock = clock;
    this.backoff = new Backoff(chance);
    this.lanes = new Lanes("delivery", this::deliver, clock);
    this.sorting = new Lanes("sorting", _ -> sort(), clock);
  }

  /// From now on the admins of the desk are told of what is given up.
  public Delivery tellingAdminsOf(Snapshots snapshots) {
    deaths = Optional.of(new DeathNotice(snapshots, outbox));
    return this;
  }

  /// Delivers what is due: what an earlier life left behind, what failed before, what could not be
  /// placed.
  void deliverDue() {
    if (!outbox.unplaced().isEmpty()) {
      sorting.wake(SORTING);
    }
    outbox.due(clock.instant()).forEach(lanes::wake);
    lanes.wakeDue();
  }

  /// Delivers what was just put into the outbox.
  public void wake(Address to) {
    switch (to) {
      case Address.Place place -> lanes.wake(place.conversation());
      case Address.Person _, Address.Team _ -> sorting.wake(SORTING);
    }
  }

  /// Waits until nothing is being delivered.
  void settle() throws InterruptedException {
    sorting.settle();
    lanes.settle();
  }

  void stop() {
    sorting.stop();
    lanes.stop();
  }

  private void sort() {
    for (Outbox.Unplaced letter : outbox.unplaced()) {
      List<Address.Place> places = places(letter.letter().to());
      outbox.place(letter.number(), places);
      places.forEach(this::wake);
    }
  }

  private List<Address.Place> places(Address to) {
    return switch (to) {
      case Address.Place place -> List.of(place);
      case Address.Person(PersonId person) ->
          Stream.concat(
                  outbox.reach(person).stream().filter(p -> channels.containsKey(p.channel())),
                  channels.values().stream()
                      .flatMap(channel -> place(channel, channel.direct(person))))
              .limit(1)
              .toList();
      case Address.Team(TeamId team) ->
          channels.values().stream().flatMap(channel -> place(channel, channel.of(team))).toList();
    };
  }

  private static Stream<Address.Place> place(Channel channel, Optional<ConversationId> at) {
    return at.map(id -> new Address.Place(channel.name(), id)).stream();
  }

  private void deliver(ConversationId conversation) {
    unmarked.forEach(
        (letter, each) -> {
          if (each.conversation().equals(conversation)) {
            mark(letter, each.shown());
          }
        });
    Optional<Waiting> next = outbox.next(conversation);
    while (next.isPresent() && isOver(next.get())) {
      next = outbox.next(conversation);
    }
  }

  /// Tries a letter; whether those behind it may go on.
  private boolean isOver(Waiting letter) {
    if (letter.overtaken() && !letter.mayBeThere()) {
      outbox.pass(letter.number());
      return true;
    }
    Channel channel = channels.get(letter.place().channel());
    if (channel == null || letter.nextTry().isAfter(clock.instant())) {
      return false;
    }
    if (!letter.mayBeThere()) {
      outbox.tried(letter.number());
      steps.at(Step.TRIED);
    }
    Showing showing;
    try {
      showing = show(channel, letter);
    } catch (RuntimeException | StackOverflowError thrown) {
      return isGivenUp(letter, Failure.of(thrown));
    }
    return switch (showing) {
      case Showing.Shown shown -> {
        unmarked.put(letter.number(), new Unmarked(letter.place().conversation(), shown));
        steps.at(Step.SENT);
        mark(letter.number(), shown);
        steps.at(Step.MARKED);
        yield true;
      }
      case Showing.NotNow(Duration patience, boolean mayBeThere) -> {
        outbox.postpone(letter.number(), clock.instant().plus(patience), mayBeThere);
        yield false;
      }
      case Showing.Never(String reason) -> {
        bury(letter, reason);
        yield true;
      }
    };
  }

  private Showing show(Channel channel, Waiting letter) {
    Answer answer = Notation.read(letter.letter().body());
    Outgoing outgoing =
        new Outgoing(
            letter.number(),
            letter.place().conversation(),
            answer.reply(),
            answer.why(),
            letter.answers(),
            judged(letter, answer),
            letter.replaces(),
            answer.isSign());
    if (!letter.mayBeThere()) {
      return channel.show(outgoing);
    }
    Set<String> others = outbox.references(letter.place().conversation());
    return switch (channel.has(outgoing, others)) {
      case Presence.There(Showing.Shown shown) -> shown;
      case Presence.Absent() -> letter.overtaken() ? Showing.shown() : channel.show(outgoing);
      case Presence.Unclear(Duration patience) -> Showing.unknown(patience);
    };
  }

  /// An answer can be judged; what goes on from one is none of its own.
  private static Optional<MessageNumber> judged(Waiting letter, Answer answer) {
    return letter
        .letter()
        .answers()
        .filter(_ -> answer.reply().isJudged() && letter.letter().isAnswer());
  }

  private void mark(long letter, Showing.Shown shown) {
    outbox.delivered(letter, shown.reference(), clock.instant());
    unmarked.remove(letter);
  }

  private boolean isGivenUp(Waiting letter, Failure failure) {
    int failures = letter.failures() + 1;
    if (failures >= Backoff.MOST_FAILURES) {
      bury(letter, failure.toString());
      return true;
    }
    Instant next = clock.instant().plus(backoff.after(failures));
    LOG.warn(
        "event=delivery-failed letter={} channel={} failures={} next={} failure={}",
        letter.number(),
        letter.place().channel(),
        failures,
        next,
        failure);
    outbox.failed(letter.number(), failures, next);
    return false;
  }

  private void bury(Waiting letter, String reason) {
    LOG.error(
        "event=dead-letter letter={} channel={} reason={}",
        letter.number(),
        letter.place().channel(),
        reason);
    List<Address> told =
        deaths.map(each -> each.tell(letter, reason, clock.instant())).orElse(List.of());
    outbox.bury(letter.number(), reason, clock.instant());
    told.forEach(this::wake);
  }
}
