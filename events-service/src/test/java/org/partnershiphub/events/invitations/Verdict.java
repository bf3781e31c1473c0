package org.partnershiphub.events.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.invitations.InvitationFact.InvitationsIssued;
import org.partnershiphub.events.invitations.InvitationFact.InvitationsWithdrawn;
import org.partnershiphub.events.invitations.InvitationFact.Invitee;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.change.Fact;

/** What must hold of a world when all is quiet. */
record Verdict(World world) {

  private Map<String, List<GroupId>> expected(Meeting meeting) {
    var held = new HashMap<String, HashSet<String>>();
    world.places.forEach(
        (place, holds) -> {
          if (holds) {
            held.computeIfAbsent(place.person().value(), it -> new HashSet<>()).add(place.source());
          }
        });
    var audience = new TreeMap<String, List<GroupId>>();
    held.forEach(
        (person, sources) -> {
          var via = meeting.groups().stream().filter(it -> brings(it, sources, meeting)).toList();
          if (!via.isEmpty()) {
            audience.put(person, via);
          }
        });
    return audience;
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
        var invited = new TreeMap<String, List<GroupId>>();
        rows.stream()
            .filter(Invitation::invited)
            .forEach(it -> invited.put(it.person().value(), it.via()));
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
