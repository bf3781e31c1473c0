package org.partnershiphub.membership.access;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;

/**
 * What somebody may see of people.
 *
 * @param self who asks, when the token names somebody that could be on record
 * @param leads the jurisdictions that they lead
 * @param companions whom they share a group with
 */
public record Sight(
    @Nullable PersonId self, Reach reach, Set<OrganisationId> leads, Set<PersonId> companions) {

  /** How far it goes. */
  public enum Reach {
    /** Staff: everybody, with addresses. */
    ALL,
    /** People of a member: who works where as what. */
    ROSTER,
    /** Everybody else: themselves, and whom they share a group with. */
    FEW
  }

  public Sight {
    leads = Set.copyOf(leads);
    companions = Set.copyOf(companions);
  }

  public boolean sees(PersonId person) {
    return reach != Reach.FEW || isSelf(person) || companions.contains(person);
  }

  public boolean isSelf(PersonId person) {
    return person.equals(self);
  }

  /**
   * Also suspicions.
   *
   * @param employers where the person works now
   */
  public boolean seesAddresses(PersonId person, Collection<OrganisationId> employers) {
    return reach == Reach.ALL || isSelf(person) || employers.stream().anyMatch(leads::contains);
  }

  /** The only people whom a list may hold; absent when it may hold everybody. */
  public @Nullable Set<PersonId> only() {
    if (reach != Reach.FEW) {
      return null;
    }
    var all = new java.util.HashSet<>(companions);
    if (self != null) {
      all.add(self);
    }
    return all;
  }

  /** The only employers whose people's suspicions a list may hold; absent when all. */
  public @Nullable Set<OrganisationId> doubts() {
    return reach == Reach.ALL ? null : leads;
  }
}
