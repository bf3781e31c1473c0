package org.partnershiphub.events;

import org.junit.jupiter.api.Nested;
import org.partnershiphub.events.audience.InMemoryRosters;
import org.partnershiphub.events.audience.Rosters;
import org.partnershiphub.events.audience.RostersContract;
import org.partnershiphub.events.invitations.Expansions;
import org.partnershiphub.events.invitations.ExpansionsContract;
import org.partnershiphub.events.invitations.InMemoryExpansions;
import org.partnershiphub.events.invitations.InMemoryInvitations;
import org.partnershiphub.events.invitations.Invitations;
import org.partnershiphub.events.invitations.InvitationsContract;
import org.springframework.beans.factory.annotation.Autowired;

/** One exam for the fakes and the store. */
class StoreContractTest {

  @Nested
  class RostersInMemory implements RostersContract {
    private final Rosters rosters = new InMemoryRosters();

    @Override
    public Rosters rosters() {
      return rosters;
    }
  }

  @Nested
  class InvitationsInMemory implements InvitationsContract {
    private final Invitations invitations = new InMemoryInvitations();

    @Override
    public Invitations invitations() {
      return invitations;
    }
  }

  @Nested
  class ExpansionsInMemory implements ExpansionsContract {
    private final Expansions expansions = new InMemoryExpansions();

    @Override
    public Expansions expansions() {
      return expansions;
    }
  }

  @Nested
  @EventsServiceTest
  class RostersInTheStore implements RostersContract {
    @Autowired private Rosters rosters;

    @Override
    public Rosters rosters() {
      return rosters;
    }
  }

  @Nested
  @EventsServiceTest
  class InvitationsInTheStore implements InvitationsContract {
    @Autowired private Invitations invitations;

    @Override
    public Invitations invitations() {
      return invitations;
    }
  }

  @Nested
  @EventsServiceTest
  class ExpansionsInTheStore implements ExpansionsContract {
    @Autowired private Expansions expansions;

    @Override
    public Expansions expansions() {
      return expansions;
    }
  }
}
