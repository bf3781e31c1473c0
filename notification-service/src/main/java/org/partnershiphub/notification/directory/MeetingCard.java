package org.partnershiphub.notification.directory;

import java.time.Instant;
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

  /** What of it takes place next for a group, later than this. */
  public @Nullable MeetingVersion next(GroupId group, Instant after) {
    var now = at(version());
    if (now == null || cancelled() || !now.groups().contains(group)) {
      return null;
    }
    return now.upcoming(after.plusMillis(1)).findFirst().map(now::at).orElse(null);
  }

  /**
   * As it stands now: the meeting itself, or one occurrence of the series; null when the series has
   * no such occurrence any more.
   */
  public @Nullable MeetingVersion now(MeetingId it) {
    return at(it, version());
  }

  private @Nullable MeetingVersion at(MeetingId it, int version) {
    var then = at(version);
    var course = then == null ? null : then.course();
    if (then == null || course == null || it.equals(meeting)) {
      return then;
    }
    return it.originalIn(meeting)
        .flatMap(original -> course.session(then.timing(), original))
        .map(then::worded)
        .map(then::at)
        .orElse(null);
  }

  /** Whether it takes place when it did at an earlier version; of a series, on the same dates. */
  boolean sameTime(MeetingId it, int version) {
    var then = at(it, version);
    var now = now(it);
    return then != null && now != null && then.sameTime(now);
  }

  /** What it goes on from, when it is a series that was split from another. */
  public @Nullable MeetingId continues() {
    var now = at(version());
    return now == null || now.course() == null ? null : now.course().chain().continues();
  }

  /** Whether it is known how it stood at a version, and nothing of it is still on its way. */
  public boolean heardOf(int version) {
    return version <= version() && at(version) != null;
  }

  /** How it stood at a version: a cancellation keeps the time of what it cancels. */
  public @Nullable MeetingVersion at(int version) {
    var upTo = versions.headMap(version + 1);
    return upTo.isEmpty() ? null : upTo.get(upTo.lastKey());
  }
}
