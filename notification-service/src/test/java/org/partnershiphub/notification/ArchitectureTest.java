package org.partnershiphub.notification;

import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.intake.MayBlock;
import org.partnershiphub.platform.testing.HouseRules;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

  /** A batch is handled on the Kafka listener's thread, whole, before its offsets are committed. */
  @Test
  void the_house_rules_hold() {
    assertThatNoException()
        .isThrownBy(
            () ->
                HouseRules.check(
                    "org.partnershiphub.notification",
                    MayBlock.BATCHES,
                    MayBlock.EXPORTS,
                    MayBlock.PUSHES,
                    MayBlock.RETURNS,
                    MayBlock.ROUNDS,
                    MayBlock.POSTS,
                    MayBlock.STOPPED));
  }

  @Test
  void modules_keep_to_their_doors() {
    ApplicationModules.of(NotificationApplication.class).verify();
  }
}
