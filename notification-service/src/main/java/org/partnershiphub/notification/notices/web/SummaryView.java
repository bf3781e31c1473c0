package org.partnershiphub.notification.notices.web;

import java.util.EnumMap;
import java.util.Map;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Progress.State;

/** How far the notices about one subject have come, kind by kind. */
record SummaryView(String subject, Map<NoticeKind, Counts> kinds) {

  /**
   * @param planned those that have not come to their end yet
   * @param bounced those that no mail server took, for good
   */
  record Counts(long planned, long sent, long suppressed, long bounced) {}

  static SummaryView of(String subject, Map<NoticeKind, Map<State, Long>> counts) {
    var kinds = new EnumMap<NoticeKind, Counts>(NoticeKind.class);
    counts.forEach((kind, byState) -> kinds.put(kind, counts(byState)));
    return new SummaryView(subject, kinds);
  }

  private static Counts counts(Map<State, Long> by) {
    return new Counts(
        of(by, State.PLANNED) + of(by, State.WAITING) + of(by, State.RETRYING),
        of(by, State.SENT),
        of(by, State.SUPPRESSED),
        of(by, State.BOUNCED) + of(by, State.FAILED));
  }

  private static long of(Map<State, Long> counts, State state) {
    return counts.getOrDefault(state, 0L);
  }
}
