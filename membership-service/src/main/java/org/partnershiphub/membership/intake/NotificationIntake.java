package org.partnershiphub.membership.intake;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.partnershiphub.membership.people.People;
import org.partnershiphub.membership.people.PersonFact.Evidence;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.intake.Intakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;

/**
 * What notification tells: a mail that came back for good makes a departure likely, never certain.
 */
@Configuration(proxyBeanMethods = false)
class NotificationIntake {

  record NoticeBounced(PersonId person, @JsonProperty("class") String weight, Instant at) {

    boolean isHard() {
      return weight.equals("HARD");
    }
  }

  @Bean
  Intake notificationFacts(Intakes intakes, People people) {
    return intakes
        .named("notificationFacts")
        .on(
            "notification.notice-bounced.v1",
            NoticeBounced.class,
            (fact, _) ->
                fact.isHard()
                    ? people
                        .change(
                            fact.person(), it -> it.suspect(Evidence.HARD_BOUNCE, null, fact.at()))
                        .then()
                    : Mono.empty());
  }
}
