package org.partnershiphub.community;

import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.HouseRules;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

  @Test
  void the_house_rules_hold() {
    HouseRules.check("org.partnershiphub.community");
  }

  @Test
  void modules_keep_to_their_doors() {
    ApplicationModules.of(CommunityApplication.class).verify();
  }
}
