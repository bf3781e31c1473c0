package org.partnershiphub.notification.delivery;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.mail.Mail;
import org.partnershiphub.notification.mail.WritingDesk.Written;
import org.partnershiphub.notification.notices.Destination;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.Progress.MailLeg;

/**
 * A notice that was looked at, with its letter when it goes out.
 *
 * @param to where its mail goes, in what is kept of it
 */
record Packed(
    Notice notice,
    Parcel parcel,
    Verdict verdict,
    @Nullable Written letter,
    @Nullable Destination to) {

  /** Why its mail does not go out yet. */
  @Nullable Hold hold() {
    return verdict instanceof Verdict.Deliver deliver ? deliver.hold() : null;
  }

  /** A mail server took its mail, and a crash kept us from recording it. */
  boolean takenBefore() {
    return notice.progress().mail() == MailLeg.SENT && !notice.settled();
  }

  boolean mailed() {
    return letter != null && letter.mail() != null && !takenBefore();
  }

  Mail requiredMail() {
    return requireNonNull(requireNonNull(letter).mail());
  }
}
