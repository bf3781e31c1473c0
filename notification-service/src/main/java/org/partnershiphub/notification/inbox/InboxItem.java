package org.partnershiphub.notification.inbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;

/**
 * An entry of the inbox.
 *
 * @param lines what changed, and when, in the reader's own zone
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
    @Nullable Instant readAt) {}
