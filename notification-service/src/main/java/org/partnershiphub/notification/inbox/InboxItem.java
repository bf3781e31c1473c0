package org.partnershiphub.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;

/**
 * An entry of the inbox.
 *
 * @param position rises within what one record of a person finds; compares across records as time
 *     does
 * @param lines what changed, and when, in the reader's own zone
 * @param supersededBy the later entry that says how things stand now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InboxItem(
    NoticeId notice,
    NoticeKind kind,
    String subject,
    long position,
    String headline,
    List<String> lines,
    List<GroupId> why,
    Instant at,
    @Nullable Instant readAt,
    @Nullable Instant archivedAt,
    @Nullable NoticeId supersededBy) {

  /** Whose it is: one of the records of its reader. */
  PersonId record() {
    return notice.person();
  }

  public InboxItem supersededBy(@Nullable NoticeId later) {
    return new InboxItem(
        notice, kind, subject, position, headline, lines, why, at, readAt, archivedAt, later);
  }
}
