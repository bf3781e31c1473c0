package org.partnershiphub.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.inbox.Entries.Spot;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;

/** One exam for the store and its fake. */
public interface EntriesContract {

  AtomicInteger NUMBER = new AtomicInteger();

  Entries entries();

  /** Lets an entry stand in an inbox. */
  void stand(NoticeId notice, int lane, long position);

  /** Plans a notice that no inbox shows. */
  void plan(NoticeId notice);

  private static PersonId person() {
    return new PersonId("ec-" + NUMBER.incrementAndGet());
  }

  private static NoticeId notice(PersonId person, int version) {
    return new NoticeId(person, "ec-m", version, NoticeKind.MEETING_MOVED);
  }

  @Test
  default void what_stands_is_found_by_its_notice_and_what_does_not_is_not() {
    var one = person();
    stand(notice(one, 1), 3, 7);
    plan(notice(one, 2));

    var found = entries().of(List.of(notice(one, 1), notice(one, 2), notice(one, 3)));

    assertThat(found).extracting(InboxItem::notice).containsExactly(notice(one, 1));
    assertThat(found).extracting(InboxItem::position).containsExactly(7L);
    assertThat(entries().of(List.of())).isEmpty();
  }

  @Test
  default void what_comes_after_a_position_comes_in_order() {
    var one = person();
    stand(notice(one, 3), 3, 30);
    stand(notice(one, 1), 3, 10);
    stand(notice(one, 2), 3, 20);
    stand(notice(person(), 1), 3, 15);
    plan(notice(one, 4));

    assertThat(entries().after(one, 10, 10))
        .extracting(it -> it.spot().position())
        .containsExactly(20L, 30L);
    assertThat(entries().after(one, -1, 2))
        .extracting(Entries.Standing::spot)
        .containsExactly(new Spot(one, 3, 10), new Spot(one, 3, 20));
    assertThat(entries().newest(one, 2))
        .containsExactly(new Spot(one, 3, 30), new Spot(one, 3, 20));
  }

  @Test
  default void the_places_of_many_are_found_at_once() {
    var one = person();
    var two = person();
    stand(notice(one, 1), 1, 10);
    stand(notice(two, 1), 2, 20);
    stand(notice(one, 2), 1, 30);
    stand(notice(person(), 1), 1, 25);

    assertThat(entries().beyond(List.of(one, two), 10, 10))
        .containsExactly(new Spot(two, 2, 20), new Spot(one, 1, 30));
    assertThat(entries().beyond(List.of(one, two), -1, 1)).containsExactly(new Spot(one, 1, 10));
  }
}
