package org.partnershiphub.notification.delivery;

import java.time.Instant;
import java.util.Collection;
import org.partnershiphub.notification.notices.NoticeId;
import reactor.core.publisher.Mono;

/** Tells others that a mail came back. Telling the same twice is telling it once. */
@FunctionalInterface
public interface Bounces {

  /** Done when all are sure to be told. */
  Mono<Void> tell(Collection<Bounce> bounces);

  /**
   * @param hard whether the address is no good; else only this mail was not taken
   */
  record Bounce(NoticeId notice, boolean hard, Instant at) {}
}
