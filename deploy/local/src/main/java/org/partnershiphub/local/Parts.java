package org.partnershiphub.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.partnershiphub.broker.EmbeddedBroker;
import org.partnershiphub.broker.TopicPlan;
import org.partnershiphub.local.door.FrontDoor;
import org.partnershiphub.local.mail.Faults;
import org.partnershiphub.local.mail.MailFolder;
import org.partnershiphub.local.mail.MailSite;
import org.partnershiphub.local.mail.SmtpCatcher;
import org.partnershiphub.local.partnership.PartnershipData;
import org.partnershiphub.local.signin.SignIn;
import org.partnershiphub.store.EmbeddedStore;

/** Starts any part of the system. */
final class Parts implements AutoCloseable {
  private final HubSettings settings;
  private final Clock clock;
  private final Services services;

  Parts(HubSettings settings) {
    this.settings = settings;
    this.clock = clock(settings);
    this.services = new Services(settings);
  }

  private static Clock clock(HubSettings settings) {
    var system = Clock.systemUTC();
    return settings.now() == null
        ? system
        : Clock.offset(system, Duration.between(system.instant(), settings.now()));
  }

  /** After the last part has stopped. */
  @Override
  public void close() {
    services.close();
  }

  Stopping start(Part part) throws Exception {
    return switch (part) {
      case STORE -> store();
      case BROKER -> broker();
      case SMTP -> mail();
      case MAIL -> throw new IllegalArgumentException("The page of mails comes with the catcher");
      case SIGNIN -> signIn();
      case MEMBERSHIP, COMMUNITY, EVENTS, NOTIFICATION -> services.start(part)::close;
      case DOOR -> door()::close;
    };
  }

  private Stopping store() {
    var address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port(Part.STORE));
    return EmbeddedStore.open(settings.data().resolve("store"), address, clock)::close;
  }

  private Stopping broker() throws IOException {
    var broker =
        EmbeddedBroker.start(settings.data().resolve("broker"), settings.port(Part.BROKER));
    broker.createTopics(topics());
    return broker::close;
  }

  static List<TopicPlan> topics() throws IOException {
    try (var plan = Parts.class.getResourceAsStream("/topics.json")) {
      return TopicPlan.read(Objects.requireNonNull(plan, "topics.json"));
    }
  }

  /** The catcher and its page share the list of what was caught. */
  private Stopping mail() throws IOException {
    var folder = MailFolder.open(settings.data().resolve("mails"), clock);
    var faults = Faults.parse(settings.faults());
    var catcher = SmtpCatcher.start(folder, faults, settings.port(Part.SMTP));
    var site = MailSite.start(folder, faults, settings.port(Part.MAIL));
    return () -> {
      site.close();
      catcher.close();
      folder.close();
    };
  }

  /** Tokens are checked against the machine's own time, whatever time the system plays. */
  private Stopping signIn() throws IOException {
    return SignIn.start(
            settings.data().resolve("sign-in"),
            settings.port(Part.SIGNIN),
            PartnershipData.read().people(),
            Clock.systemUTC())
        ::close;
  }

  private FrontDoor door() {
    Map<String, URI> addresses = new HashMap<>();
    Part.SERVICES.forEach(service -> addresses.put(service.word(), settings.url(service)));
    return FrontDoor.open(settings.port(Part.DOOR), addresses, HomePage.of(settings));
  }
}
