package org.partnershiphub.membership.jurisdictions;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionActivated;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionLeadNamed;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionRegistered;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawn;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.ActivatedOtherwise;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotMember;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.TooEarly;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.WithdrawnOtherwise;
import org.partnershiphub.membership.jurisdictions.Standing.Status;
import org.partnershiphub.membership.registry.Folded;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Change;

/**
 * A government that takes part through a named agency: the unit of membership, coverage and vote.
 *
 * @param claimedName the folded name while it is taken, absent once the jurisdiction has withdrawn;
 *     a unique index on it keeps two members from having one name
 * @param registeredAs by what an import knows its own rows again
 */
public record Jurisdiction(
    JurisdictionId id,
    String name,
    Place place,
    Standing standing,
    @Nullable PersonId lead,
    @Nullable String claimedName,
    String registeredAs) {

  public Jurisdiction {
    claimedName = standing.status() == Status.WITHDRAWN ? null : Folded.of(name);
  }

  public static Change<Jurisdiction> register(
      JurisdictionId id, String name, Place place, String registeredAs) {
    var it = new Jurisdiction(id, name, place, Standing.PROSPECT, null, null, registeredAs);
    return Change.of(
        it,
        new JurisdictionRegistered(
            id, name, place.kind(), place.usState(), place.primaryZone(), place.otherZones()));
  }

  /** Makes it a member; one that had withdrawn comes back under its old id, without its people. */
  public Change<Jurisdiction> activate(LocalDate on, int graceDays) {
    if (standing.status() == Status.ACTIVE) {
      if (on.equals(standing.activatedOn())) {
        return Change.nothing(this);
      }
      throw new ActivatedOtherwise(id, Objects.requireNonNull(standing.activatedOn()));
    }
    var left = standing.withdrawnOn();
    if (left != null && !on.isAfter(left)) {
      throw new TooEarly("It withdrew on " + left + "; it can be active again after that day.");
    }
    var graceUntil = on.plusDays(graceDays);
    return Change.of(
        with(standing.activated(on, graceUntil), lead),
        new JurisdictionActivated(
            id,
            name,
            place.kind(),
            place.usState(),
            place.primaryZone(),
            place.otherZones(),
            on,
            graceUntil));
  }

  /** Names who keeps its roster right, or nobody. */
  public Change<Jurisdiction> nameLead(@Nullable PersonId person) {
    if (Objects.equals(person, lead)) {
      return Change.nothing(this);
    }
    if (person != null && standing.status() == Status.WITHDRAWN) {
      throw new NotMember(id);
    }
    return Change.of(with(standing, person), new JurisdictionLeadNamed(id, person));
  }

  /**
   * Ends its membership.
   *
   * @param affected the people who are affiliated with it
   */
  public Change<Jurisdiction> withdraw(LocalDate effectiveOn, List<PersonId> affected) {
    if (standing.status() == Status.WITHDRAWN) {
      if (effectiveOn.equals(standing.withdrawnOn())) {
        return Change.nothing(this);
      }
      throw new WithdrawnOtherwise(id, Objects.requireNonNull(standing.withdrawnOn()));
    }
    var joined = standing.activatedOn();
    if (joined != null && effectiveOn.isBefore(joined)) {
      throw new TooEarly("It has been active since " + joined + "; it cannot withdraw before.");
    }
    return Change.of(
        with(standing.withdrawn(effectiveOn), null),
        new JurisdictionWithdrawn(id, effectiveOn, affected));
  }

  public boolean isLedBy(PersonId person) {
    return person.equals(lead);
  }

  private Jurisdiction with(Standing newStanding, @Nullable PersonId newLead) {
    return new Jurisdiction(id, name, place, newStanding, newLead, null, registeredAs);
  }
}
