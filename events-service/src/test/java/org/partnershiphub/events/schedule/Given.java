package org.partnershiphub.events.schedule;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;

/** The cast. */
public final class Given {

  public static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  public static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
  public static final GroupId CIR = new GroupId("cir-peer-to-peer");
  public static final GroupId EC = new GroupId("executive-committee");
  public static final MeetingId MEETING = new MeetingId("m-1");
  public static final PersonId COORDINATOR = new PersonId("p181");

  private Given() {}

  public static Slot at(String local, ZoneId zone) {
    return Slot.of(LocalDateTime.parse(local), zone, null, 60);
  }

  public static Proposal proposal(String title, @Nullable AccessLevel level, GroupId... groups) {
    var when = new Proposal.When(LocalDateTime.parse("2027-03-11T14:00"), NEW_YORK, null, 60);
    return new Proposal(
        MEETING,
        null,
        Addressees.ofGroups(List.of(groups)),
        title,
        null,
        null,
        level,
        when,
        COORDINATOR,
        null,
        null);
  }

  /** One that is called late, for these. */
  public static Proposal late(String why, Addressees audience) {
    var it = proposal("A title", null);
    return new Proposal(
        it.id(), null, audience, it.title(), null, null, null, it.when(), COORDINATOR, null, why);
  }

  public static Meeting meeting(AccessLevel level) {
    var subject = new Subject("A title", null, null, level);
    return Meeting.schedule(proposal("A title", level, EC), subject, Notice.NONE).state();
  }

  public static Occurring occurring(Meeting like) {
    var series = new SeriesId("series:ec");
    return new Occurring(
        new Occurrence(series, series, like.slot().startsLocal(), 1),
        1,
        like.audience(),
        like.subject(),
        like.slot(),
        COORDINATOR,
        Status.SCHEDULED);
  }
}
