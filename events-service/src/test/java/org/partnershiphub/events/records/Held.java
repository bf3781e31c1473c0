package org.partnershiphub.events.records;

import java.time.Instant;
import java.util.List;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Given;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.Notice;
import org.partnershiphub.events.schedule.Subject;

/** The meeting of these tests: New York, 11 March 2027, 14:00, one hour. */
public final class Held {

  public static final Instant STARTS = Instant.parse("2027-03-11T19:00:00Z");
  public static final PersonId KEEPER = new PersonId("p181");

  private Held() {}

  public static Meeting meeting(GroupId... groups) {
    return meeting(AccessLevel.MEMBERS, groups);
  }

  public static Meeting meeting(AccessLevel level, GroupId... groups) {
    var of = groups.length == 0 ? new GroupId[] {Given.EC} : groups;
    var proposal = Given.proposal("A title", level, of);
    return Meeting.schedule(proposal, new Subject("A title", null, null, level), Notice.NONE)
        .state();
  }

  public static <T> List<T> listOf(int many, java.util.function.IntFunction<T> each) {
    return java.util.stream.IntStream.range(0, many).mapToObj(each).toList();
  }
}
