package org.partnershiphub.community.groups;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Applicant;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.Place;

/** A filled seat of a group. */
public record Seat(
    SeatId id,
    PersonId person,
    @Nullable JurisdictionId jurisdiction,
    Capacity capacity,
    LocalDate from)
    implements Place {

  static Seat next(Group group, Applicant applicant, LocalDate from) {
    return new Seat(
        SeatId.of(group.id(), group.seats().last() + 1),
        applicant.person(),
        applicant.jurisdiction(),
        applicant.capacity(),
        from);
  }
}
