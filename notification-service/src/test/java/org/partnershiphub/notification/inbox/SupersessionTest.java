package org.partnershiphub.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershiphub.notification.notices.NoticeKind.AGENDA_READY;
import static org.partnershiphub.notification.notices.NoticeKind.MEETING_CANCELLED;
import static org.partnershiphub.notification.notices.NoticeKind.MEETING_MOVED;
import static org.partnershiphub.notification.notices.NoticeKind.MEETING_REINSTATED;
import static org.partnershiphub.notification.notices.NoticeKind.MEETING_SCHEDULED;
import static org.partnershiphub.notification.notices.NoticeKind.MINUTES;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.inbox.Supersession.Neighbour;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;

/** What stands in an inbox and no longer holds says what holds instead. */
class SupersessionTest {

  private static final PersonId PERSON = new PersonId("p1");

  private static NoticeId notice(String subject, long version, NoticeKind kind) {
    return new NoticeId(PERSON, subject, version, kind);
  }

  private static InboxItem item(NoticeId it, long position) {
    return new InboxItem(
        it,
        it.kind(),
        it.subject(),
        position,
        "",
        List.of(),
        List.of(),
        Instant.EPOCH,
        null,
        null,
        null);
  }

  private static NoticeId by(NoticeId notice, long position, Neighbour... neighbours) {
    return Supersession.mark(item(notice, position), List.of(neighbours)).supersededBy();
  }

  @Test
  void of_an_invitation_the_last_word_holds() {
    var invited = notice("m", 1, MEETING_SCHEDULED);
    var moved = notice("m", 2, MEETING_MOVED);
    var cancelled = notice("m", 2, MEETING_CANCELLED);
    var all =
        new Neighbour[] {
          new Neighbour(cancelled, 3), new Neighbour(moved, 2), new Neighbour(invited, 1)
        };

    assertThat(by(invited, 1, all)).isEqualTo(cancelled);
    assertThat(by(moved, 2, all)).isEqualTo(cancelled);
    assertThat(by(cancelled, 3, all)).isNull();
  }

  @Test
  void another_meeting_has_no_say() {
    var invited = notice("m", 1, MEETING_SCHEDULED);

    assertThat(by(invited, 1, new Neighbour(notice("m2", 2, MEETING_CANCELLED), 2))).isNull();
  }

  @Test
  void an_agenda_is_superseded_by_the_next_or_by_the_end_of_its_meeting() {
    var agenda = notice("m", 1, AGENDA_READY);
    var cancelled = new Neighbour(notice("m", 3, MEETING_CANCELLED), 5);
    var again = new Neighbour(notice("m", 4, MEETING_REINSTATED), 6);
    var next = new Neighbour(notice("m", 2, AGENDA_READY), 9);

    assertThat(by(agenda, 4, cancelled)).isEqualTo(cancelled.notice());
    assertThat(by(agenda, 4, cancelled, again)).isNull();
    assertThat(by(agenda, 4, cancelled, again, next)).isEqualTo(next.notice());
    assertThat(by(agenda, 7, cancelled)).isNull();
  }

  @Test
  void what_is_on_record_stays() {
    var minutes = notice("m", 1, MINUTES);

    assertThat(by(minutes, 1, new Neighbour(notice("m", 2, MEETING_CANCELLED), 2))).isNull();
  }
}
