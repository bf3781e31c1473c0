package org.partnershiphub.notification.intake;

import java.util.List;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.springframework.stereotype.Component;

/** What membership-service tells us, a chapter for each of its capabilities. */
@Component
class FromMembership {

  /** The facts of one capability. */
  interface Chapter {
    void hear(Intake intake);
  }

  private final List<Chapter> chapters;

  FromMembership(List<Chapter> chapters) {
    this.chapters = List.copyOf(chapters);
  }

  Intake intake(Intakes intakes) {
    var intake = intakes.named("membershipFacts");
    chapters.forEach(it -> it.hear(intake));
    return intake;
  }
}
