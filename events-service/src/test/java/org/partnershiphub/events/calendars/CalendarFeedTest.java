package org.partnershiphub.events.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershiphub.events.calendars.CalendarSamples.ADA;
import static org.partnershiphub.events.calendars.CalendarSamples.EC;
import static org.partnershiphub.events.calendars.CalendarSamples.NOON;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.calendars.CalendarFeedFact.FeedIssued;
import org.partnershiphub.platform.ids.TimeOrderedIds;

class CalendarFeedTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final long LATER = 10_000;

  @Test
  void a_new_address_takes_the_place_of_the_one_before() {
    var first = CalendarFeed.none(ADA, EC).issue("d1", NOON);
    var second = first.state().issue("d2", NOON);

    assertThat(first.facts()).containsExactly(new FeedIssued(ADA, EC, false));
    assertThat(second.facts()).containsExactly(new FeedIssued(ADA, EC, true));
    assertThat(second.state().digest()).isEqualTo("d2");
  }

  @Test
  void what_was_never_issued_or_is_revoked_already_is_not_revoked_again() {
    var feed = CalendarFeed.none(ADA, null);

    assertThat(feed.revoke().isNothing()).isTrue();
    assertThat(feed.issue("d1", NOON).state().revoke().state()).isEqualTo(feed);
  }

  @Test
  void secrets_differ_are_long_and_show_in_no_text() {
    var seen = new HashSet<String>();
    for (int i = 0; i < 1_000; i++) {
      var secret = Secret.fresh();
      assertThat(secret.text()).matches("[A-Za-z0-9_-]{43}");
      assertThat(secret.toString()).doesNotContain(secret.text());
      assertThat(Secret.of(secret.text()).digest()).isEqualTo(secret.digest());
      seen.add(secret.digest());
    }
    assertThat(seen).hasSize(1_000);
  }

  @Test
  void a_tag_is_read_as_it_was_written_also_when_it_was_made_weak_on_the_way() {
    var touch = new TimeOrderedIds().next();
    var tag = Tag.of(touch, Touch.millis(touch) + LATER, DAY, "text");

    assertThat(Tag.read(List.of("W/" + tag, "\"other\"", "*", ""))).containsExactly(tag);
    assertThat(tag.holds(touch, DAY)).isTrue();
    assertThat(tag.holds(new TimeOrderedIds().next(), DAY)).isFalse();
    assertThat(tag.holds(touch, DAY.plusDays(1))).isFalse();
    assertThat(tag.sameContents(Tag.of("", 0, DAY, "text"))).isTrue();
  }

  /** Another instance, whose clock is behind, may still make an earlier touch. */
  @Test
  void a_touch_that_is_too_young_is_not_relied_on() {
    var touch = new TimeOrderedIds().next();
    var tag = Tag.of(touch, Touch.millis(touch) + 1_000, DAY, "text");

    assertThat(tag.holds(touch, DAY)).isFalse();
    assertThat(Tag.read(List.of(tag.toString()))).containsExactly(tag);
  }

  @Test
  void what_was_written_is_given_again_for_as_long_as_its_tag_holds() {
    var touch = new TimeOrderedIds().next();
    var id = FeedId.of(ADA, EC);
    var last = new LastWritten();
    var written =
        new LastWritten.Written(Tag.of(touch, Touch.millis(touch) + LATER, DAY, "text"), "text");
    last.keep(id, written);

    assertThat(last.find(id, touch, DAY)).contains(written);
    assertThat(last.find(id, new TimeOrderedIds().next(), DAY)).isEmpty();
    assertThat(last.find(id, touch, DAY.plusDays(1))).isEmpty();
    assertThat(last.find(FeedId.of(ADA, null), touch, DAY)).isEmpty();
    last.forget(id);
    assertThat(last.find(id, touch, DAY)).isEmpty();
  }
}
