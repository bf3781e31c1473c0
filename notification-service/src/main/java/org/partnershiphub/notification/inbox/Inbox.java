package org.partnershiphub.notification.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What one person finds; positions rise within one person's inbox. */
public interface Inbox {

  /** The newest first, from before this position. */
  Flux<InboxItem> list(PersonId person, @Nullable Long before, int limit);

  /** The oldest first, from after this position. */
  Flux<InboxItem> after(PersonId person, long position, int limit);

  /** The position of the newest; -1 when it is empty. */
  Mono<Long> newest(PersonId person);

  Mono<Long> unread(PersonId person);

  /** Marks it read, once; false when this person's inbox has no such notice. */
  Mono<Boolean> read(PersonId person, NoticeId notice, Instant at);
}
