package org.partnershiphub.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How fast a domain is gone to. */
class PaceTest {

  private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
  private static final String BUSY = "busy.example.org";

  private static Pace limited(int perMinute) {
    return new Pace(new MailSettings.Pace(0, Map.of("slow.example.org", perMinute)));
  }

  @Test
  void a_minutes_mails_go_at_once_and_the_rest_waits_each_for_its_turn() {
    var pace = limited(60);

    assertThat(IntStream.range(0, 60).mapToObj(i -> pace.hold("slow.example.org", NOON)))
        .containsOnlyNulls();
    assertThat(pace.hold("slow.example.org", NOON)).isEqualTo(NOON.plusSeconds(1));
    assertThat(pace.hold("slow.example.org", NOON)).isEqualTo(NOON.plusSeconds(2));
    assertThat(pace.hold("fast.example.org", NOON)).as("another domain").isNull();
    assertThat(pace.hold("slow.example.org", NOON.plusSeconds(1))).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 60, 600})
  void no_more_than_twice_a_minutes_mails_go_in_any_minute_and_all_go_in_the_end(int perMinute) {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var pace = limited(perMinute);
    var now = NOON;
    var went = new java.util.ArrayList<Instant>();
    while (went.size() < 3 * perMinute) {
      if (pace.hold("slow.example.org", now) == null) {
        went.add(now);
      } else {
        now = now.plusMillis(1 + random.nextInt(2 * 60_000 / perMinute));
      }
    }
    for (int i = 0; i + 2 * perMinute < went.size(); i++) {
      assertThat(Duration.between(went.get(i), went.get(i + 2 * perMinute)))
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(Duration.ofSeconds(59));
    }
  }

  @Test
  void a_domain_that_puts_off_mail_after_mail_is_left_alone() {
    var pace = unlimited();
    pace.putOff(BUSY, NOON);
    pace.putOff(BUSY, NOON);
    assertThat(pace.hold(BUSY, NOON)).as("twice may be two greylisted people").isNull();

    pace.putOff(BUSY, NOON);

    assertThat(pace.hold(BUSY, NOON)).isEqualTo(NOON.plusSeconds(30));
    assertThat(pace.hold("other.example.org", NOON)).isNull();
  }

  @Test
  void hundreds_that_were_put_off_together_are_one_sign() {
    var pace = resting();
    for (int i = 0; i < 400; i++) {
      pace.putOff(BUSY, NOON);
    }

    assertThat(pace.hold(BUSY, NOON)).isEqualTo(NOON.plusSeconds(30));
  }

  @Test
  void after_a_rest_one_mail_tries_and_the_others_wait_for_what_becomes_of_it() {
    var pace = resting();
    var later = NOON.plusSeconds(31);

    assertThat(pace.hold(BUSY, later)).as("the one that tries").isNull();
    assertThat(pace.hold(BUSY, later)).isAfterOrEqualTo(later.plusSeconds(30));
    pace.answered(BUSY);
    assertThat(pace.hold(BUSY, later)).isNull();
    assertThat(pace.hold(BUSY, later)).isNull();
  }

  @Test
  void when_the_one_that_tries_is_put_off_the_rest_is_longer_up_to_a_quarter_of_an_hour() {
    var pace = resting();
    var now = NOON.plusSeconds(30);
    for (var seconds : new int[] {60, 120, 240, 480, 900, 900, 900}) {
      assertThat(pace.hold(BUSY, now)).as("the one that tries").isNull();
      pace.putOff(BUSY, now);
      assertThat(pace.hold(BUSY, now)).isEqualTo(now.plusSeconds(seconds));
      now = now.plusSeconds(seconds);
    }

    assertThat(pace.hold(BUSY, now)).isNull();
    pace.answered(BUSY);
    pace.putOff(BUSY, now);
    assertThat(pace.hold(BUSY, now)).as("taken up again as if nothing had been").isNull();
  }

  @Test
  void when_nothing_is_heard_of_the_one_that_tries_another_does() {
    var pace = resting();
    assertThat(pace.hold(BUSY, NOON.plusSeconds(30))).isNull();

    assertThat(pace.hold(BUSY, NOON.plusSeconds(60))).isNull();
    assertThat(pace.hold(BUSY, NOON.plusSeconds(61))).isNotNull();
  }

  private static Pace unlimited() {
    return new Pace(new MailSettings.Pace(0, Map.of()));
  }

  /** One that has just been left alone. */
  private static Pace resting() {
    var pace = unlimited();
    for (int i = 0; i < 3; i++) {
      pace.putOff(BUSY, NOON);
    }
    return pace;
  }

  @Test
  void a_domain_is_what_stands_behind_the_sign_in_small_letters() {
    assertThat(Pace.domainOf("\"a@b\"@Agency.Example.ORG ")).isEqualTo("agency.example.org");
  }

  @Test
  void a_limit_holds_however_its_domain_is_spelt() {
    var pace = new Pace(new MailSettings.Pace(0, Map.of("Agency.Example.ORG", 1)));

    assertThat(pace.hold("agency.example.org", NOON)).isNull();
    assertThat(pace.hold("agency.example.org", NOON)).isEqualTo(NOON.plusSeconds(60));
  }
}
