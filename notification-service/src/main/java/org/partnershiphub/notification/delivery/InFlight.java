package org.partnershiphub.notification.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.partnershiphub.notification.notices.NoticeId;

/**
 * Which mails are on their way in each lane, so that a crash does not forget that they may have
 * gone out: whoever may have been invited must hear of it when the invitation is withdrawn. One
 * small write per batch, not per mail.
 */
public interface InFlight {

  /** What a predecessor left behind in these lanes. */
  List<NoticeId> leftIn(Collection<Integer> lanes);

  void begin(Map<Integer, List<NoticeId>> byLane);

  void end(Collection<Integer> lanes);
}
