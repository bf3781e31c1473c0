package org.partnershiphub.notification.notices;

import java.util.Collection;
import java.util.List;
import org.partnershiphub.notification.directory.PersonId;
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
  private final NoticeNews news;

  public Planning(Notices notices, Lane lane, NoticeNews news) {
    this.notices = notices;
    this.lane = lane;
    this.news = news;
  }

  public void plan(Collection<Notice> planned) {
    if (planned.isEmpty()) {
      return;
    }
    notices.plan(planned);
    var told = news.created(planned);
    lane.queue(planned.stream().map(Notice::id).toList());
    told.await();
  }

  /** Writes those down whose hour is still to come; they are queued when it does. */
  public void later(Collection<Notice> planned) {
    if (!planned.isEmpty()) {
      notices.plan(planned);
      news.created(planned).await();
    }
  }

  /**
   * Two records were one human: what one of them had still to hear, the other hears. What was
   * swallowed because its card was taken back before we heard of this counts as not heard.
   */
  public void merged(PersonId survivor, PersonId merged) {
    var unheard = notices.unheardOf(merged);
    plan(
        unheard.stream()
            .filter(it -> it.settled() && !it.id().kind().ofOneRecord())
            .map(it -> it.to(survivor))
            .toList());
    var open = unheard.stream().filter(it -> !it.settled()).map(Notice::id).toList();
    if (!open.isEmpty()) {
      lane.queue(open);
    }
  }

  /** What was written to a person, or about them, is taken out; what waits for them ends. */
  public void forget(PersonId person) {
    notices.forget(List.of(person));
    arrived(List.of("person:" + person));
  }

  /** Something that notices were waiting for has come. */
  public void arrived(Collection<String> keys) {
    List<NoticeId> waiting = notices.waitingFor(keys);
    if (!waiting.isEmpty()) {
      lane.queue(waiting);
    }
  }
}
