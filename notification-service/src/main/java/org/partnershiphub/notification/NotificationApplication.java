package org.partnershiphub.notification;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Who hears what, when and where: at most one notice per person, subject, version and kind. */
@EnableScheduling
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationApplication {

  public static ConfigurableApplicationContext start(String... args) {
    return new SpringApplicationBuilder(NotificationApplication.class)
        .properties("spring.config.name=notification-service")
        .run(args);
  }

  public static void main(String... args) {
    start(args);
  }
}
