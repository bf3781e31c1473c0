package org.partnershiphub.notification.push;

import java.time.Instant;
import org.partnershiphub.notification.notices.NoticeId;

/**
 * One notice on its way to one device.
 *
 * @param since when its entry was told; a day later it is stale
 * @param due when it is tried next
 */
public record Push(NoticeId notice, String device, Instant since, Instant due, int tries) {

  /** The same for whoever plans it again. */
  public String id() {
    return notice.value() + "#" + device;
  }

  /** What became of one, as the log of its notice shows it. */
  public enum State {
    SENT,
    /** The push service wants it later. */
    DEFERRED,
    /** The push service refused it. */
    REFUSED,
    /** The device is gone, and was taken off the list. */
    GONE,
    /** Nobody took it for a day. */
    STALE,
    /** When it was looked at again, it was not worth a push any more. */
    SUPPRESSED
  }
}
