package org.partnershiphub.membership;

import org.junit.jupiter.api.Test;
import org.partnershiphub.membership.profile.Founder;
import org.partnershiphub.platform.testing.HouseRules;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

  /** The service waits for its first profile before it lets anybody in. */
  @Test
  void the_house_rules_hold() {
    HouseRules.check("org.partnershiphub.membership", Founder.class);
  }

  @Test
  void modules_keep_to_their_doors() {
    ApplicationModules.of(MembershipApplication.class).verify();
  }
}
