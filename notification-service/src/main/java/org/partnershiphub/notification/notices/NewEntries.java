package org.partnershiphub.notification.notices;

import java.util.Collection;

/**
 * Tells every instance, and whoever else works on entries of inboxes, which of them stand there
 * now; told again after a crash, and perhaps without one.
 */
@FunctionalInterface
public interface NewEntries {

  /** In the order of their lanes; whoever hears of an entry has been told of those before it. */
  void tell(Collection<NoticeId> entries);
}
