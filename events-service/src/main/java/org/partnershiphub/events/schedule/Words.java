package org.partnershiphub.events.schedule;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a meeting is to be called and where it is to be. */
record Words(String title, @Nullable String agenda, @Nullable String place) {

  static Words of(Proposal it) {
    return new Words(it.title(), it.agenda(), it.place());
  }

  /** Those that everybody may see. */
  Stream<String> shown() {
    return Stream.concat(Stream.of(title), Stream.ofNullable(place));
  }
}
