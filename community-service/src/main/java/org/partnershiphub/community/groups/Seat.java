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
        SeatId.next(group),
        applicant.person(),
        applicant.jurisdiction(),
        applicant.capacity(),
        from);
  }

  /** The seat of somebody who turned out to be another: as old as it was. */
  Seat passedTo(PersonId survivor, SeatId next) {
    return new Seat(next, survivor, jurisdiction, capacity, from);
  }
}
