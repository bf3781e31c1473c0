package org.partnershiphub.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.mail.Knows;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.Reason;

/** What to do about a notice, now that we have looked again. */
sealed interface Verdict {

  /** It came to its end before; this is a repeat. */
  record Settled() implements Verdict {}

  /**
   * Deliver it.
   *
   * @param noMail why the inbox alone gets it; null when a mail goes out as well
   * @param knows what the person knows already
   * @param along another notice that is told by the same letter
   */
  record Deliver(@Nullable Reason noMail, Knows knows, @Nullable NoticeId along)
      implements Verdict {

    Deliver(@Nullable Reason noMail) {
      this(noMail, Knows.NOTHING, null);
    }
  }

  /**
   * It is not sent.
   *
   * @param by what is told in its place
   */
  record Suppress(Reason reason, @Nullable NoticeId by) implements Verdict {

    Suppress(Reason reason) {
      this(reason, null);
    }
  }

  /** It is for the person that this record was found to be. */
  record PassOn(PersonId survivor) implements Verdict {}

  /**
   * Something that it needs has not come yet.
   *
   * @param until when to look again; null for ever longer pauses
   */
  record Wait(Reason reason, @Nullable Instant until) implements Verdict {

    Wait(Reason reason) {
      this(reason, null);
    }
  }
}
