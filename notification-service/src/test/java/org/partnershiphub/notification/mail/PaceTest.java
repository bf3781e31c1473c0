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
  private static final Pace PACE = new Pace(new MailSettings.Pace(0, Map.of()));

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
  void a_domain_that_puts_off_mail_after_mail_is_left_alone_ever_longer_until_it_takes_one() {
    var name = "busy.example.org";
    PACE.putOff(name, NOON);
    PACE.putOff(name, NOON);
    assertThat(PACE.hold(name, NOON)).as("twice may be two greylisted people").isNull();

    PACE.putOff(name, NOON);
    assertThat(PACE.hold(name, NOON)).isEqualTo(NOON.plusSeconds(30));
    assertThat(PACE.hold("other.example.org", NOON)).isNull();
    var later = NOON.plusSeconds(31);
    assertThat(PACE.hold(name, later)).as("one that tries").isNull();
    PACE.putOff(name, later);
    assertThat(PACE.hold(name, later)).isEqualTo(later.plusSeconds(60));
    for (int i = 0; i < 40; i++) {
      PACE.putOff(name, later);
    }
    assertThat(PACE.hold(name, later)).isEqualTo(later.plusSeconds(15 * 60));

    PACE.answered(name);
    PACE.putOff(name, later);
    assertThat(PACE.hold(name, later.plusSeconds(16 * 60))).isNull();
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
