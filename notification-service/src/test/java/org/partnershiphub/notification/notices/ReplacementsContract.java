package org.partnershiphub.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Replacements.Filling;
import org.partnershiphub.notification.notices.Replacements.Open;
import org.partnershiphub.notification.notices.Replacements.Place;

/** One exam for the store of departures and its fake. */
public interface ReplacementsContract {

  AtomicInteger DEPARTURES = new AtomicInteger();

  /** Later than the running service looks, which would tell leads of these. */
  Instant FAR_OFF = Instant.parse("2400-01-01T00:00:00Z");

  Replacements replacements();

  private static Open departure() {
    var name = "rc-" + DEPARTURES.incrementAndGet();
    return new Open(
        name,
        new PersonId(name),
        new JurisdictionId(name),
        LocalDate.of(2026, 11, 23),
        4,
        List.of(),
        0);
  }

  private static Place seat(String group) {
    return new Place(new GroupId(group), "PRIMARY", FAR_OFF);
  }

  private Optional<Open> due(Open departure, Instant now) {
    return replacements().due(now, 1_000).stream()
        .filter(it -> it.cause().equals(departure.cause()))
        .findFirst();
  }

  @Test
  default void places_are_collected_before_and_after_the_departure_is_heard_of() {
    var departure = departure();
    replacements().placeEnded(departure.cause(), seat("rc-a"), FAR_OFF);
    replacements().departed(departure, FAR_OFF.plusSeconds(3));
    replacements().placeEnded(departure.cause(), seat("rc-b"), FAR_OFF);
    replacements().placeEnded(departure.cause(), seat("rc-a"), FAR_OFF);

    assertThat(due(departure, FAR_OFF)).isEmpty();
    assertThat(due(departure, FAR_OFF.plusSeconds(3)).orElseThrow().places())
        .containsExactlyInAnyOrder(seat("rc-a"), seat("rc-b"));
    replacements().done(departure.cause());
    assertThat(due(departure, FAR_OFF.plusSeconds(3))).isEmpty();
  }

  @Test
  default void a_place_that_is_heard_of_after_none_was_told_is_collected_anew() {
    var departure = departure();
    replacements().departed(departure, FAR_OFF);
    replacements().done(departure.cause());
    replacements().placeEnded(departure.cause(), seat("rc-late"), FAR_OFF.plusSeconds(60));

    assertThat(due(departure, FAR_OFF)).isEmpty();
    assertThat(due(departure, FAR_OFF.plusSeconds(60))).isPresent();
    replacements().done(departure.cause());
  }

  @Test
  default void it_is_told_again_once_however_many_say_so_and_a_repeated_fact_begins_nothing_anew() {
    var departure = departure();
    replacements().departed(departure, FAR_OFF);
    var first = due(departure, FAR_OFF).orElseThrow();
    replacements().again(first, FAR_OFF.plusSeconds(60));
    replacements().again(first, FAR_OFF.plusSeconds(90));
    replacements().departed(departure, FAR_OFF);

    assertThat(due(departure, FAR_OFF.plusSeconds(59))).isEmpty();
    assertThat(due(departure, FAR_OFF.plusSeconds(60)).orElseThrow().told()).isEqualTo(1);
    replacements().done(departure.cause());
    replacements().placeEnded(departure.cause(), seat("rc-late"), FAR_OFF);
    assertThat(due(departure, FAR_OFF.plusSeconds(99))).isEmpty();
  }

  @Test
  default void who_waits_for_a_lead_is_due_when_one_is_named_and_who_was_told_is_not() {
    var waits = departure();
    var told = departure();
    replacements().departed(waits, FAR_OFF);
    replacements().departed(told, FAR_OFF);
    replacements().putOff(waits.cause(), FAR_OFF.plusSeconds(600));
    replacements().again(due(told, FAR_OFF).orElseThrow(), FAR_OFF.plusSeconds(600));
    replacements().leadNamed(waits.jurisdiction(), FAR_OFF.plusSeconds(1));
    replacements().leadNamed(told.jurisdiction(), FAR_OFF.plusSeconds(1));

    assertThat(due(waits, FAR_OFF.plusSeconds(1))).isPresent();
    assertThat(due(told, FAR_OFF.plusSeconds(1))).isEmpty();
    replacements().done(waits.cause());
    replacements().done(told.cause());
  }

  @Test
  default void of_what_filled_a_seat_the_latest_holds_in_whichever_order_it_is_heard() {
    var seat = "seat|rc|" + DEPARTURES.incrementAndGet();
    var early = new Filling(seat, new PersonId("rc1"), FAR_OFF);
    var late = new Filling(seat, null, FAR_OFF.plusSeconds(1));
    replacements().filled(early);
    replacements().filled(late);
    replacements().filled(early);
    replacements().filled(late);

    assertThat(replacements().fillings(List.of(seat, "seat|rc|none")))
        .containsOnly(java.util.Map.entry(seat, late));
  }
}
