package org.partnershiphub.notification.inbox;

import org.partnershiphub.notification.notices.NoticeId;

class InMemoryEntriesTest implements EntriesContract {

  private final InMemoryEntries entries = new InMemoryEntries();

  @Override
  public Entries entries() {
    return entries;
  }

  @Override
  public void stand(NoticeId notice, int lane, long position) {
    entries.stand(notice, lane, position);
  }

  @Override
  public void plan(NoticeId notice) {}
}
