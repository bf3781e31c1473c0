package org.partnershiphub.notification.notices;

import java.time.InstantSource;
import java.util.List;
import org.partnershiphub.notification.notices.Notices.Loss;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends again what came back or was given up, once its cause is mended: a new try of the same
 * notice, which is looked at again as any, and whose mail has the same Message-ID. What a server
 * has taken is never among it.
 */
@Component
public class Resending {

  private static final Logger LOG = LoggerFactory.getLogger(Resending.class);
  private static final int AT_ONCE = 500;

  private final Notices notices;
  private final Lane lane;
  private final InstantSource clock;

  public Resending(Notices notices, Lane lane, InstantSource clock) {
    this.notices = notices;
    this.lane = lane;
    this.clock = clock;
  }

  /** Doing so twice is doing it once: what waits already is queued, and found settled if it is. */
  public void again(List<NoticeId> some) {
    notices.again(some, clock.instant());
    lane.queue(some);
  }

  /**
   * All that was lost so, at most so many.
   *
   * @return how many there were; as many as the limit when there may be more
   */
  public int again(Loss loss, int limit) {
    int done = 0;
    while (done < limit) {
      var some = notices.lost(loss, Math.min(AT_ONCE, limit - done));
      if (some.isEmpty()) {
        break;
      }
      again(some);
      done += some.size();
    }
    LOG.info("{} lost notices are sent again", done);
    return done;
  }
}
