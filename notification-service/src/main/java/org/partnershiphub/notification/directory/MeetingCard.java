package org.partnershiphub.notification.directory;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A meeting with all its versions that we heard of, so that the order in which we heard does not
 * matter and a reader can be shown the time that they were told before.
 */
public record MeetingCard(
    MeetingId meeting,
    SortedMap<Integer, MeetingVersion> versions,
    @Nullable Cancellation cancellation) {

  /** Since which version it is off. */
  public record Cancellation(int version, @Nullable String reason) {}

  public MeetingCard {
    versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
  }

  /** The newest version that anybody told us of. */
  public int version() {
    var newest = versions.isEmpty() ? 0 : versions.lastKey();
    return cancellation == null ? newest : Math.max(newest, cancellation.version());
  }

  public boolean cancelled() {
    return cancellation != null && cancellation.version() == version();
  }

  /** How it stood at a version: a cancellation keeps the time of what it cancels. */
  public @Nullable MeetingVersion at(int version) {
    var upTo = versions.headMap(version + 1);
    return upTo.isEmpty() ? null : upTo.get(upTo.lastKey());
  }
}
