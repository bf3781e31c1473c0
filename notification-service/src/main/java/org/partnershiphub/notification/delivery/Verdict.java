package org.partnershiphub.notification.delivery;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Reason;

/** What to do about a notice, now that we have looked again. */
sealed interface Verdict {

  /** It came to its end before; this is a repeat. */
  record Settled() implements Verdict {}

  /**
   * Deliver it.
   *
   * @param noMail why the inbox alone gets it; null when a mail goes out as well
   * @param heard the meeting's version that the person was told of before; 0 when none
   */
  record Deliver(@Nullable Reason noMail, int heard) implements Verdict {}

  record Suppress(Reason reason) implements Verdict {}

  /** It is for the person that this record was found to be. */
  record PassOn(PersonId survivor) implements Verdict {}

  /** Something that it needs has not come yet. */
  record Wait(Reason reason) implements Verdict {}
}
