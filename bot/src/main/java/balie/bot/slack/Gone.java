package balie.bot.slack;

import java.util.LinkedHashMap;
import java.util.Map;

/// Messages that were deleted before they came: Slack promises no order between an event and the
/// next. The last of them are remembered.
final class Gone {
  private static final int MOST = 1_000;

  private final Map<String, Boolean> keys =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > MOST;
        }
      };

  synchronized void add(EventKey message) {
    keys.put(message.text(), true);
  }

  synchronized boolean has(EventKey message) {
    return keys.containsKey(message.text());
  }
}
