package org.partnershiphub.notification.notices;

import java.util.Collection;

/** Where planned notices go to be delivered: one lane per person, in order. */
@FunctionalInterface
public interface Lane {

  /** Returns when the broker has all of them. */
  void queue(Collection<NoticeId> notices);
}
