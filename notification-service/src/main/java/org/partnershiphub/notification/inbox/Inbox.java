package org.partnershiphub.notification.inbox;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What one human finds, under all records that were found to be them. */
public interface Inbox {

  /**
   * Which entries are asked for.
   *
   * @param archived true or false; null for both
   * @param kinds none means all
   */
  record Wanted(boolean unreadOnly, @Nullable Boolean archived, Set<NoticeKind> kinds) {

    public static final Wanted ALL = new Wanted(false, null, Set.of());

    public Wanted {
      kinds = Set.copyOf(kinds);
    }
  }

  /** The place of an entry in a list, also among those that came at the same moment. */
  record Before(long position, String notice) {}

  /** The newest first, from before this place, each with what superseded it since. */
  Flux<InboxItem> list(Set<PersonId> records, Wanted wanted, @Nullable Before before, int limit);

  /** How many are neither read nor archived. */
  Mono<Long> unread(Set<PersonId> records);

  /** False when these inboxes have no such entry; then nothing is changed. */
  Mono<Boolean> mark(Set<PersonId> records, NoticeId notice, Mark mark, Instant at);
}
