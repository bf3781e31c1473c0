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
  Instant LONG_AGO = Instant.parse("2002-01-01T00:00:00Z");

  Errands errands();

  private static Errand errand() {
    var jurisdiction = new JurisdictionId("ec-" + ERRANDS.incrementAndGet());
    return new Errand(
        NoticeKind.WELCOME,
        jurisdiction.value(),
        4,
        Addressee.lead(jurisdiction),
        new Matter.Welcome(jurisdiction, LocalDate.of(2026, 11, 23), null),
        new Notice.Origin("f1", "test", LONG_AGO, null));
  }

  private boolean due(Errand errand, Instant now) {
    return errands().due(now, 1_000).contains(errand);
  }

  @Test
  default void an_errand_is_opened_once_and_is_due_until_it_is_done() {
    var errand = errand();
    errands().open(List.of(errand), LONG_AGO);
    errands().open(List.of(errand), LONG_AGO.minusSeconds(60));

    assertThat(due(errand, LONG_AGO.minusSeconds(1))).isFalse();
    assertThat(due(errand, LONG_AGO)).isTrue();
    errands().done(errand.id());
    errands().open(List.of(errand), LONG_AGO);
    assertThat(due(errand, LONG_AGO)).isFalse();
  }

  @Test
  default void whoever_was_settled_on_first_stays() {
    var errand = errand();
    errands().open(List.of(errand), LONG_AGO);

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
    errands().open(List.of(errand, other), LONG_AGO);
    errands().putOff(errand.id(), LONG_AGO.plusSeconds(600));
    errands().putOff(other.id(), LONG_AGO.plusSeconds(600));

    assertThat(due(errand, LONG_AGO)).isFalse();
    errands().awaken(errand.to(), LONG_AGO);
    assertThat(due(errand, LONG_AGO)).isTrue();
    assertThat(due(other, LONG_AGO)).isFalse();
    errands().done(errand.id());
    errands().awaken(errand.to(), LONG_AGO);
    assertThat(due(errand, LONG_AGO)).as("what is done sleeps on").isFalse();
    errands().done(other.id());
  }
}
