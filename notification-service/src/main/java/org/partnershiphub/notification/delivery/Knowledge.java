package org.partnershiphub.notification.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Notice;

/** Looks up, once per batch, everything that its notices speak of. */
final class Knowledge {

  private final Directory directory;

  Knowledge(Directory directory) {
    this.directory = directory;
  }

  Known of(Collection<Notice> notices, Instant now) {
    var people = new HashSet<PersonId>();
    var meetings = new HashSet<MeetingId>();
    var groups = new HashSet<GroupId>();
    var jurisdictions = new HashSet<JurisdictionId>();
    var joined = new HashSet<GroupId>();
    for (var notice : notices) {
      people.add(notice.id().person());
      groups.addAll(notice.why());
      switch (notice.matter()) {
        case Matter.OfMeeting it -> meetings.add(it.meeting());
        case Matter.Joined it -> joined.add(it.group());
        case Matter.PlaceEnded it -> groups.add(it.group());
        case Matter.RolledOver it -> groups.add(it.group());
        case Matter.Withdrew it -> jurisdictions.add(it.jurisdiction());
        case Matter.Replacement it -> {
          people.add(it.departed());
          jurisdictions.add(it.jurisdiction());
          groups.addAll(it.places());
        }
      }
    }
    groups.addAll(joined);
    return new Known(
        directory.people(people),
        directory.meetings(meetings),
        directory.groups(groups),
        directory.jurisdictions(jurisdictions),
        next(joined, now));
  }

  private Map<GroupId, MeetingCard> next(Set<GroupId> groups, Instant now) {
    var next = new HashMap<GroupId, MeetingCard>();
    for (var group : groups) {
      var meeting = directory.nextMeeting(group, now);
      if (meeting != null) {
        next.put(group, meeting);
      }
    }
    return next;
  }
}
