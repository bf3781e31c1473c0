package org.partnershiphub.events;

import org.junit.jupiter.api.Nested;
import org.partnershiphub.events.audience.Cards;
import org.partnershiphub.events.audience.InMemoryCards;
import org.partnershiphub.events.audience.InMemoryJurisdictions;
import org.partnershiphub.events.audience.InMemoryMerges;
import org.partnershiphub.events.audience.InMemoryOffices;
import org.partnershiphub.events.audience.InMemoryRosters;
import org.partnershiphub.events.audience.InMemoryStatements;
import org.partnershiphub.events.audience.Jurisdictions;
import org.partnershiphub.events.audience.Merges;
import org.partnershiphub.events.audience.Offices;
import org.partnershiphub.events.audience.PartnersContract;
import org.partnershiphub.events.audience.Rosters;
import org.partnershiphub.events.audience.RostersContract;
import org.partnershiphub.events.audience.Statements;
import org.partnershiphub.events.invitations.Expansions;
import org.partnershiphub.events.invitations.ExpansionsContract;
import org.partnershiphub.events.invitations.InMemoryExpansions;
import org.partnershiphub.events.invitations.InMemoryInvitations;
import org.partnershiphub.events.invitations.Invitations;
import org.partnershiphub.events.invitations.InvitationsContract;
import org.partnershiphub.events.series.AllSeries;
import org.partnershiphub.events.series.AllSeriesContract;
import org.partnershiphub.events.series.Drafts;
import org.partnershiphub.events.series.DraftsContract;
import org.partnershiphub.events.series.InMemoryDrafts;
import org.partnershiphub.events.series.InMemorySeries;
import org.springframework.beans.factory.annotation.Autowired;

/** One exam for the fakes and the store. */
class StoreContractTest {

  @Nested
  class SeriesInMemory implements AllSeriesContract {
    private final AllSeries series = new InMemorySeries();

    @Override
    public AllSeries series() {
      return series;
    }
  }

  @Nested
  class DraftsInMemory implements DraftsContract {
    private final Drafts drafts = new InMemoryDrafts();

    @Override
    public Drafts drafts() {
      return drafts;
    }
  }

  @Nested
  @EventsServiceTest
  class SeriesInTheStore implements AllSeriesContract {
    @Autowired private AllSeries series;

    @Override
    public AllSeries series() {
      return series;
    }
  }

  @Nested
  @EventsServiceTest
  class DraftsInTheStore implements DraftsContract {
    @Autowired private Drafts drafts;

    @Override
    public Drafts drafts() {
      return drafts;
    }
  }

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

  @Nested
  class PartnersInMemory implements PartnersContract {
    private final Jurisdictions jurisdictions = new InMemoryJurisdictions();
    private final Offices offices = new InMemoryOffices();
    private final Statements statements = new InMemoryStatements();
    private final Merges merges = new InMemoryMerges();
    private final Cards cards = new InMemoryCards();

    @Override
    public Jurisdictions jurisdictions() {
      return jurisdictions;
    }

    @Override
    public Offices offices() {
      return offices;
    }

    @Override
    public Statements statements() {
      return statements;
    }

    @Override
    public Merges merges() {
      return merges;
    }

    @Override
    public Cards cards() {
      return cards;
    }
  }

  @Nested
  @EventsServiceTest
  class PartnersInTheStore implements PartnersContract {
    @Autowired private Jurisdictions jurisdictions;
    @Autowired private Offices offices;
    @Autowired private Statements statements;
    @Autowired private Merges merges;
    @Autowired private Cards cards;

    @Override
    public Jurisdictions jurisdictions() {
      return jurisdictions;
    }

    @Override
    public Offices offices() {
      return offices;
    }

    @Override
    public Statements statements() {
      return statements;
    }

    @Override
    public Merges merges() {
      return merges;
    }

    @Override
    public Cards cards() {
      return cards;
    }
  }
}
