package org.partnershiphub.events.series;

/**
 * @param version grows with each change that matters to an invitee; the calendar's SEQUENCE
 * @param asked the version at which all occurrences got another time: answers of before are void
 * @param tzdb by which version of the clocks' rules the instants were told
 */
public record Edition(int version, int asked, String tzdb) {

  static Edition first(String tzdb) {
    return new Edition(1, 1, tzdb);
  }

  Edition next() {
    return new Edition(version + 1, asked, tzdb);
  }

  Edition askedAnew() {
    return new Edition(version, version, tzdb);
  }

  Edition reckonedBy(String newer) {
    return new Edition(version, asked, newer);
  }
}
