package org.partnershiphub.notification.notices.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.NoticeLog.Count;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Reason;

/**
 * How many notices there were and what became of them. Whether a mail was opened is not among it:
 * nobody is watched while they read.
 */
record CountersView(List<Row> rows) {

  /**
   * @param day in UTC; absent when all days are counted together
   * @param planned all that there were
   * @param open those that have not come to their end
   * @param mailed those whose mail was taken
   * @param inboxOnly those that the inbox alone has, by rule or by choice
   * @param bounced those whose mail was refused
   * @param dead those that were given up
   * @param suppressed those that were not told, by reason
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Row(
      @Nullable LocalDate day,
      NoticeKind kind,
      long planned,
      long open,
      long mailed,
      long inboxOnly,
      long bounced,
      long dead,
      Map<Reason, Long> suppressed) {}

  static List<Row> rows(@Nullable LocalDate day, Collection<Count> counts) {
    var kinds = new EnumMap<NoticeKind, List<Count>>(NoticeKind.class);
    counts.forEach(it -> kinds.computeIfAbsent(it.kind(), kind -> new ArrayList<>()).add(it));
    return kinds.entrySet().stream().map(it -> row(day, it.getKey(), it.getValue())).toList();
  }

  private static Row row(@Nullable LocalDate day, NoticeKind kind, List<Count> counts) {
    var sum = new long[6];
    var suppressed = new EnumMap<Reason, Long>(Reason.class);
    for (var it : counts) {
      sum[0] += it.number();
      switch (it.state()) {
        case PLANNED, WAITING, RETRYING -> sum[1] += it.number();
        case SENT ->
            sum[it.mail() == MailLeg.SENT || it.mail() == MailLeg.DIGESTED ? 2 : 3] += it.number();
        case BOUNCED -> sum[4] += it.number();
        case FAILED -> sum[5] += it.number();
        case SUPPRESSED -> {
          if (it.reason() != null) {
            suppressed.merge(it.reason(), it.number(), Long::sum);
          }
        }
      }
    }
    return new Row(day, kind, sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], suppressed);
  }
}
