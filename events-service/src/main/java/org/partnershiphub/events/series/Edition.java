package org.partnershiphub.events.series;

import org.jspecify.annotations.Nullable;

/**
 * @param version grows with each change that matters to an invitee; the calendar's SEQUENCE
 * @param asked the version at which all occurrences got another time: answers of before are void
 * @param tzdb by which version of the clocks' rules the instants were told
 * @param draft the one that was published last, so that it is published once
 * @param shortNoticeReason why this version was called later than its groups are promised
 */
public record Edition(
    int version,
    int asked,
    String tzdb,
    @Nullable DraftId draft,
    @Nullable String shortNoticeReason) {

  static Edition first(String tzdb) {
    return new Edition(1, 1, tzdb, null, null);
  }

  Edition next() {
    return new Edition(version + 1, asked, tzdb, draft, null);
  }

  Edition askedAnew() {
    return new Edition(version, version, tzdb, draft, shortNoticeReason);
  }

  Edition reckonedBy(String newer) {
    return new Edition(version, asked, newer, draft, shortNoticeReason);
  }

  Edition publishing(@Nullable DraftId published) {
    return published == null
        ? this
        : new Edition(version, asked, tzdb, published, shortNoticeReason);
  }

  Edition excused(@Nullable String reason) {
    return reason == null ? this : new Edition(version, asked, tzdb, draft, reason);
  }
}
