package org.partnershiphub.events;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Which meetings there are, when, and who is invited. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EventsApplication {

  public static void main(String... args) {
    start(args);
  }

  /** Starts the service; the caller closes the context. */
  public static ConfigurableApplicationContext start(String... args) {
    var application = new SpringApplication(EventsApplication.class);
    application.setDefaultProperties(Map.of("spring.config.name", "events-service"));
    return application.run(args);
  }
}
