package org.partnershiphub.notification.notices;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * First the notices are stored, then they are queued, then the fact counts as handled. A crash in
 * between brings the fact again, and all its notices are queued again, the duplicates too: those
 * that were delivered are found settled.
 */
@Component
public class Planning {

  private final Notices notices;
  private final Lane lane;

  public Planning(Notices notices, Lane lane) {
    this.notices = notices;
    this.lane = lane;
  }

  public void plan(Collection<Notice> planned) {
    if (planned.isEmpty()) {
      return;
    }
    notices.plan(planned);
    lane.queue(planned.stream().map(Notice::id).toList());
  }

  /** Something that notices were waiting for has come. */
  public void arrived(Collection<String> keys) {
    List<NoticeId> waiting = notices.waitingFor(keys);
    if (!waiting.isEmpty()) {
      lane.queue(waiting);
    }
  }
}
