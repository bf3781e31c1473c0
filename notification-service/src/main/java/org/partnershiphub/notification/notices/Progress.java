package org.partnershiphub.notification.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a notice has come.
 *
 * @param reason why it is not sent, or what it waits for
 * @param tries how often it was looked at without coming to an end
 * @param due when it is looked at again, while it waits
 * @param inInbox whether the inbox shows it
 * @param mail how far its mail has come
 */
public record Progress(
    State state,
    @Nullable Reason reason,
    int tries,
    @Nullable Instant due,
    boolean inInbox,
    MailLeg mail) {

  public static final Progress PLANNED =
      new Progress(State.PLANNED, null, 0, null, false, MailLeg.NOT_TRIED);

  /** The mail's part of the delivery. */
  public enum MailLeg {
    NOT_TRIED,
    /** A crash hid the outcome of an attempt: the person may have it. */
    INTERRUPTED,
    DEFERRED,
    SENT,
    /** The mail of a digest told it: no calendar entry came with it. */
    DIGESTED,
    BOUNCED,
    FAILED,
    SUPPRESSED
  }

  /** The life of a notice. */
  public enum State {
    PLANNED,
    WAITING,
    RETRYING,
    SENT,
    SUPPRESSED,
    BOUNCED,
    FAILED;

    public boolean settled() {
      return switch (this) {
        case PLANNED, WAITING, RETRYING -> false;
        case SENT, SUPPRESSED, BOUNCED, FAILED -> true;
      };
    }
  }

  public boolean told() {
    return inInbox
        || mail == MailLeg.SENT
        || mail == MailLeg.DIGESTED
        || mail == MailLeg.INTERRUPTED;
  }
}
