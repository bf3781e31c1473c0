package org.partnershiphub.notification.notices;

class InMemoryHorizonsTest implements HorizonsContract {

  private final InMemoryHorizons horizons = new InMemoryHorizons();

  @Override
  public Horizons horizons() {
    return horizons;
  }
}
