package org.partnershiphub.notification.notices;

import java.util.Collection;

/** Tells others that there are notices. Telling the same twice is telling it once. */
@FunctionalInterface
public interface NoticeNews {

  /** Sends it off, so that much else can be sent beside it. */
  Pending created(Collection<Notice> notices);

  /** What was sent off. */
  @FunctionalInterface
  interface Pending {

    /** Returns when the broker has all of it. */
    void await();
  }
}
