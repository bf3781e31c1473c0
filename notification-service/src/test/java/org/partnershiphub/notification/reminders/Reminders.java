package org.partnershiphub.notification.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.notices.Notices;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.preferences.PreferenceBook;

/** Reminders for tests of other packages, with the settings as they are shipped. */
public final class Reminders {

  private Reminders() {}

  public static Reminding on(
      Timers timers,
      Directory directory,
      PreferenceBook preferences,
      Notices notices,
      Planning planning) {
    var settings =
        new ReminderSettings(List.of("7d", "1bd@09:00", "1h"), Duration.ofHours(12), 0.25);
    return new Reminding(timers, directory, preferences, notices, planning, settings);
  }

  public static void ring(Reminding reminding, Instant now) {
    reminding.ring(now, 100);
  }
}
