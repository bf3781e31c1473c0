package org.partnershiphub.notification.delivery;

import java.time.Instant;
import org.partnershiphub.notification.notices.Reason;

/**
 * Why a mail does not go out yet, although the inbox shows the notice.
 *
 * @param until when it goes out, if it is still worth telling then
 */
record Hold(Reason reason, Instant until) {

  boolean forDigest() {
    return reason == Reason.IN_DIGEST;
  }
}
