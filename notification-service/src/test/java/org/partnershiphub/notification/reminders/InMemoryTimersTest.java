package org.partnershiphub.notification.reminders;

class InMemoryTimersTest implements TimersContract {

  private final Timers timers = new InMemoryTimers();

  @Override
  public Timers timers() {
    return timers;
  }
}
