package org.partnershiphub.events.schedule;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * On whose clocks a time is shown: the reader's first, then the organiser's, then those asked for.
 *
 * @param reader null when nothing is known of the reader
 */
public record ShownZones(@Nullable ZoneId reader, List<ZoneId> asked) {

  /** The organiser's alone. */
  public static final ShownZones OWN = new ShownZones(null, List.of());

  public ShownZones {
    asked = List.copyOf(asked);
  }

  Stream<ZoneId> with(ZoneId organiser) {
    return Stream.of(Stream.ofNullable(reader), Stream.of(organiser), asked.stream())
        .flatMap(it -> it)
        .distinct();
  }
}
