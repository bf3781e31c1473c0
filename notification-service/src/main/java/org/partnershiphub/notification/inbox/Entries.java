package org.partnershiphub.notification.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;

/**
 * The entries as streams read them, many at a time. Imperative on purpose, as the {@code
 * Directory}: it is asked on the threads that hear of new entries.
 */
public interface Entries {

  /**
   * Where an entry stands.
   *
   * @param lane where its delivery was queued; null for an old one
   */
  record Spot(PersonId record, @Nullable Integer lane, long position) {

    /** Whether nothing will come to stand before it any more. */
    boolean within(Map<Integer, Long> horizons) {
      return lane == null || lane < 0 || position <= horizons.getOrDefault(lane, Long.MIN_VALUE);
    }
  }

  /** An entry and where it stands. */
  record Standing(Spot spot, InboxItem item) {}

  /** Those of these that stand in an inbox. */
  List<InboxItem> of(Collection<NoticeId> notices);

  /** What one record has from after this position on, the oldest first. */
  List<Standing> after(PersonId record, long position, int limit);

  /** Where the newest of one record stand, the newest first. */
  List<Spot> newest(PersonId record, int limit);

  /** Where the entries of these records stand, from after this position on, the oldest first. */
  List<Spot> beyond(Collection<PersonId> records, long position, int limit);
}
