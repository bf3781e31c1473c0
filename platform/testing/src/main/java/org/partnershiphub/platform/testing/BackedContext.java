package org.partnershiphub.platform.testing;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a context at the backing servers, under names that no other context uses. */
public final class BackedContext
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(settings(freshPrefix())).applyTo(context);
  }

  /** A name that nobody has used: short, since it prefixes topics and databases. */
  public static String freshPrefix() {
    return "t" + UUID.randomUUID().toString().substring(0, 8) + "-";
  }

  /** The settings that point a service at the backing servers; the topics are made. */
  public static Map<String, String> settings(String prefix) {
    var servers = BackingServers.get();
    servers.createTopics(prefix);
    return Map.of(
        "hub.intake.retries",
        "2",
        "hub.intake.first-pause",
        "50ms",
        "spring.kafka.bootstrap-servers",
        servers.brokers(),
        "spring.mongodb.uri",
        servers.mongo(),
        "hub.topic-prefix",
        prefix,
        "hub.database-prefix",
        prefix,
        "spring.security.oauth2.resourceserver.jwt.issuer-uri",
        Tokens.issuer());
  }
}
