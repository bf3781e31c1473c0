package org.partnershiphub.membership;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Who belongs to the partnership, in which capacity, since when and until when. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class MembershipApplication {

  public static void main(String... args) {
    start(args);
  }

  /**
   * Starts the service; all four can stand in one JVM, so its settings have a name of their own.
   */
  public static ConfigurableApplicationContext start(String... args) {
    var application = new SpringApplication(MembershipApplication.class);
    application.setDefaultProperties(Map.of("spring.config.name", "membership-service"));
    return application.run(args);
  }
}
