package org.partnershiphub.notification.delivery;

class InMemoryInFlightTest implements InFlightContract {

  private final InFlight inFlight = new InMemoryInFlight();

  @Override
  public InFlight inFlight() {
    return inFlight;
  }
}
