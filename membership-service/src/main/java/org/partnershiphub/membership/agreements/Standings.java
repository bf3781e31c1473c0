package org.partnershiphub.membership.agreements;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.agreements.Agreement.Status;
import org.partnershiphub.membership.agreements.AgreementFact.Consequence;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is in force for a party on a day, and what follows from that. */
@Component
public class Standings {

  private final Agreements agreements;
  private final AgreementRules rules;

  Standings(Agreements agreements, AgreementRules rules) {
    this.agreements = agreements;
    this.rules = rules;
  }

  /**
   * @param graceUntil while a membership agreement has expired: the last day before suspension
   * @param dataActivitiesBlocked no data use agreement is in force
   */
  public record Standing(
      String party,
      LocalDate asOf,
      boolean membershipInForce,
      @Nullable LocalDate graceUntil,
      boolean dataActivitiesBlocked,
      boolean confidentialAccess) {}

  public Mono<Standing> of(String party, LocalDate day) {
    return agreements.of(List.of(party)).collectList().map(all -> standing(party, day, all));
  }

  private Standing standing(String party, LocalDate day, List<Agreement> all) {
    return new Standing(
        party,
        day,
        inForce(all, Consequence.SUSPENSION_AFTER_GRACE, day),
        inForce(all, Consequence.SUSPENSION_AFTER_GRACE, day) ? null : graceUntil(all, day),
        !inForce(all, Consequence.DATA_ACTIVITIES_BLOCKED, day),
        inForce(all, Consequence.CONFIDENTIAL_ACCESS_ENDED, day));
  }

  private boolean inForce(List<Agreement> all, Consequence consequence, LocalDate day) {
    return all.stream()
        .filter(it -> rules.consequence(it.paper().kind()) == consequence)
        .anyMatch(it -> it.on(day) == Status.IN_FORCE);
  }

  private static @Nullable LocalDate graceUntil(List<Agreement> all, LocalDate day) {
    return all.stream()
        .filter(it -> it.on(day) == Status.EXPIRED)
        .map(it -> Expiry.graceUntil(it.lastDayBefore(day), it.watch()))
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
