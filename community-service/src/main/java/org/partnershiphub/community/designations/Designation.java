package org.partnershiphub.community.designations;

import org.partnershiphub.community.groups.Applicants.Request;
import org.partnershiphub.community.groups.Seat;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.GroupId;

/** A jurisdiction's word that this person speaks for it in this group. */
public record Designation(
    DesignationId id,
    JurisdictionId jurisdiction,
    PersonId person,
    GroupId group,
    Capacity capacity) {

  Request request(PersonId holder) {
    return new Request(holder, jurisdiction, capacity);
  }

  /** Whether this is the seat that the designation is for. */
  boolean isFor(Seat seat, PersonId holder) {
    return seat.person().equals(holder)
        && jurisdiction.equals(seat.jurisdiction())
        && seat.capacity() == capacity;
  }
}
