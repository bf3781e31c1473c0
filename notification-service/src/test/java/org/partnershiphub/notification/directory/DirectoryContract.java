package org.partnershiphub.notification.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.Lesson.AddressRefused;
import org.partnershiphub.notification.directory.Lesson.GroupSeen;
import org.partnershiphub.notification.directory.Lesson.JurisdictionSeen;
import org.partnershiphub.notification.directory.Lesson.KindStopped;
import org.partnershiphub.notification.directory.Lesson.LeadNamed;
import org.partnershiphub.notification.directory.Lesson.MeetingOff;
import org.partnershiphub.notification.directory.Lesson.MeetingSeen;
import org.partnershiphub.notification.directory.Lesson.PersonLeft;
import org.partnershiphub.notification.directory.Lesson.PersonSeen;
import org.partnershiphub.notification.directory.MeetingVersion.Access;
import org.partnershiphub.notification.directory.PersonCard.Standing;

/** One exam for the store and its fake: lessons in any order, and twice, come to the same. */
public interface DirectoryContract {

  AtomicInteger NUMBER = new AtomicInteger();
  ZoneId DENVER = ZoneId.of("America/Denver");

  Directory directory();

  private static String fresh(String prefix) {
    return prefix + NUMBER.incrementAndGet();
  }

  private PersonCard person(PersonId id) {
    return directory().people(List.of(id)).get(id);
  }

  private static PersonSeen seen(PersonId person, long sequence, String address) {
    return new PersonSeen(person, sequence, "Name", address, DENVER, "az.dcs", false);
  }

  @Test
  default void the_last_card_counts_in_whatever_order_they_come() {
    var id = new PersonId(fresh("dp"));
    directory().learn(seen(id, 4, "new@example.org"));
    directory().learn(List.of(seen(id, 2, "old@example.org"), seen(id, 4, "new@example.org")));

    assertThat(person(id).address()).isEqualTo("new@example.org");
    assertThat(person(id).standing()).isEqualTo(Standing.ACTIVE);
  }

  @Test
  default void a_departure_doubts_only_the_older_card_of_that_organisation() {
    var id = new PersonId(fresh("dp"));
    directory().learn(new PersonLeft(id, "az.dcs", 5));
    assertThat(person(id)).as("a departure alone is no card").isNull();
    directory().learn(List.of(seen(id, 3, "a@example.org"), new PersonLeft(id, "elsewhere", 9)));
    assertThat(person(id).standing()).isEqualTo(Standing.UNSURE);
    directory().learn(seen(id, 6, "b@example.org"));
    assertThat(person(id).standing()).isEqualTo(Standing.ACTIVE);
    directory().learn(new PersonSeen(id, 7, null, null, DENVER, null, true));
    assertThat(person(id).standing()).isEqualTo(Standing.DEPARTED);
  }

  @Test
  default void a_refused_address_is_suspended_until_there_is_another() {
    var id = new PersonId(fresh("dp"));
    directory().learn(List.of(seen(id, 1, "a@example.org")));
    directory()
        .learn(
            List.of(new AddressRefused(id, "a@example.org"), new KindStopped(id, "GROUP_JOINED")));
    assertThat(person(id).addressRefused()).isTrue();
    assertThat(person(id).stopped()).containsExactly("GROUP_JOINED");
    directory().learn(seen(id, 2, "b@example.org"));
    assertThat(person(id).addressRefused()).isFalse();
    assertThat(person(id).stopped()).containsExactly("GROUP_JOINED");
  }

  @Test
  default void names_and_leads_come_apart() {
    var id = new JurisdictionId(fresh("dj"));
    directory().learn(new LeadNamed(id, new PersonId("p2"), 3));
    directory().learn(new LeadNamed(id, new PersonId("p1"), 2));
    assertThat(directory().jurisdictions(List.of(id)).get(id))
        .isEqualTo(new JurisdictionCard(id, null, new PersonId("p2")));
    directory().learn(List.of(new JurisdictionSeen(id, "Arizona", 1), new LeadNamed(id, null, 4)));
    assertThat(directory().jurisdictions(List.of(id)).get(id))
        .isEqualTo(new JurisdictionCard(id, "Arizona", null));
  }

  @Test
  default void a_group_keeps_its_newest_name() {
    var id = new GroupId(fresh("dg"));
    directory().learn(new GroupSeen(new GroupCard(id, "New name", "WORKGROUP", false), 2));
    directory().learn(new GroupSeen(new GroupCard(id, "Old name", "WORKGROUP", false), 1));

    assertThat(directory().groups(List.of(id)).get(id).name()).isEqualTo("New name");
    assertThat(directory().groups(List.of(new GroupId("nobody-told")))).isEmpty();
  }

  private static MeetingVersion version(int number, String start, GroupId group) {
    var local = LocalDateTime.parse(start);
    var timing = new Timing(local, DENVER, local.atZone(DENVER).toInstant(), 60);
    return new MeetingVersion(
        number, "Title " + number, timing, Access.MEMBERS, List.of(group), null, null);
  }

  @Test
  default void a_meeting_has_all_its_versions_in_whatever_order_they_come() {
    for (long seed = 1; seed <= 6; seed++) {
      var id = new MeetingId(fresh("dm"));
      var group = new GroupId(fresh("dg"));
      var lessons = new ArrayList<Lesson>();
      lessons.add(new MeetingSeen(id, version(1, "2027-03-11T12:00", group)));
      lessons.add(new MeetingSeen(id, version(2, "2027-03-18T12:00", group)));
      lessons.add(new MeetingOff(id, 3, "Nothing to decide"));
      lessons.addAll(lessons);
      Collections.shuffle(lessons, new Random(seed));
      lessons.forEach(directory()::learn);
      var card = directory().meetings(List.of(id)).get(id);

      assertThat(card.version()).as("seed " + seed).isEqualTo(3);
      assertThat(card.cancelled()).isTrue();
      assertThat(card.at(1)).isEqualTo(version(1, "2027-03-11T12:00", group));
      assertThat(card.at(3)).isEqualTo(version(2, "2027-03-18T12:00", group));
      assertThat(directory().nextMeeting(group, Instant.EPOCH)).isNull();
    }
  }

  @Test
  default void the_next_meeting_of_a_group_stands_and_is_still_to_come() {
    var group = new GroupId(fresh("dg"));
    var late = new MeetingId(fresh("dm"));
    var soon = new MeetingId(fresh("dm"));
    directory()
        .learn(
            List.of(
                new MeetingSeen(late, version(1, "2027-05-01T12:00", group)),
                new MeetingSeen(soon, version(1, "2027-04-01T12:00", group))));

    assertThat(directory().nextMeeting(group, Instant.EPOCH).meeting()).isEqualTo(soon);
    directory().learn(new MeetingOff(soon, 2, null));
    assertThat(directory().nextMeeting(group, Instant.EPOCH).meeting()).isEqualTo(late);
    assertThat(directory().nextMeeting(group, Instant.parse("2028-01-01T00:00:00Z"))).isNull();
  }
}
