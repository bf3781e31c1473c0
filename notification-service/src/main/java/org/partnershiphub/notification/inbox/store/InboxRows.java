package org.partnershiphub.notification.inbox.store;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.inbox.Entries.Spot;
import org.partnershiphub.notification.inbox.Entries.Standing;
import org.partnershiphub.notification.inbox.InboxItem;
import org.partnershiphub.notification.notices.NoticeId;

/** What the inbox reads of a notice's document. */
final class InboxRows {

  static final String NOTICES = "notices";
  static final String POSITION = "inbox.position";
  static final String READ_AT = "inbox.readAt";
  static final String ARCHIVED_AT = "inbox.archivedAt";

  private InboxRows() {}

  static InboxItem item(Document it) {
    var id = NoticeId.parse(it.getString("_id"));
    var inbox = it.get("inbox", Document.class);
    return new InboxItem(
        id,
        id.kind(),
        id.subject(),
        inbox.getLong("position"),
        inbox.getString("headline"),
        inbox.getList("lines", String.class, List.of()),
        it.getList("why", String.class, List.of()).stream().map(GroupId::new).toList(),
        inbox.getDate("at").toInstant(),
        instant(inbox.getDate("readAt")),
        instant(inbox.getDate("archivedAt")),
        null);
  }

  static Spot spot(Document it) {
    var inbox = it.get("inbox", Document.class);
    return new Spot(
        new PersonId(it.getString("person")), inbox.getInteger("lane"), inbox.getLong("position"));
  }

  static Standing standing(Document it) {
    return new Standing(spot(it), item(it));
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
