package org.partnershiphub.events;

import org.junit.jupiter.api.Test;
import org.partnershiphub.events.clocks.ClockWatch;
import org.partnershiphub.events.intake.MayBlock;
import org.partnershiphub.events.replies.MailPolling;
import org.partnershiphub.events.replies.StrangersForgotten;
import org.partnershiphub.platform.testing.HouseRules;
import org.springframework.modulith.core.ApplicationModules;

class HouseTest {

  @Test
  void modules_keep_to_their_doors() {
    ApplicationModules.of(EventsApplication.class).verify();
  }

  @Test
  void the_house_rules_hold() {
    HouseRules.check(
        "org.partnershiphub.events",
        MayBlock.CARDS,
        ClockWatch.class,
        MailPolling.class,
        StrangersForgotten.class);
  }
}
