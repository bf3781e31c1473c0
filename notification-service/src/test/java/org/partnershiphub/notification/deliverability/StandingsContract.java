package org.partnershiphub.notification.deliverability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.deliverability.AddressFact.Cause;
import org.partnershiphub.notification.deliverability.AddressFact.How;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.platform.change.Versioned;

/** The exam of all standings; people and domains are each test's own. */
public interface StandingsContract {

  Standings standings();

  private void suspend(String id, String domain) {
    var person = new PersonId(id);
    standings()
        .upsert(
            person,
            AddressStanding.good(person),
            it -> it.suspend("mark", domain, Cause.REPORTS, Instant.parse("2026-11-20T12:00:00Z")))
        .block();
  }

  @Test
  default void those_who_are_suspended_are_found_page_by_page_and_by_domain() {
    suspend("sc-a", "sc.example");
    suspend("sc-b", "sc.example");
    suspend("sc-c", "sc.example");
    suspend("sc-d", "other.sc.example");
    standings()
        .change(new PersonId("sc-b"), it -> it.restore(How.RESTORED, "p1", Instant.EPOCH))
        .block();

    assertThat(
            standings()
                .suspended("sc.example", null, 10)
                .map(Versioned::state)
                .map(it -> it.person().value())
                .collectList()
                .block())
        .containsExactly("sc-a", "sc-c");
    assertThat(
            standings()
                .suspended(null, "sc-c", 1)
                .map(it -> it.state().person().value())
                .collectList()
                .block())
        .containsExactly("sc-d");
    assertThat(standings().suspendedByDomain().block())
        .containsEntry("sc.example", 2L)
        .containsEntry("other.sc.example", 1L);
  }
}
