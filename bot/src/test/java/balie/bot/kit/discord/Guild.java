package balie.bot.kit.discord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What stands in the guild: people, channels, threads, messages; and what went against the rules.
public final class Guild {
  static final String ID = "100000000000000001";
  static final String BOT = "100000000000000002";
  static final String APPLICATION = "100000000000000003";
  static final String BOT_ROLE = "100000000000000004";
  static final int TEXT = 0;
  static final int DIRECT = 1;
  static final int THREAD = 11;
  private static final long BEGINNING = 1_420_070_400_000L;

  private final InstantSource clock;
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();
  private final Map<String, Member> members = new ConcurrentHashMap<>();
  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private final Map<String, Post> posts = new LinkedHashMap<>();
  private final Map<String, List<String>> said = new HashMap<>();
  private final Set<String> closed = ConcurrentHashMap.newKeySet();
  private final Set<String> gone = ConcurrentHashMap.newKeySet();
  private final AtomicLong counter = new AtomicLong();
  private volatile boolean contentAllowed = true;
  private volatile boolean threadsAllowed = true;
  private volatile long permissions = (1L << 50) - 1;

  record Member(String id, String name, boolean bot) {}

  /// @param parent of a thread
  /// @param with whom, of a private conversation
  record Place(String id, String name, int type, @Nullable String parent, @Nullable String with) {}

  /// A message, as it stands now.
  ///
  /// @param only who alone sees it
  /// @param mentions which kinds of mentions are allowed to call somebody
  record Post(
      String id,
      String channel,
      String user,
      String content,
      String components,
      int flags,
      @Nullable String replyTo,
      @Nullable String nonce,
      @Nullable String only,
      List<String> mentions,
      boolean webhook,
      boolean edited,
      boolean deleted) {
    boolean byBot() {
      return user.equals(BOT);
    }

    Post changed(String newContent, String newComponents) {
      return new Post(
          id,
          channel,
          user,
          newContent,
          newComponents,
          flags,
          replyTo,
          nonce,
          only,
          mentions,
          webhook,
          true,
          deleted);
    }

    Post withoutNonce() {
      return new Post(
          id,
          channel,
          user,
          content,
          components,
          flags,
          replyTo,
          null,
          only,
          mentions,
          webhook,
          edited,
          deleted);
    }

    Post gone() {
      return new Post(
          id,
          channel,
          user,
          content,
          components,
          flags,
          replyTo,
          nonce,
          only,
          mentions,
          webhook,
          edited,
          true);
    }
  }

  Guild(InstantSource clock) {
    this.clock = clock;
    members.put(BOT, new Member(BOT, "Balie", true));
  }

  void problem(String problem) {
    problems.add(problem);
    changed();
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  void allowContent(boolean allowed) {
    contentAllowed = allowed;
  }

  boolean isContentAllowed() {
    return contentAllowed;
  }

  void permit(long bits) {
    permissions = bits;
  }

  long permissions() {
    return permissions;
  }

  void allowThreads(boolean allowed) {
    threadsAllowed = allowed;
  }

  boolean areThreadsAllowed() {
    return threadsAllowed;
  }

  /// The next id, which begins with the moment.
  String id() {
    Instant now = clock.instant();
    long moment = Math.max(0, now.toEpochMilli() - BEGINNING);
    return Long.toString((moment << 22) + (counter.incrementAndGet() & 0x3F_FFFF));
  }

  Member member(String name, boolean bot) {
    return members.values().stream()
        .filter(m -> m.name().equals(name))
        .findFirst()
        .orElseGet(
            () -> {
              Member fresh = new Member(id(), name, bot);
              members.put(fresh.id(), fresh);
              return fresh;
            });
  }

  Optional<Member> memberById(String id) {
    return Optional.ofNullable(members.get(id));
  }

  String channel(String name) {
    return places.values().stream()
        .filter(p -> p.name().equals(name) && p.type() == TEXT)
        .findFirst()
        .orElseGet(() -> add(new Place(id(), name, TEXT, null, null)))
        .id();
  }

  String direct(String user) {
    return places.values().stream()
        .filter(p -> user.equals(p.with()))
        .findFirst()
        .orElseGet(() -> add(new Place(id(), "", DIRECT, null, user)))
        .id();
  }

  Place add(Place place) {
    places.put(place.id(), place);
    return place;
  }

  Optional<Place> place(String id) {
    return Optional.ofNullable(places.get(id));
  }

  List<Place> places() {
    return List.copyOf(places.values());
  }

  void closeDirect(String user, boolean isClosed) {
    boolean unused = isClosed ? closed.add(user) : closed.remove(user);
  }

  void leave(String user) {
    boolean unused = gone.add(user);
  }

  boolean isMember(String user) {
    return members.containsKey(user) && !gone.contains(user);
  }

  boolean isClosed(String user) {
    return closed.contains(user);
  }

  Post post(Post post) {
    lock.lock();
    try {
      posts.put(post.id(), post);
      said.computeIfAbsent(post.channel(), _ -> new ArrayList<>()).add(post.id());
      change.signalAll();
      return post;
    } finally {
      lock.unlock();
    }
  }

  Optional<Post> replace(String id, UnaryOperator<Post> by) {
    lock.lock();
    try {
      Optional<Post> next = find(id).map(by);
      next.ifPresent(
          post -> {
            posts.put(id, post);
            change.signalAll();
          });
      return next;
    } finally {
      lock.unlock();
    }
  }

  void forgetNonces() {
    lock.lock();
    try {
      posts.replaceAll((_, post) -> post.withoutNonce());
    } finally {
      lock.unlock();
    }
  }

  Optional<Post> find(String id) {
    lock.lock();
    try {
      return Optional.ofNullable(posts.get(id)).filter(p -> !p.deleted());
    } finally {
      lock.unlock();
    }
  }

  /// The messages of a place that are not deleted, in order.
  List<Post> posts(String channel) {
    lock.lock();
    try {
      return said.getOrDefault(channel, List.of()).stream()
          .map(posts::get)
          .filter(p -> !p.deleted())
          .sorted(Comparator.comparing(p -> Long.parseUnsignedLong(p.id())))
          .toList();
    } finally {
      lock.unlock();
    }
  }

  /// The same with those of its threads.
  List<Post> postsWithThreads(String channel) {
    List<Post> all = new ArrayList<>(posts(channel));
    places.values().stream()
        .filter(p -> channel.equals(p.parent()))
        .forEach(p -> all.addAll(posts(p.id())));
    all.sort(Comparator.comparing(p -> Long.parseUnsignedLong(p.id())));
    return all;
  }

  /// The newest message of a place, as Discord names it in the place itself.
  Optional<String> last(String channel) {
    lock.lock();
    try {
      List<String> ids = said.getOrDefault(channel, List.of());
      return ids.isEmpty() ? Optional.empty() : Optional.of(ids.getLast());
    } finally {
      lock.unlock();
    }
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
    return posts.values().stream()
            .map(
                p ->
                    p.channel()
                        + " "
                        + p.user()
                        + (p.deleted() ? " (gone)" : "")
                        + ": "
                        + p.content())
            .toList()
        + " "
        + problems;
  }
}
