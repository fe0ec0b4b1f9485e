package balie.bot.channel;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is remembered of the most recent ones, so that memory stays flat.
public final class Recent<V> {
  private final Map<String, V> values;

  public Recent(int most) {
    this.values =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > most;
          }
        };
  }

  /// As the most recent one.
  public synchronized void put(String key, V value) {
    values.remove(key);
    values.put(key, value);
  }

  /// Puts one that was not there; false where it was.
  public synchronized boolean isNew(String key, V value) {
    return values.putIfAbsent(key, value) == null;
  }

  /// What is remembered.
  public synchronized Optional<V> get(String key) {
    @Nullable V value = values.get(key);
    return Optional.ofNullable(value);
  }

  /// The same, and it is remembered no longer.
  public synchronized Optional<V> take(String key) {
    @Nullable V value = values.remove(key);
    return Optional.ofNullable(value);
  }
}
