package org.partnershiphub.notification.delivery;

import java.util.Map;
import java.util.Set;
import org.partnershiphub.notification.directory.GroupCard;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.notices.Notice;

/**
 * Notices of an optional kind that may not be stopped all the same, because they come through a
 * group of one of these categories (governance, by default).
 */
public record MandatoryGroups(Set<String> categories) {

  public MandatoryGroups {
    categories = Set.copyOf(categories);
  }

  public boolean includes(Notice notice, Map<GroupId, GroupCard> groups) {
    return !notice.id().kind().optional()
        || notice.why().stream()
            .map(groups::get)
            .anyMatch(it -> it != null && categories.contains(it.category()));
  }
}
