package org.partnershiphub.notification.delivery;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.notices.NoticeId;
import reactor.core.publisher.Mono;

/** Hears of mails that came back. Hearing the same twice is hearing it once. */
@FunctionalInterface
public interface Bounces {

  /** Done when all is sure to be told, and what it means for the addresses is known. */
  Mono<Void> tell(Collection<Bounce> bounces);

  /**
   * @param address where it went; null when that was never the person's, and so says nothing of
   *     them
   */
  record Bounce(
      NoticeId notice, Diagnosis diagnosis, String status, Instant at, @Nullable String address) {

    /** Whether the person's address is no good; else only this mail was not taken. */
    public boolean hard() {
      return diagnosis == Diagnosis.HARD && address != null;
    }

    /** Addresses stay out of logs. */
    @Override
    public String toString() {
      return "Bounce[" + notice + " " + diagnosis + " " + status + "]";
    }
  }
}
