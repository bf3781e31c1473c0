package org.partnershiphub.membership.attestation;

import java.time.Instant;
import java.util.List;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.representation.DesignationId;

/**
 * What a jurisdiction says of its roster.
 *
 * @param gone people who do not work there any more, as far as is known
 * @param wrong designations that should end
 */
public record Answer(PersonId by, Instant at, List<PersonId> gone, List<DesignationId> wrong) {

  public Answer {
    gone = gone.stream().distinct().toList();
    wrong = wrong.stream().distinct().toList();
  }

  int corrections() {
    return gone.size() + wrong.size();
  }

  boolean saysTheSameAs(Answer other) {
    return by.equals(other.by) && gone.equals(other.gone) && wrong.equals(other.wrong);
  }
}
