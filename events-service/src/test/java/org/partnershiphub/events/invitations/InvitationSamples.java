package org.partnershiphub.events.invitations;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.Part;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Ways;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.SeriesId;

/** One fact of each kind of news. */
public final class InvitationSamples {

  private InvitationSamples() {}

  public static List<InvitationFact> all() {
    var series = new SeriesId("series:ec");
    return Arrays.stream(News.values())
        .flatMap(
            it -> Stream.of(of(it, new MeetingId("m-1"), null), of(it, series.subject(), series)))
        .toList();
  }

  private static InvitationFact of(News news, MeetingId meeting, @Nullable SeriesId root) {
    var person = new PersonId("p001");
    var reason = news == News.WITHDRAWN ? Reason.DEPARTED : null;
    var telling = new Invitation.Telling(BatchId.ofOne(meeting, person, 1, news), news, reason);
    var invitation =
        new Invitation(meeting, root, person, ways(news), reason == null, 1, 0, 1, telling);
    return (InvitationFact) InvitationBatch.tell(List.of(invitation)).facts().getFirst();
  }

  /** Of a member, of an alternate who is named as well, and of a guest. */
  private static Ways ways(News news) {
    var groups = List.of(new GroupId("ec"));
    var alternate = new Part(Capacity.ALTERNATE, new JurisdictionId("az-dcs"));
    return switch (news) {
      case SCHEDULED -> new Ways(groups, List.of("OFFICE:CO_CHAIR", "GUEST"), alternate);
      case JOINED -> new Ways(List.of(), List.of("GUEST"), null);
      default -> Ways.via(groups);
    };
  }
}
