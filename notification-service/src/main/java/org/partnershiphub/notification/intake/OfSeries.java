package org.partnershiphub.notification.intake;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.Because;
import org.partnershiphub.notification.directory.Course;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.Lesson;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.MeetingVersion;
import org.partnershiphub.notification.directory.Session;
import org.partnershiphub.notification.directory.Timing;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.reminders.Reminding;
import org.partnershiphub.platform.fact.Envelope;
import org.partnershiphub.platform.icalendar.Recurrence;
import org.partnershiphub.platform.intake.Intake;
import org.springframework.stereotype.Component;

/**
 * Series of meetings: how each version of them stands. What changed from one to another is seen by
 * comparing them, so that nothing is missed by whoever did not hear of all.
 */
@Component
class OfSeries implements FromMeetings.Chapter {

  private static final String CLOCKS = "CLOCKS";

  private final Directory directory;
  private final Planning planning;
  private final Reminding reminding;

  OfSeries(Directory directory, Planning planning, Reminding reminding) {
    this.directory = directory;
    this.planning = planning;
    this.reminding = reminding;
  }

  record Series(
      MeetingId series,
      MeetingId root,
      int version,
      @Nullable String title,
      LocalDateTime startsLocal,
      ZoneId zone,
      Instant startsAt,
      int durationMinutes,
      Recurrence recurrence,
      @Nullable List<LocalDateTime> extra,
      @Nullable List<LocalDateTime> excluded,
      @Nullable List<Except> exceptions,
      String accessLevel,
      @Nullable List<GroupId> groups,
      @Nullable String place,
      @Nullable MeetingId continues,
      @Nullable String shortNoticeReason) {}

  record Except(
      LocalDateTime original,
      LocalDateTime startsLocal,
      ZoneId zone,
      Instant startsAt,
      int durationMinutes,
      @Nullable String title,
      @Nullable String place) {}

  record Changed(@JsonUnwrapped Series as, Change change) {}

  record Split(@JsonUnwrapped Series as, Into into, @Nullable String reason) {}

  record Into(MeetingId series) {}

  record Change(boolean material, List<Edit> edits, @Nullable String reason) {

    /**
     * Set when nothing but the rules of clocks changed.
     *
     * @param start what stands for it where nobody says when the next would have been
     */
    @Nullable Instant clocks(Instant start) {
      return edits.stream().allMatch(it -> it.kind().equals(CLOCKS))
          ? edits.stream().flatMap(it -> Stream.ofNullable(it.before())).findFirst().orElse(start)
          : null;
    }
  }

  record Edit(String kind, OfMeetings.@Nullable Old old) {

    @Nullable Instant before() {
      return old == null ? null : old.startsAt();
    }
  }

  record Ended(MeetingId series, int version, @Nullable String reason) {}

  @Override
  public void hear(Intake intake) {
    intake
        .on("meetings.series-defined.v1", Series.class, Told.to(this::defined))
        .on("meetings.series-changed.v1", Changed.class, Told.to(this::changed))
        .on("meetings.series-split.v1", Split.class, Told.to(this::split))
        .on("meetings.series-ended.v1", Ended.class, Told.to(this::ended));
  }

  private void defined(Series fact, Envelope it) {
    var because = new Because(null, fact.shortNoticeReason(), null);
    learn(fact, because, null, false, it);
  }

  private void changed(Changed fact, Envelope it) {
    var change = fact.change();
    var because =
        new Because(
            change.reason(), fact.as().shortNoticeReason(), change.clocks(fact.as().startsAt()));
    learn(fact.as(), because, null, !change.material(), it);
  }

  private void split(Split fact, Envelope it) {
    var because = new Because(fact.reason(), null, null);
    learn(fact.as(), because, fact.into().series(), false, it);
  }

  private void learn(
      Series fact, Because because, @Nullable MeetingId into, boolean reworded, Envelope it) {
    var chain = new Course.Chain(fact.root(), fact.continues(), into);
    var course =
        new Course(
            fact.recurrence(),
            listed(fact.extra()),
            listed(fact.excluded()),
            listed(fact.exceptions()).stream().map(OfSeries::session).toList(),
            chain,
            reworded);
    var first =
        new Timing(fact.startsLocal(), fact.zone(), fact.startsAt(), fact.durationMinutes());
    var version =
        new MeetingVersion(
            fact.version(),
            fact.title(),
            first,
            OfMeetings.access(fact.accessLevel()),
            listed(fact.groups()),
            fact.place(),
            because,
            course);
    directory.learn(new Lesson.MeetingSeen(fact.series(), version, it.number(), reworded));
    arrived(fact.series(), into, it);
  }

  private static <T> List<T> listed(@Nullable List<T> some) {
    return some == null ? List.of() : some;
  }

  private static Session session(Except it) {
    var timing = new Timing(it.startsLocal(), it.zone(), it.startsAt(), it.durationMinutes());
    return new Session(it.original(), timing, it.title(), it.place());
  }

  private void ended(Ended fact, Envelope it) {
    directory.learn(new Lesson.MeetingOff(fact.series(), fact.version(), fact.reason()));
    arrived(fact.series(), null, it);
  }

  /** Whoever waits for this series, or tells of the one that goes on from it. */
  private void arrived(MeetingId series, @Nullable MeetingId into, Envelope it) {
    var keys = new ArrayList<String>();
    keys.add("subject:" + series);
    if (into != null) {
      keys.add("subject:" + into);
    }
    planning.arrived(keys);
    reminding.learned(series, it.time());
  }
}
