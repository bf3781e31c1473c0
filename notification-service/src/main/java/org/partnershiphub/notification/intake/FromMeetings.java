package org.partnershiphub.notification.intake;

import java.util.List;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.springframework.stereotype.Component;

/** What events-service tells us, a chapter for each of its capabilities. */
@Component
class FromMeetings {

  /** The facts of one capability. */
  interface Chapter {
    void hear(Intake intake);
  }

  private final List<Chapter> chapters;

  FromMeetings(List<Chapter> chapters) {
    this.chapters = List.copyOf(chapters);
  }

  Intake intake(Intakes intakes) {
    var intake = intakes.named("meetingFacts");
    chapters.forEach(it -> it.hear(intake));
    return intake;
  }
}
