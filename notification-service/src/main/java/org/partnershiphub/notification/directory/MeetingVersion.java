package org.partnershiphub.notification.directory;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, or a whole series, as it stood at one version.
 *
 * @param title absent when confidential
 * @param timing of a series: its first start
 * @param course of a series only: how it goes on from there
 */
public record MeetingVersion(
    int version,
    @Nullable String title,
    Timing timing,
    Access access,
    List<GroupId> groups,
    @Nullable String place,
    Because because,
    @Nullable Course course) {

  /** Who may know what it is about. */
  public enum Access {
    OPEN,
    MEMBERS,
    CONFIDENTIAL
  }

  public MeetingVersion {
    groups = List.copyOf(groups);
  }

  /** A single meeting. */
  public MeetingVersion(
      int version,
      @Nullable String title,
      Timing timing,
      Access access,
      List<GroupId> groups,
      @Nullable String place,
      @Nullable String reason) {
    this(version, title, timing, access, groups, place, Because.of(reason), null);
  }

  public boolean confidential() {
    return access == Access.CONFIDENTIAL;
  }

  public @Nullable String reason() {
    return because.reason();
  }

  /** What takes place from an instant on, in the order in which it does. */
  public Stream<Session> upcoming(Instant from) {
    return course == null
        ? Stream.of(session()).filter(it -> !it.timing().at().isBefore(from))
        : course.upcoming(timing, from).map(this::worded);
  }

  /** A single meeting as what takes place of it; the first one of a series. */
  private Session session() {
    return new Session(timing.local(), timing, title, place);
  }

  boolean sameTime(MeetingVersion other) {
    return timing.at().equals(other.timing.at())
        && (course == null ? other.course == null : course.sameDates(other.course));
  }

  /** What it says of itself, else what the series says. */
  Session worded(Session it) {
    return new Session(
        it.original(),
        it.timing(),
        it.title() == null ? title : it.title(),
        it.place() == null ? place : it.place());
  }

  /** One occurrence of a series as a meeting; the meeting itself when it is no series. */
  public MeetingVersion at(Session session) {
    return new MeetingVersion(
        version, session.title(), session.timing(), access, groups, session.place(), because, null);
  }
}
