package org.partnershiphub.notification.inbox;

import org.partnershiphub.notification.notices.NoticeId;
import reactor.core.publisher.Mono;

/** Tells the streams of one human, on whichever instance, what they did with an entry. */
@FunctionalInterface
public interface NewMarks {

  /** As well as it can: a stream that is not told shows it when the list is read again. */
  Mono<Void> tell(NoticeId notice, Mark mark);
}
