package org.partnershiphub.notification.inbox;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.notices.NoticeId;

/**
 * What superseded an entry since it came: of an invitation, what was said of it last; of what asks
 * or warns, a later one of its kind, or that the meeting is taken away.
 */
public final class Supersession {

  private Supersession() {}

  /** An entry that stands about the same subject. */
  public record Neighbour(NoticeId notice, long position) {}

  public static InboxItem mark(InboxItem item, Collection<Neighbour> neighbours) {
    var about =
        neighbours.stream().filter(it -> it.notice().subject().equals(item.subject())).toList();
    return item.supersededBy(by(item, about));
  }

  private static @Nullable NoticeId by(InboxItem item, List<Neighbour> about) {
    if (item.kind().ofInvitation()) {
      return about.stream()
          .map(Neighbour::notice)
          .filter(it -> it.kind().ofInvitation() && it.after(item.notice()))
          .max(Supersession::lastWord)
          .orElse(null);
    }
    if (!item.kind().lapses()) {
      return null;
    }
    var next =
        about.stream()
            .map(Neighbour::notice)
            .filter(it -> it.kind() == item.kind() && it.version() > item.notice().version())
            .max(Supersession::lastWord)
            .orElse(null);
    return next == null ? takenAway(item, about) : next;
  }

  private static @Nullable NoticeId takenAway(InboxItem item, List<Neighbour> about) {
    return about.stream()
        .filter(it -> it.notice().kind().ofInvitation() && it.position() > item.position())
        .max(Comparator.comparingLong(Neighbour::position))
        .map(Neighbour::notice)
        .filter(it -> it.kind().takesAway())
        .orElse(null);
  }

  private static int lastWord(NoticeId one, NoticeId other) {
    return one.after(other) ? 1 : other.after(one) ? -1 : 0;
  }
}
