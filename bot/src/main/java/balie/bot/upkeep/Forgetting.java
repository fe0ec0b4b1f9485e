package balie.bot.upkeep;

import balie.storage.audit.AuditLog;
import balie.storage.conversation.Conversations;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Forgets what was said longer ago than the desk wants to keep it. That something was said, when
/// and by whom, stays.
public final class Forgetting implements Chore {
  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

  private final Conversations conversations;
  private final AuditLog audit;
  private final Duration keep;

  public Forgetting(Conversations conversations, AuditLog audit, Duration keep) {
    this.conversations = conversations;
    this.audit = audit;
    this.keep = keep;
  }

  @Override
  public String name() {
    return "forgetting";
  }

  @Override
  public void doIfDue(Instant now) {
    int texts = conversations.purge(now.minus(keep));
    if (texts > 0) {
      LOG.info("event=purged texts={}", texts);
      audit.add(
          new AuditLog.Entry(
              now, Optional.empty(), AuditLog.Deed.PURGED, Optional.of(texts + " texts")));
    }
  }
}
