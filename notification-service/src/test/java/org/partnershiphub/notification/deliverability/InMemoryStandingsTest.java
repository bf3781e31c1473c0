package org.partnershiphub.notification.deliverability;

class InMemoryStandingsTest implements StandingsContract {

  private final Standings standings = new InMemoryStandings();

  @Override
  public Standings standings() {
    return standings;
  }
}
