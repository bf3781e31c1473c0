package org.partnershiphub.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.JurisdictionId;
import org.partnershiphub.notification.directory.PersonId;

/** One exam for the store of errands and its fake. */
public interface ErrandsContract {

  AtomicInteger ERRANDS = new AtomicInteger();

  /** Later than the running service looks, which would run these errands. */
  Instant FAR_OFF = Instant.parse("2400-01-01T00:00:00Z");

  Errands errands();

  private static Errand errand() {
    var jurisdiction = new JurisdictionId("ec-" + ERRANDS.incrementAndGet());
    return new Errand(
        NoticeKind.WELCOME,
        jurisdiction.value(),
        4,
        Addressee.lead(jurisdiction),
        new Matter.Welcome(jurisdiction, LocalDate.of(2026, 11, 23), null),
        new Notice.Origin("f1", "test", FAR_OFF, null));
  }

  private boolean due(Errand errand, Instant now) {
    return errands().due(now, 1_000).contains(errand);
  }

  @Test
  default void an_errand_is_opened_once_and_is_due_until_it_is_done() {
    var errand = errand();
    errands().open(List.of(errand), FAR_OFF);
    errands().open(List.of(errand), FAR_OFF.minusSeconds(60));

    assertThat(due(errand, FAR_OFF.minusSeconds(1))).isFalse();
    assertThat(due(errand, FAR_OFF)).isTrue();
    errands().done(errand.id());
    errands().open(List.of(errand), FAR_OFF);
    assertThat(due(errand, FAR_OFF)).isFalse();
  }

  @Test
  default void whoever_was_settled_on_first_stays() {
    var errand = errand();
    errands().open(List.of(errand), FAR_OFF);

    assertThat(errands().assign(errand.id(), List.of(new PersonId("p1"))))
        .containsExactly(new PersonId("p1"));
    assertThat(errands().assign(errand.id(), List.of(new PersonId("p2"))))
        .containsExactly(new PersonId("p1"));
    errands().done(errand.id());
  }

  @Test
  default void what_was_put_off_is_awakened_when_its_addressee_is_named() {
    var errand = errand();
    var other = errand();
    errands().open(List.of(errand, other), FAR_OFF);
    errands().putOff(errand.id(), FAR_OFF.plusSeconds(600));
    errands().putOff(other.id(), FAR_OFF.plusSeconds(600));

    assertThat(due(errand, FAR_OFF)).isFalse();
    errands().awaken(errand.to(), FAR_OFF);
    assertThat(due(errand, FAR_OFF)).isTrue();
    assertThat(due(other, FAR_OFF)).isFalse();
    errands().done(errand.id());
    errands().awaken(errand.to(), FAR_OFF);
    assertThat(due(errand, FAR_OFF)).as("what is done sleeps on").isFalse();
    errands().done(other.id());
  }
}
