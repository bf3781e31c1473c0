package org.partnershiphub.notification.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.MeetingId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Channel;
import org.partnershiphub.notification.notices.Matrix;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Mode;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.preferences.PreferenceProblem.Unfit;
import org.partnershiphub.notification.preferences.PreferenceProblem.Wrong;
import org.partnershiphub.notification.words.Language;

class PreferencesTest {

  private static final PersonId PERSON = new PersonId("p1");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final List<GroupId> GROUPS =
      List.of(new GroupId("g1"), new GroupId("g2"), new GroupId("g3"));
  private static final List<NoticeKind> KINDS =
      List.of(NoticeKind.MINUTES, NoticeKind.DECISION, NoticeKind.GROUP_JOINED);

  /** The seven zones of the partnership's people. */
  private static final List<ZoneId> ZONES =
      List.of(
              "America/New_York",
              "America/Chicago",
              "America/Denver",
              "America/Phoenix",
              "America/Los_Angeles",
              "America/Indiana/Indianapolis",
              "America/Detroit")
          .stream()
          .map(ZoneId::of)
          .toList();

  private static Notice notice(NoticeKind kind, List<GroupId> why) {
    var meeting = new MeetingId("m1");
    return Notice.planned(
        new NoticeId(PERSON, "m1", 1, kind),
        new Matter.Minutes(meeting, meeting, 1),
        why,
        new Notice.Origin("f1", "t", Instant.EPOCH, null));
  }

  private static Preferences wanting(Choice... choices) {
    return new Preferences(PERSON, List.of(choices), null, null, null, Rhythm.DAILY);
  }

  @Test
  void where_groups_differ_the_most_urgent_wins() {
    var wish =
        wanting(
            new Choice(null, GROUPS.get(0), Channel.MAIL, Mode.OFF),
            new Choice(NoticeKind.MINUTES, GROUPS.get(1), Channel.MAIL, Mode.NOW));

    assertThat(mode(wish, NoticeKind.MINUTES, GROUPS.subList(0, 2))).isEqualTo(Mode.NOW);
    assertThat(mode(wish, NoticeKind.MINUTES, GROUPS.subList(0, 1))).isEqualTo(Mode.OFF);
    assertThat(mode(wish, NoticeKind.MINUTES, GROUPS.subList(2, 3))).isEqualTo(Mode.DIGEST);
  }

  private static Mode mode(Preferences wish, NoticeKind kind, List<GroupId> why) {
    return wish.mode(notice(kind, why), Channel.MAIL, Matrix.RULES, false);
  }

  @Test
  void what_is_mandatory_comes_whatever_somebody_wishes() {
    var wish = wanting(new Choice(null, null, Channel.MAIL, Mode.OFF));

    assertThat(
            wish.mode(
                notice(NoticeKind.MEETING_CANCELLED, GROUPS), Channel.MAIL, Matrix.RULES, true))
        .isEqualTo(Mode.NOW);
  }

