package org.partnershiphub.notification.inbox.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.inbox.Inbox.Before;
import org.partnershiphub.notification.inbox.Inbox.Wanted;
import org.partnershiphub.notification.inbox.InboxItem;
import org.partnershiphub.notification.notices.NoticeKind;

/**
 * What a list of the inbox is asked for.
 *
 * @param archived true, false or any
 * @param after the place after which the list goes on
 */
record Asked(boolean unread, String archived, Set<NoticeKind> kinds, @Nullable String after) {

  Wanted wanted() {
    return new Wanted(
        unread,
        switch (archived) {
          case "false" -> Boolean.FALSE;
          case "true" -> Boolean.TRUE;
          case "any" -> null;
          default -> throw new IllegalArgumentException("archived must be true, false or any");
        },
        kinds);
  }

  @Nullable Before before() {
    if (after == null) {
      return null;
    }
    var parts = after.split(" ", 2);
    if (!parts[0].matches("-?\\d{1,18}")) {
      throw new IllegalArgumentException(
          "after must be a cursor that an earlier answer gave as next");
    }
    return new Before(Long.parseLong(parts[0]), parts.length < 2 ? "" : parts[1]);
  }

  static String place(InboxItem item) {
    return item.position() + " " + item.notice().value();
  }
}
