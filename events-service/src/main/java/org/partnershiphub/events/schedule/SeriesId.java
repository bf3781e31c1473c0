package org.partnershiphub.events.schedule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.partnershiphub.platform.ids.TypedId;

/**
 * The id of a series; it is the UID of its calendar entries. Series and single meetings share one
 * space of ids, and only a series' id, and those of its occurrences, begin with {@code series:}.
 */
public record SeriesId(@JsonValue String value) implements TypedId {

  public static final String PREFIX = "series:";
  private static final Pattern FORM = Pattern.compile("series:[a-z0-9][a-z0-9._-]{0,57}");
  private static final DateTimeFormatter ORIGINAL = DateTimeFormatter.ofPattern("uuuuMMdd't'HHmm");

  public SeriesId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not the id of a series.");
    }
  }

  /** Whether this names a series or an occurrence of one, so that no single meeting may have it. */
  public static boolean claims(MeetingId id) {
    return id.value().startsWith(PREFIX);
  }

  /** Whether this names a series itself. */
  public static boolean isOne(MeetingId id) {
    return FORM.matcher(id.value()).matches();
  }

  /** What people are invited to. */
  public MeetingId subject() {
    return new MeetingId(value);
  }

  /** The occurrence that the plan had at this local time, wherever it was moved since. */
  public MeetingId occurrence(LocalDateTime original) {
    return new MeetingId(value + ":" + ORIGINAL.format(original));
  }

  @Override
  public String toString() {
    return value;
  }
}
