package org.partnershiphub.notification.notices;

class InMemoryNoticesTest implements NoticesContract {

  private final InMemoryNotices notices = new InMemoryNotices();

  @Override
  public Notices notices() {
    return notices;
  }
}
