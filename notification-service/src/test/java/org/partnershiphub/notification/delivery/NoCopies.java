package org.partnershiphub.notification.delivery;

import java.time.Instant;
import java.util.Collection;
import org.partnershiphub.notification.notices.Copies;
import org.partnershiphub.notification.notices.Form;
import org.partnershiphub.notification.notices.NoticeId;

/** Keeps nothing, for tests that do not ask what was sent. */
final class NoCopies implements Copies {

  @Override
  public void keep(Collection<Form> forms) {
    // Nobody asks.
  }

  @Override
  public void prune(Instant from, Instant before) {
    // Nothing is there.
  }

  @Override
  public Found of(NoticeId notice) {
    return Found.NONE;
  }
}
