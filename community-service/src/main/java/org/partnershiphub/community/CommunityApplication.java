package org.partnershiphub.community;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the community service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CommunityApplication {

  public static ConfigurableApplicationContext start(String... args) {
    var application = new SpringApplication(CommunityApplication.class);
    application.setDefaultProperties(Map.of("spring.config.name", "community-service"));
    return application.run(args);
  }

  public static void main(String... args) {
    start(args);
  }
}
