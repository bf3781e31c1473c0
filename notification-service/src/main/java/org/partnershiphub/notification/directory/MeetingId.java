package org.partnershiphub.notification.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.partnershiphub.platform.ids.TypedId;

/** A meeting, as events-service names it. */
public record MeetingId(@JsonValue String value) implements TypedId {

  private static final String SERIES = "series:";
  private static final DateTimeFormatter ORIGINAL = DateTimeFormatter.ofPattern("uuuuMMdd't'HHmm");

  public MeetingId {
    IdText.check(value);
  }

  /**
   * The occurrence of this series that the plan had at a local time, as events-service names it.
   */
  public MeetingId occurrence(LocalDateTime original) {
    return new MeetingId(value + ":" + ORIGINAL.format(original));
  }

  /** The series that it names an occurrence of; else itself. */
  public MeetingId series() {
    var last = value.lastIndexOf(':');
    return value.startsWith(SERIES) && last >= SERIES.length()
        ? new MeetingId(value.substring(0, last))
        : this;
  }

  /** When the plan had it, if it names an occurrence of this series. */
  public Optional<LocalDateTime> originalIn(MeetingId series) {
    var start = series.value() + ":";
    if (!value.startsWith(start)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(value.substring(start.length()), ORIGINAL));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
