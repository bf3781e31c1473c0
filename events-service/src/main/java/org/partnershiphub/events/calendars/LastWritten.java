package org.partnershiphub.events.calendars;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The calendars that were written last, for programs that ask without saying what they have. What
 * is kept is good for as long as its tag holds, just as for a program that says it.
 */
@Component
class LastWritten {

  /** A calendar of 500 meetings has a quarter of a megabyte. */
  private static final int KEPT = 100;

  private final Map<FeedId, Written> kept =
      new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<FeedId, Written> eldest) {
          return size() > KEPT;
        }
      };

  /** A calendar as it was written. */
  record Written(Tag tag, String text) {}

  synchronized void keep(FeedId feed, Written written) {
    kept.put(feed, written);
  }

  synchronized Optional<Written> find(FeedId feed, String lastTouch, LocalDate today) {
    return Optional.ofNullable(kept.get(feed)).filter(it -> it.tag().holds(lastTouch, today));
  }

  synchronized void forget(FeedId feed) {
    kept.remove(feed);
  }
}
