package org.partnershiphub.notification.delivery;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.mail.Carrier;
import org.partnershiphub.notification.mail.MailSetup;
import org.partnershiphub.notification.notices.InMemoryHorizons;
import org.partnershiphub.notification.notices.Matrix;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.preferences.PreferenceBook;
import org.partnershiphub.notification.preferences.QuietHours;

/** A courier with everything that a test does not care about. */
public final class Couriers {

  private static final DeliverySettings SETTINGS =
      new DeliverySettings(3, 5, Duration.ofMillis(1), Duration.ofHours(1));

  private static final QuietHours QUIET =
      new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), Duration.ofHours(24));

  private Couriers() {}

  public static Courier courier(
      Notices notices,
      Directory directory,
      PreferenceBook preferences,
      InFlight inFlight,
      Carrier carrier,
      Planning planning,
      Bounces bounces,
      InstantSource clock) {
    return new Courier(
        notices,
        new Knowledge(directory, preferences),
        MailSetup.letters(),
        inFlight,
        carrier,
        new Settling(notices, directory, bounces, new NoCopies(), SETTINGS),
        planning,
        MailSetup.tokens(),
        new Places(new InMemoryHorizons(), entries -> {}),
        new News(facts -> () -> {}, directory, Matrix.RULES, clock),
        Matrix.RULES,
        QUIET,
        SETTINGS,
        clock);
  }
}
