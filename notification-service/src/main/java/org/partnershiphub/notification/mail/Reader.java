package org.partnershiphub.notification.mail;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.notices.NoticeId;

/** The one person that a letter is filled in for, and when. */
record Reader(NoticeId notice, String name, String address, Moment at, Knows knows) {

  /** Of a series that goes on from another one: that one. */
  Knows.@Nullable Before before() {
    return knows.before();
  }
}