  /** Against a model that tries everything that could have a say, in words as plain as can be. */
  @Test
  void wishes_come_to_what_a_naive_reading_of_them_says() {
    var seed = Long.getLong("seed", 20261126L);
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      var choices = new ArrayList<Choice>();
      for (int i = 0; i < random.nextInt(8); i++) {
        var choice =
            new Choice(
                random.nextInt(3) == 0 ? null : KINDS.get(random.nextInt(3)),
                random.nextBoolean() ? null : GROUPS.get(random.nextInt(3)),
                Channel.MAIL,
                Mode.values()[random.nextInt(3)]);
        choices.removeIf(it -> it.about(choice.kind(), choice.group(), choice.channel()));
        choices.add(choice);
      }
      var why = GROUPS.subList(0, random.nextInt(4));
      var kind = KINDS.get(random.nextInt(3));

      assertThat(mode(new Preferences(PERSON, choices, null, null, null, Rhythm.DAILY), kind, why))
          .as("%s of %s through %s", choices, kind, why)
          .isEqualTo(naive(choices, kind, why));
    }
  }

  private static Mode naive(List<Choice> choices, NoticeKind kind, List<GroupId> why) {
    var says = new ArrayList<Mode>();
    for (var group : why) {
      var found = first(choices, kind, group);
      says.add(found == null ? alone(choices, kind) : found);
    }
    if (says.isEmpty()) {
      says.add(alone(choices, kind));
    }
    return says.contains(Mode.NOW) ? Mode.NOW : says.contains(Mode.DIGEST) ? Mode.DIGEST : Mode.OFF;
  }

  private static Mode alone(List<Choice> choices, NoticeKind kind) {
    var found = first(choices, kind, null);
    return found == null ? Matrix.RULES.of(kind).mail() : found;
  }

  private static @Nullable Mode first(
      List<Choice> choices, NoticeKind kind, @Nullable GroupId group) {
    Mode all = null;
    for (var it : choices) {
      if (java.util.Objects.equals(it.group(), group)) {
        if (it.kind() == kind) {
          return it.mode();
        }
        if (it.kind() == null) {
          all = it.mode();
        }
      }
    }
    return all;
  }

  @Test
  void everything_that_is_wrong_with_a_wish_is_named_and_nothing_changes() {
    var wish =
        new Wish(
            List.of(
                new Choice(NoticeKind.MEETING_MOVED, null, Channel.MAIL, Mode.OFF),
                new Choice(NoticeKind.MINUTES, null, Channel.INBOX, Mode.OFF),
                new Choice(NoticeKind.MINUTES, null, Channel.MAIL, Mode.OFF),
                new Choice(NoticeKind.MINUTES, null, Channel.MAIL, Mode.NOW)),
            TODAY,
            null,
            null,
            Rhythm.DAILY);

    var refused =
        catchThrowableOfType(
            Unfit.class, () -> Preferences.none(PERSON).wish(wish, Matrix.RULES, TODAY));

    assertThat(refused.wrong())
        .extracting(Wrong::pointer)
        .containsExactly("/choices/0", "/choices/1", "/choices/3", "/pausedUntil");
  }

  @Test
  void the_same_wish_again_tells_nothing() {
    var wish =
        new Wish(
            List.of(new Choice(NoticeKind.MINUTES, null, Channel.MAIL, Mode.OFF)),
            TODAY.plusDays(3),
            ZoneId.of("America/Phoenix"),
            Language.ES,
            new Rhythm(DayOfWeek.MONDAY, LocalTime.of(9, 0)));
    var first = Preferences.none(PERSON).wish(wish, Matrix.RULES, TODAY);

    assertThat(first.facts()).hasSize(1);
    assertThat(first.state().wish(wish, Matrix.RULES, TODAY).isNothing()).isTrue();
    assertThat(first.state().stop(NoticeKind.MINUTES).isNothing()).isTrue();
  }

  @Test
  void one_click_stops_a_kind_also_where_everything_of_a_group_was_wished_for() {
    var wish =
        wanting(
            new Choice(null, GROUPS.get(0), Channel.MAIL, Mode.NOW),
            new Choice(NoticeKind.MINUTES, GROUPS.get(1), Channel.MAIL, Mode.NOW));

    var stopped = wish.stop(NoticeKind.MINUTES).state();

    assertThat(mode(stopped, NoticeKind.MINUTES, GROUPS)).isEqualTo(Mode.OFF);
    assertThat(mode(stopped, NoticeKind.DECISION, GROUPS.subList(0, 1))).isEqualTo(Mode.NOW);
    assertThat(stopped.stop(NoticeKind.MINUTES).isNothing()).isTrue();
  }

  @Test
  void of_two_records_of_one_human_the_survivors_own_wishes_hold() {
    var survivor = wanting(new Choice(NoticeKind.MINUTES, null, Channel.MAIL, Mode.NOW));
    var merged =
        wanting(
            new Choice(NoticeKind.MINUTES, null, Channel.MAIL, Mode.OFF),
            new Choice(NoticeKind.DECISION, null, Channel.MAIL, Mode.OFF));

    var joined = survivor.joinedBy(merged).state();

    assertThat(mode(joined, NoticeKind.MINUTES, List.of())).isEqualTo(Mode.NOW);
    assertThat(mode(joined, NoticeKind.DECISION, List.of())).isEqualTo(Mode.OFF);
    assertThat(joined.forgotten().state()).isEqualTo(Preferences.none(PERSON));
  }

  @Test
  void a_digest_comes_on_weekdays_at_eight_on_the_readers_clock_also_when_clocks_change() {
    for (var zone : ZONES) {
      var now = Instant.parse("2026-01-01T00:00:00Z");
      while (now.isBefore(Instant.parse("2028-12-31T00:00:00Z"))) {
        var next = Rhythm.DAILY.after(now, zone);
        var local = next.atZone(zone);
        assertThat(next).isAfter(now);
        assertThat(local.toLocalTime()).isEqualTo(LocalTime.of(8, 0));
        assertThat(local.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(Duration.between(now, next)).isLessThanOrEqualTo(Duration.ofHours(73));
        now = next;
      }
    }
  }

  @Test
  void nobody_is_disturbed_at_night_on_their_own_clock_also_when_clocks_change() {
    var quiet = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), Duration.ofHours(24));
    for (var zone : ZONES) {
      for (var now = Instant.parse("2026-03-01T00:10:00Z");
          now.isBefore(Instant.parse("2026-11-30T00:00:00Z"));
          now = now.plus(Duration.ofMinutes(50))) {
        var at = quiet.notBefore(now, zone, null).atZone(zone);
        assertThat(at.toLocalTime()).isBetween(LocalTime.of(7, 0), LocalTime.of(19, 59, 59));
        var night = now.atZone(zone).toLocalTime();
        var isNight = night.isBefore(LocalTime.of(7, 0)) || !night.isBefore(LocalTime.of(20, 0));
        assertThat(at.toInstant().equals(now)).isEqualTo(!isNight);
      }
    }
  }

  @Test
  void a_meeting_within_a_day_is_told_of_at_night_too() {
    var quiet = new QuietHours(LocalTime.of(20, 0), LocalTime.of(7, 0), Duration.ofHours(24));
    var zone = ZoneId.of("America/Denver");
    var night = LocalDateTime.parse("2026-11-23T22:00").atZone(zone).toInstant();

    assertThat(quiet.notBefore(night, zone, night.plus(Duration.ofHours(24)))).isEqualTo(night);
    assertThat(quiet.notBefore(night, zone, night.plus(Duration.ofHours(25))))
        .isEqualTo(Instant.parse("2026-11-24T14:00:00Z"));
  }

  @Test
  void where_quiet_hours_end_when_they_begin_there_are_none() {
    var none = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, Duration.ofHours(24));
    var night = Instant.parse("2026-11-23T06:00:00Z");

    assertThat(none.notBefore(night, ZoneId.of("America/Denver"), null)).isEqualTo(night);
  }

  @Test
  void a_pause_puts_the_next_digest_after_it() {
    var zone = ZoneId.of("America/Chicago");
    var now = Instant.parse("2026-11-23T15:00:00Z");
    var paused =
        new Preferences(PERSON, List.of(), LocalDate.parse("2026-12-05"), null, null, Rhythm.DAILY);

    assertThat(paused.paused(now, zone)).isTrue();
    assertThat(paused.nextDigest(now, zone)).isEqualTo(Instant.parse("2026-12-07T14:00:00Z"));
    assertThat(paused.paused(Instant.parse("2026-12-05T06:00:00Z"), zone)).isFalse();
  }
}
