package org.partnershiphub.membership.people;

import java.security.SecureRandom;
import java.util.Base64;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.timers.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What time does to people, and where unguessable texts come from. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

  @Bean
  Secrets secrets() {
    var random = new SecureRandom();
    return () -> {
      var bytes = new byte[32];
      random.nextBytes(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    };
  }

  @Bean
  Timer<PersonId, Person> peopleTimer(People people) {
    return new Timer<>("people", people, Person::elapse);
  }

  @Bean
  Timer<PersonId, Retention.Kept> retentionTimer(Retention retention) {
    return new Timer<>("retention", retention, Retention::elapse);
  }
}
