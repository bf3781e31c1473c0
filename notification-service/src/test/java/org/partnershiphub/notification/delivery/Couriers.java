package org.partnershiphub.notification.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.mail.Carrier;
import org.partnershiphub.notification.mail.MailSetup;
import org.partnershiphub.notification.notices.InMemoryHorizons;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.Planning;
import reactor.core.publisher.Mono;

/** A courier with everything that a test does not care about. */
public final class Couriers {

  private static final DeliverySettings SETTINGS =
      new DeliverySettings(
          Set.of("GOVERNANCE_COMMITTEE"), 3, 5, Duration.ofMillis(1), Duration.ofHours(1));

  private Couriers() {}

  public static Courier courier(
      Notices notices,
      Directory directory,
      InFlight inFlight,
      Carrier carrier,
      Planning planning,
      InstantSource clock) {
    return new Courier(
        notices,
        new Knowledge(directory),
        MailSetup.letters(),
        inFlight,
        carrier,
        new Settling(notices, directory, bounces -> Mono.empty(), new NoCopies(), SETTINGS),
        planning,
        MailSetup.tokens(),
        new Places(new InMemoryHorizons(), entries -> {}),
        new News(facts -> () -> {}, directory, SETTINGS.mandatory(), clock),
        SETTINGS,
        clock);
  }
}
