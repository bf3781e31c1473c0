package org.partnershiphub.community.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.decisions.Decision;
import org.partnershiphub.community.decisions.GroupRecord;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/** What meetings tell: their decisions are the record of the group that decided. */
@Configuration(proxyBeanMethods = false)
class MeetingsIntake {

  private final GroupRecord decisions;

  MeetingsIntake(GroupRecord decisions) {
    this.decisions = decisions;
  }

  @Bean
  Intake meetingFacts(Intakes intakes) {
    return intakes
        .named("meetingFacts")
        .on("meetings.decision-recorded.v1", Decided.class, this::decided);
  }

  private Mono<Void> decided(Decided fact, Envelope envelope) {
    return decisions.note(fact.noted());
  }

  record Decided(
      String decision,
      GroupId group,
      String meeting,
      @Nullable String item,
      Instant at,
      String manner,
      String result,
      Decision.Tally tally) {

    Decision noted() {
      return new Decision(decision, group, meeting, item, at, manner, result, tally);
    }
  }
}
