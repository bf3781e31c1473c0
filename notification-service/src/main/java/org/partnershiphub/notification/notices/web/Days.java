package org.partnershiphub.notification.notices.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.partnershiphub.notification.notices.NoticeLog.Span;
import org.partnershiphub.platform.web.BadBody;
import org.partnershiphub.platform.web.Fault;

/** The days of a span, in UTC: each is counted by itself, so there are not too many. */
final class Days {

  private static final int MOST = 92;

  private Days() {}

  static List<LocalDate> of(Span span, Instant now) {
    var end = span.to() == null ? now : span.to();
    var from = span.from() == null ? end : span.from();
    var last = end.minusNanos(1).atOffset(ZoneOffset.UTC).toLocalDate();
    var first = from.atOffset(ZoneOffset.UTC).toLocalDate();
    // Without an end, today belongs to it.
    var days = first.datesUntil(last.plusDays(1)).toList();
    if (days.size() > MOST + 1) {
      throw new BadBody(List.of(new Fault("/from", "must be at most " + MOST + " days before to")));
    }
    return days;
  }

  static Span span(LocalDate day) {
    return new Span(
        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }
}
