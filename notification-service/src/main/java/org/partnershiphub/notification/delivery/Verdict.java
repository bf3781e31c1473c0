package org.partnershiphub.notification.delivery;

import java.time.Instant;
import java.util.List;
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
   * @param along other notices that are told by the same letter
   * @param hold why its mail does not go out yet
   */
  record Deliver(@Nullable Reason noMail, Knows knows, List<NoticeId> along, @Nullable Hold hold)
      implements Verdict {

    public Deliver {
      along = List.copyOf(along);
    }

    Deliver(@Nullable Reason noMail) {
      this(noMail, Knows.NOTHING);
    }

    Deliver(@Nullable Reason noMail, Knows knows) {
      this(noMail, knows, List.of(), null);
    }

    /** Whether its mail goes out now. */
    boolean mailed() {
      return noMail == null && hold == null;
    }

    Deliver held(@Nullable Hold why) {
      return new Deliver(noMail, knows, along, why);
    }

    Deliver telling(List<NoticeId> others) {
      return new Deliver(noMail, knows, others, hold);
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
