package org.partnershiphub.membership.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementAmended;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementPassedOn;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementRenewed;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementSigned;
import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.membership.registry.Faults;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Vocabularies.Party;
import org.partnershiphub.membership.registry.Warnings.Span;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Timed;

/**
 * What a party has signed of one kind, with all its renewals. Whether it is in force depends on the
 * day, so that is asked, never stored. What time does to it is in {@link Expiry}.
 *
 * @param due when it is warned of, expires or its grace ends next; computed
 */
public record Agreement(
    AgreementId id,
    Paper paper,
    List<Period> periods,
    List<Amendment> amendments,
    Watch watch,
    Told told,
    @Nullable Instant due)
    implements Timed {

  /** What an agreement is on a day. */
  public enum Status {
    NOT_YET_IN_FORCE,
    IN_FORCE,
    EXPIRED
  }

  public Agreement {
    periods = List.copyOf(periods);
    amendments = List.copyOf(amendments);
    due = Expiry.next(last(periods), watch, told);
  }

  static Change<Agreement> sign(AgreementId id, Paper paper, Period first, Watch watch) {
    var signed = new Agreement(id, paper, List.of(first), List.of(), watch, Told.NOTHING, null);
    return Change.of(
        signed,
        new AgreementSigned(
            id,
            paper.kind(),
            paper.party(),
            first.effectiveOn(),
            first.expiresOn(),
            first.signedOn(),
            paper.partyKind()));
  }

  /** Signs it for longer: what had expired is lifted, and warnings count anew. */
  public Change<Agreement> renew(Period next, LocalDate signedOn, Watch asked, LocalDate today) {
    if (periods.stream().anyMatch(it -> it.isSameAs(next))) {
      return Change.nothing(this);
    }
    faults(next, signedOn, today).refuse();
    var all = Stream.concat(periods.stream(), Stream.of(next)).toList();
    return Change.of(
        new Agreement(id, paper, all, amendments, asked, Told.NOTHING, null),
        new AgreementRenewed(
            id,
            paper.kind(),
            paper.party(),
            paper.partyKind(),
            next.effectiveOn(),
            next.expiresOn(),
            signedOn));
  }

  /**
   * A renewal goes on where the last one ends, or from a day that has come: it leaves no surprise.
   */
  private Faults faults(Period next, LocalDate signedOn, LocalDate today) {
    var present = last(periods);
    var dayAfter = present.expiresOn().plusDays(1);
    var latest = dayAfter.isAfter(today) ? dayAfter : today;
    return Faults.when(
            next.effectiveOn().isBefore(present.effectiveOn()),
            "/effectiveOn",
            "must not be before " + present.effectiveOn() + ", when what it renews began")
        .and(
            Faults.when(
                next.effectiveOn().isAfter(latest),
                "/effectiveOn",
                "must be " + latest + " or before"))
        .and(
            Faults.when(
                !next.expiresOn().isAfter(present.expiresOn()),
                "/expiresOn",
                "must be after " + present.expiresOn() + ", the present last day"))
        .and(
            Faults.when(
                next.expiresOn().isBefore(next.effectiveOn()),
                "/expiresOn",
                "must not be before effectiveOn"))
        .and(Faults.when(signedOn.isAfter(today), "/signedOn", "must not lie ahead"));
  }

  /** Notes a change in the middle; the same one again changes nothing. */
  public Change<Agreement> amend(LocalDate effectiveOn, String note) {
    if (amendments.stream()
        .anyMatch(it -> it.effectiveOn().equals(effectiveOn) && it.note().equals(note))) {
      return Change.nothing(this);
    }
    Faults.when(
            periods.stream().noneMatch(it -> it.holds(effectiveOn)),
            "/effectiveOn",
            "must be a day on which the agreement is in force")
        .refuse();
    var amendment = new Amendment(amendments.size() + 1, effectiveOn, note);
    var all = Stream.concat(amendments.stream(), Stream.of(amendment)).toList();
    return Change.of(
        new Agreement(id, paper, periods, all, watch, told, null),
        new AgreementAmended(
            id, paper.kind(), paper.party(), paper.partyKind(), amendment.number(), effectiveOn));
  }

  /** Who signed goes on under another id. */
  Change<Agreement> passOn(PersonId merged, PersonId survivor) {
    if (paper.partyKind() != Party.PERSON || !paper.party().equals(merged.value())) {
      return Change.nothing(this);
    }
    var other = paper.by(survivor.value());
    return Change.of(
        new Agreement(id, other, periods, amendments, watch, told, null),
        new AgreementPassedOn(id, other.kind(), other.party(), merged.value()));
  }

  Agreement telling(Told now) {
    return new Agreement(id, paper, periods, amendments, watch, now, null);
  }

  public Status on(LocalDate day) {
    if (day.isBefore(periods.getFirst().effectiveOn())) {
      return Status.NOT_YET_IN_FORCE;
    }
    return periods.stream().anyMatch(it -> it.holds(day)) ? Status.IN_FORCE : Status.EXPIRED;
  }

  public LocalDate lastDay() {
    return last(periods).expiresOn();
  }

  /** The last day that it had before it was not in force on this one. */
  LocalDate lastDayBefore(LocalDate day) {
    return periods.stream()
        .map(Period::expiresOn)
        .filter(it -> it.isBefore(day))
        .max(Comparator.naturalOrder())
        .orElse(lastDay());
  }

  /** The period with the last day of all. */
  static Period last(List<Period> periods) {
    return periods.stream().max(Comparator.comparing(Period::expiresOn)).orElseThrow();
  }

  static Span span(Period period) {
    return new Span(period.effectiveOn(), period.expiresOn());
  }
}
