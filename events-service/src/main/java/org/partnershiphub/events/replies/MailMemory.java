package org.partnershiphub.events.replies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.MeetingId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is remembered of mails. */
public interface MailMemory {

  /** Whether the mail at this place, or one of the same Message-ID, was dealt with. */
  Mono<Verdict> verdict(String place, String messageId);

  Mono<Void> dealtWith(String place, String messageId, Verdict verdict, Instant at);

  /**
   * The mails that a person should look at, the latest first.
   *
   * @param after the key of the last one seen; null for the beginning
   */
  Flux<RefusedMail> refused(@Nullable String after, int most);

  /** Whether this is older than what was taken last from the person for this. */
  Mono<Boolean> isOlder(MeetingId target, PersonId person, int sequence, Instant stamp);

  Mono<Void> taken(MeetingId target, PersonId person, int sequence, Instant stamp);

  Mono<Void> note(Stranger stranger);

  /** The latest first. */
  Flux<Stranger> strangers(MeetingId subject);

  /** Forgets which mails were dealt with before this moment. */
  Mono<Void> forgetMails(Instant before);

  /** Forgets strangers of before this moment. */
  Mono<Void> forgetStrangers(Instant before);
}
