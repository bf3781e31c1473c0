package org.partnershiphub.notification.delivery;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;

/**
 * What a person has been told, or will be, as far as it matters to one notice.
 *
 * @param own about its subject
 * @param twins the same told to the other records of this human
 * @param related about another subject that has a say: the series of an occurrence, or the one that
 *     a series goes on from
 */
record Threads(List<Notice> own, List<Notice> twins, List<Notice> related) {

  /** The one that has the last word on an invitation. */
  static Optional<Notice> last(List<Notice> thread) {
    return invitations(thread).reduce((one, other) -> other.id().after(one.id()) ? other : one);
  }

  /** What is told in place of something that is told no more; null while it is not planned yet. */
  static @Nullable NoticeId inPlaceOf(Notice notice, List<Notice> thread) {
    var id = notice.id();
    return thread.stream()
        .map(Notice::id)
        .filter(
            it -> it.kind() == id.kind() || (it.kind().ofInvitation() && id.kind().ofInvitation()))
        .filter(it -> it.after(id))
        .reduce((one, other) -> other.after(one) ? other : one)
        .orElse(null);
  }

  static Stream<Notice> invitations(List<Notice> thread) {
    return thread.stream().filter(it -> it.id().kind().ofInvitation());
  }

  /** That a series goes on as another one, when nobody has told it yet. */
  static Optional<Notice> openSplit(List<Notice> thread) {
    return thread.stream()
        .filter(it -> it.id().kind() == NoticeKind.SERIES_SPLIT && !it.settled())
        .reduce((one, other) -> other.id().after(one.id()) ? other : one);
  }
}
