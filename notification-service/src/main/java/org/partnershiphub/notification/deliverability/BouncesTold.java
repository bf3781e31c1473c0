package org.partnershiphub.notification.deliverability;

import java.time.Instant;
import java.util.Collection;
import org.partnershiphub.notification.notices.NoticeId;
import reactor.core.publisher.Mono;

/** Tells others that mails came back. Telling the same twice is telling it once. */
@FunctionalInterface
public interface BouncesTold {

  /** Done when all are sure to be told. */
  Mono<Void> tell(Collection<Bounced> bounces);

  /**
   * @param hard whether the address is no good; else only this mail was not taken
   */
  record Bounced(NoticeId notice, boolean hard, Instant at) {}
}
