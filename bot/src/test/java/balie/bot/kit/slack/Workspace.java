package balie.bot.kit.slack;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What stands in the workspace: members, channels, messages, views.
public final class Workspace {
  public static final String TEAM = "TKIT";
  public static final String BOT_USER = "UBALIE";
  static final String BOT = "BBALIE";
  static final String APP = "AKIT";
  private static final String OTHER_TEAM = "TOTHER";

  private final InstantSource clock;
  private final Problems problems = new Problems();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();
  private final Map<String, Member> members = new ConcurrentHashMap<>();
  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private final Map<String, List<Post>> posts = new ConcurrentHashMap<>();
  private final Map<String, ViewShown> views = new ConcurrentHashMap<>();
  private final Map<String, String> responses = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger(1);
  private final AtomicInteger micros = new AtomicInteger();
  private volatile URI answers = URI.create("http://127.0.0.1:1/");

  /// Who somebody is.
  public enum Standing {
    MEMBER,
    GUEST,
    /// Of another workspace, through Slack Connect.
    STRANGER,
    BOT,
    DEACTIVATED
  }

  record Member(String id, String email, Standing standing) {
    String team() {
      return standing == Standing.STRANGER ? OTHER_TEAM : TEAM;
    }
  }

  /// @param kind channel, group, im
  record Place(String id, String name, String kind, boolean withBot, @Nullable String with) {}

  /// A message, as it stands now.
  ///
  /// @param only who alone sees it, for an ephemeral one
  record Post(
      String channel,
      String ts,
      String user,
      boolean byBot,
      @Nullable String thread,
      String text,
      String blocks,
      String metadata,
      @Nullable String only,
      @Nullable String editedAt,
      boolean deleted) {
    Post changed(String newText, String newBlocks, String newMetadata, String at) {
      return new Post(
          channel, ts, user, byBot, thread, newText, newBlocks, newMetadata, only, at, deleted);
    }

    Post gone() {
      return new Post(channel, ts, user, byBot, thread, "", "", "", only, editedAt, true);
    }

    String root() {
      return thread == null ? ts : thread;
    }
  }

  /// @param kind home or modal
  record ViewShown(String id, String kind, String user, String view) {}

  Workspace(InstantSource clock) {
    this.clock = clock;
    members.put(BOT_USER, new Member(BOT_USER, "", Standing.BOT));
  }

  public Problems problems() {
    return problems;
  }

  void answersAt(URI url) {
    answers = url;
  }

  Member member(String email, Standing standing) {
    return members.values().stream()
        .filter(m -> m.email().equals(email))
        .findFirst()
        .orElseGet(
            () -> {
              Member fresh = new Member("U" + number(), email, standing);
              members.put(fresh.id(), fresh);
              return fresh;
            });
  }

  void become(String user, Standing standing) {
    members.computeIfPresent(user, (id, m) -> new Member(id, m.email(), standing));
  }

  Optional<Member> member(String id) {
    return Optional.ofNullable(members.get(id));
  }

  List<Member> members() {
    return List.copyOf(members.values());
  }

  String channel(String name, boolean withBot) {
    return places.values().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseGet(() -> add(new Place("C" + number(), name, "channel", withBot, null)))
        .id();
  }

  String direct(String user) {
    return places.values().stream()
        .filter(p -> user.equals(p.with()))
        .findFirst()
        .orElseGet(() -> add(new Place("D" + number(), "", "im", true, user)))
        .id();
  }

  private Place add(Place place) {
    places.put(place.id(), place);
    return place;
  }

  Optional<Place> place(String id) {
    return Optional.ofNullable(places.get(id));
  }

  List<Place> places() {
    return List.copyOf(places.values());
  }

  /// The next timestamp: unique, and never before one given out.
  String ts() {
    Instant now = clock.instant();
    return "%d.%06d".formatted(now.getEpochSecond(), micros.incrementAndGet());
  }

  Post post(Post post) {
    lock.lock();
    try {
      posts.computeIfAbsent(post.channel(), c -> new ArrayList<>()).add(post);
      change.signalAll();
      return post;
    } finally {
      lock.unlock();
    }
  }

  Optional<Post> replace(String channel, String ts, java.util.function.UnaryOperator<Post> by) {
    lock.lock();
    try {
      List<Post> all = posts.getOrDefault(channel, List.of());
      for (int at = 0; at < all.size(); at++) {
        if (all.get(at).ts().equals(ts) && !all.get(at).deleted()) {
          Post next = by.apply(all.get(at));
          all.set(at, next);
          change.signalAll();
          return Optional.of(next);
        }
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /// The messages of a channel that are not deleted, in order.
  List<Post> posts(String channel) {
    lock.lock();
    try {
      return posts.getOrDefault(channel, List.of()).stream().filter(p -> !p.deleted()).toList();
    } finally {
      lock.unlock();
    }
  }

  /// All messages that the bot wrote and that still stand.
  public long botPosts() {
    return places.keySet().stream().flatMap(p -> posts(p).stream()).filter(Post::byBot).count();
  }

  void show(ViewShown view) {
    views.put(view.kind().equals("home") ? "home " + view.user() : view.id(), view);
    changed();
  }

  Optional<ViewShown> view(Predicate<ViewShown> which) {
    return views.values().stream().filter(which).findFirst();
  }

  void closeView(String id) {
    views.remove(id);
  }

  /// A URL that takes up to 5 answers.
  String responseUrl(String channel, String user) {
    String key = "r" + number();
    responses.put(key, channel + " " + user);
    return answers.resolve(key).toString();
  }

  Optional<String> response(String key) {
    return Optional.ofNullable(responses.get(key));
  }

  int number() {
    return numbers.incrementAndGet() + 1000;
  }

  void changed() {
    lock.lock();
    try {
      change.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void await(String what, BooleanSupplier so, Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    lock.lock();
    try {
      while (!so.getAsBoolean()) {
        long left = until - System.nanoTime();
        if (left <= 0) {
          throw new AssertionError("never came about: " + what + "; " + summary());
        }
        boolean unused =
            change.await(Math.min(left, TimeUnit.MILLISECONDS.toNanos(50)), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      lock.unlock();
    }
  }

  private String summary() {
    Map<String, String> all = new LinkedHashMap<>();
    for (String channel : posts.keySet()) {
      all.put(channel, posts(channel).stream().map(p -> p.user() + ": " + p.text()).toList() + "");
    }
    return all + " " + problems.all();
  }
}
