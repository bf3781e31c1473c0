package org.partnershiphub.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.CommunityApplication;
import org.partnershiphub.events.EventsApplication;
import org.partnershiphub.membership.MembershipApplication;
import org.partnershiphub.notification.NotificationApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the four services, each in a Spring context of its own, with the settings of this system.
 */
final class Services implements AutoCloseable {
  private static final int SECRET_BYTES = 32;

  /** Whoever tries the system at night wants to see its mails. */
  private static final String NO_QUIET_HOURS = "--hub.notification.quiet-hours.to=20:00";

  /** Shared by the service that writes the links of answers and the one that takes the answers. */
  private static final String ANSWERS = "answers-secret";

  private final HubSettings settings;
  private @Nullable SharedThreads threads;

  Services(HubSettings settings) {
    this.settings = settings;
  }

  ConfigurableApplicationContext start(Part service) throws IOException {
    var arguments = arguments(service).toArray(String[]::new);
    var shared = threads();
    return SpringApplication.withHook(_ -> shared.handing(), () -> started(service, arguments));
  }

  private static ConfigurableApplicationContext started(Part service, String... arguments) {
    return switch (service) {
      case MEMBERSHIP -> MembershipApplication.start(arguments);

      case EVENTS -> EventsApplication.start(arguments);

      case NOTIFICATION -> NotificationApplication.start(arguments);
      case COMMUNITY -> CommunityApplication.start(arguments);
      case STORE, BROKER, SMTP, MAIL, SIGNIN, DOOR ->
          throw new IllegalArgumentException("Not a service: " + service);
    };
  }

  /** After the last service has stopped. */
  @Override
  public synchronized void close() {
    if (threads != null) {
      threads.close();
    }
  }

  private synchronized SharedThreads threads() {
    if (threads == null) {
      threads = new SharedThreads(settings);
    }
    return threads;
  }

  private List<String> arguments(Part service) throws IOException {
    var arguments = new ArrayList<>(shared(service));
    if (settings.now() != null) {
      arguments.add("--hub.now=" + settings.now());
    }
    if (service == Part.NOTIFICATION) {
      arguments.add("--hub.notification.mail.smtp.host=" + settings.smtpHost());
      arguments.add("--hub.notification.mail.smtp.port=" + settings.smtpPort());
      arguments.add(NO_QUIET_HOURS);
      arguments.add("--hub.notification.stop.secret=" + secret("notification-secret"));
      arguments.add("--hub.notification.answers.secret=" + secret(ANSWERS));
      arguments.add("--hub.notification.push.key=" + kept("push-key", Services::pushKey));
      arguments.add("--hub.notification.webhooks.secret=" + secret("webhooks-secret"));
    }
    if (service == Part.EVENTS) {
      arguments.add("--events.answers.secret=" + secret(ANSWERS));
    }
    return arguments;
  }

  /** Reached from this machine only, stopped by us, and without waiting for what is idle. */
  private List<String> shared(Part service) {
    return List.of(
        "--server.port=" + settings.port(service),
        "--server.address=127.0.0.1",
        "--spring.kafka.bootstrap-servers=" + settings.brokers(),
        "--spring.cloud.stream.kafka.binder.brokers=" + settings.brokers(),
        "--spring.mongodb.uri=" + settings.store(),
        "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + settings.issuer(),
        "--spring.main.register-shutdown-hook=false",
        "--spring.main.banner-mode=off",
        "--spring.lifecycle.timeout-per-shutdown-phase=5s",
        "--spring.reactor.netty.shutdown-quiet-period=0s");
  }

  /** Seals links in mails; made on first use, so none is known before. */
  private String secret(String name) throws IOException {
    return kept(name, Services::random);
  }

  private static String random() {
    var random = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** What push services know this system by; devices that subscribed know it too. */
  private static String pushKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate().toJSONString();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every JDK has P-256", e);
    }
  }

  private String kept(String name, Supplier<String> fresh) throws IOException {
    var data = settings.data();
    var file = data.resolve(name);
    if (!Files.exists(file)) {
      var onlyOwner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      var aside = Files.createTempFile(data, "secret", ".new", onlyOwner);
      Files.writeString(aside, fresh.get());
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return Files.readString(file);
  }
}
