package org.partnershiphub.notification.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.mail.Carried;
import org.partnershiphub.notification.notices.NoticeId;

/**
 * A batch after its mails were tried.
 *
 * @param parcels all that was to be delivered, each in its place
 * @param shown what the inbox showed before: a repeat, which is told again
 * @param ended how far each has come, to be told when it is recorded
 * @param mails those of the batch that had one
 * @param carried what became of each of these mails
 * @param flight none when there were no mails
 */
record Sent(
    List<Parcel> parcels,
    Set<NoticeId> shown,
    List<News.Step> ended,
    List<Packed> packed,
    List<Packed> mails,
    List<Carried> carried,
    InFlight.@Nullable Flight flight,
    Instant at) {

  void complain() {
    var left =
        carried.stream()
            .filter(Carried.NotTried.class::isInstance)
            .map(Carried.NotTried.class::cast)
            .toList();
    if (!left.isEmpty()) {
      throw new MailServerAway(left.getFirst().why(), left.size());
    }
  }
}
