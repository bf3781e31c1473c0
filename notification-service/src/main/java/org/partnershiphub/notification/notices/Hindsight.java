package org.partnershiphub.notification.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonCard;
import org.partnershiphub.notification.directory.PersonCard.Departure;
import org.partnershiphub.notification.notices.Outcome.Attempt;

/**
 * What became clear after a mail was sent: a departure was told of later than it took place.
 * Nothing is unsent; the log says so. Worked out when somebody asks, so that it does not matter
 * which fact came first.
 */
public final class Hindsight {

  private static final int ACCEPTED = 250;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE MMM d, uuuu", Locale.US);

  private Hindsight() {}

  /** Null when its mail was right when it was sent, as far as we know now. */
  public static @Nullable String of(Logged logged, @Nullable PersonCard reader) {
    if (reader == null) {
      return null;
    }
    return logged.attempts().stream()
        .filter(it -> it.code() == ACCEPTED)
        .flatMap(
            attempt ->
                reader.past().departures().stream()
                    .filter(it -> overtaken(attempt, it, reader.zone()))
                    .min(Comparator.comparing(Departure::knownAt))
                    .map(it -> text(attempt, it, reader.zone()))
                    .stream())
        .findFirst()
        .orElse(null);
  }

  private static boolean overtaken(Attempt attempt, Departure departure, ZoneId zone) {
    var to = attempt.to();
    return to != null
        && departure.organisation().equals(to.organisation())
        && day(attempt.at(), zone).isAfter(departure.on())
        && attempt.at().isBefore(departure.knownAt());
  }

  private static String text(Attempt attempt, Departure departure, ZoneId zone) {
    return "It was sent on %s, before we knew (on %s) that the person had left on %s."
        .formatted(
            DAY.format(day(attempt.at(), zone)),
            DAY.format(day(departure.knownAt(), zone)),
            DAY.format(departure.on()));
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }
}
