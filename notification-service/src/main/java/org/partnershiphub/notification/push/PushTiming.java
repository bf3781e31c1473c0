package org.partnershiphub.notification.push;

import java.time.Instant;
import java.util.Optional;
import org.partnershiphub.notification.notices.NoticeId;

/** Whether and when somebody who has a device wants a push of a notice. */
@FunctionalInterface
public interface PushTiming {

  /** Empty for never. */
  Optional<Instant> of(NoticeId notice, Instant now);
}
