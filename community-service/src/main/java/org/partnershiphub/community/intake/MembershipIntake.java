package org.partnershiphub.community.intake;

import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What membership tells. A process runs even when its fact was heard before: the first time may
 * have broken off after the projection was written, and all its steps may run twice.
 */
@Configuration(proxyBeanMethods = false)
class MembershipIntake {

  @Bean
  Intake membershipFacts(
      Intakes intakes,
      JurisdictionsHeard jurisdictions,
      PeopleHeard people,
      OfficesHeard offices,
      DesignationsHeard designations) {
    var intake = intakes.named("membershipFacts");
    jurisdictions.by(intake);
    people.by(intake);
    offices.by(intake);
    designations.by(intake);
    return intake;
  }
}
