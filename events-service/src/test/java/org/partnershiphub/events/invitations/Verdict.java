package org.partnershiphub.events.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.Part;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Ways;
import org.partnershiphub.events.invitations.InvitationFact.InvitationsIssued;
import org.partnershiphub.events.invitations.InvitationFact.InvitationsWithdrawn;
import org.partnershiphub.events.invitations.InvitationFact.Invitee;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.change.Fact;

/** What must hold of a world when all is quiet. */
record Verdict(World world) {

  private Map<String, Ways> expected(Meeting meeting) {
    var audience = new TreeMap<String, Ways>();
    for (int n = 0; n < 99; n++) {
      var person = new PersonId("p%02d".formatted(n));
      var ways = ways(person, meeting);
      if (!ways.isEmpty() && isAdmitted(person, ways, meeting)) {
        audience.put(person.value(), ways);
      }
    }
    return audience;
  }

  private Ways ways(PersonId person, Meeting meeting) {
    var asked = meeting.audience();
    if (asked.except().contains(person)) {
      return Ways.NONE;
    }
    var held = new HashSet<String>();
    world.places.forEach(
        (place, holds) -> {
          if (holds && place.person().equals(person)) {
            held.add(place.source());
          }
        });
    var via = asked.groups().stream().filter(it -> brings(it, held, meeting)).toList();
    var through = new ArrayList<String>();
    asked.cohorts().stream()
        .map(CohortId::value)
        .filter(it -> held.contains(it) && !comesByGroup(it, meeting))
        .forEach(it -> through.add("COHORT:" + it));
    if (!asked.offices().isEmpty() && world.holders.getOrDefault(person, false)) {
      through.add("OFFICE:CO_CHAIR");
    }
    if (asked.guests().contains(person)) {
      through.add("GUEST");
    }
    var placed = !via.isEmpty() || through.stream().anyMatch(it -> it.startsWith("COHORT"));
    return new Ways(via, through, placed ? Part.PARTICIPANT : null);
  }

  private boolean comesByGroup(String cohort, Meeting meeting) {
    return meeting.groups().contains(world.group(3))
        && cohort.equals("g3:" + meeting.slot().day().getYear());
  }

  private boolean isAdmitted(PersonId person, Ways ways, Meeting meeting) {
    if (!meeting.subject().confidential()) {
      return true;
    }
    var inForce = world.signed.get(person);
    return inForce == null ? !ways.isGuestOnly() : inForce;
  }

  private boolean brings(GroupId group, HashSet<String> sources, Meeting meeting) {
    return group.equals(world.group(3))
        ? sources.contains("g3:" + meeting.slot().day().getYear())
        : sources.contains(group.value());
  }

  private Meeting meeting(MeetingId id) {
    return world.meetings.told().isEmpty() ? null : find(id);
  }

  private Meeting find(MeetingId id) {
    var found = new ArrayList<Meeting>();
    world.meetings.find(id).subscribe(it -> found.add(it.state()));
    world.time.advanceTimeBy(Duration.ofSeconds(1));
    return found.getFirst();
  }

  /** {@code person -> sequence -> what they heard}; fails when a sequence is told twice. */
  private Map<String, TreeMap<Integer, String>> told(Meeting meeting) {
    var told = new TreeMap<String, TreeMap<Integer, String>>();
    for (Fact fact : world.batches.told()) {
      var invitees =
          switch ((InvitationFact) fact) {
            case InvitationsIssued it -> it.invitees();
            case InvitationsWithdrawn it -> it.invitees();
          };
      if (((InvitationFact) fact).meeting().equals(meeting.id())) {
        for (Invitee it : invitees) {
          var before =
              told.computeIfAbsent(it.person().value(), p -> new TreeMap<>())
                  .put(it.sequence(), fact instanceof InvitationsWithdrawn ? "off" : "on");
          assertThat(before)
              .as("%s told twice of %s in %s", it.person(), it.sequence(), meeting.id())
              .isNull();
        }
      }
    }
    return told;
  }

  void check() {
    for (var id : world.scheduled) {
      var meeting = meeting(id);
      var rows = world.invitations.all(id);
      var told = told(meeting);
      if (!meeting.cancelled()) {
        var invited = new TreeMap<String, Ways>();
        rows.stream()
            .filter(Invitation::invited)
            .forEach(it -> invited.put(it.person().value(), it.ways()));
        assertThat(invited).as("audience of %s", id).isEqualTo(expected(meeting));
      }
      for (var row : rows) {
        var last = told.getOrDefault(row.person().value(), new TreeMap<>()).lastEntry();
        assertThat(last).as("%s has heard nothing of %s", row.person(), row).isNotNull();
        assertThat(last.getKey() + last.getValue())
            .as(
                "what %s heard last of %s, in all %s",
                row.person(), id, told.get(row.person().value()))
            .isEqualTo(row.sequence() + (row.invited() ? "on" : "off"));
        if (row.invited()) {
          assertThat(row.version()).as("version of %s", row).isEqualTo(meeting.version());
        }
      }
      assertThat(told.keySet())
          .isSubsetOf(new TreeSet<>(rows.stream().map(it -> it.person().value()).toList()));
    }
  }
}
