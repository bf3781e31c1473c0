package org.partnershiphub.community.groups;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.EnrolmentFact.EndReason;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Applicant;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.Circumstances;
import org.partnershiphub.community.rules.Entrance;
import org.partnershiphub.community.rules.Place;

/** Why somebody who has a place may have it no longer. */
public final class Losses {

  private Losses() {}

  /** Null when the seat is carried as before. */
  static @Nullable VacancyReason of(Group group, Applicant now, Circumstances circumstances) {
    if (!Support.carries(now.capacity(), now.jurisdiction(), now.current())) {
      return VacancyReason.DEPARTED;
    }
    if (now.jurisdiction() != null && circumstances.hasWithdrawn(now.jurisdiction())) {
      return VacancyReason.JURISDICTION_WITHDRAWN;
    }
    return now.groups().containsAll(group.rules().bases())
            && Entrance.isStillEligible(group.rules().entry(), now)
        ? null
        : VacancyReason.LOST_ELIGIBILITY;
  }

  /**
   * Null when the seat is carried by these affiliations of today.
   *
   * @param why the reason, should none of them carry it
   */
  public static @Nullable VacancyReason ofSeat(
      Group group, Seat seat, List<Affiliation> current, VacancyReason why) {
    if (!Support.carries(seat.capacity(), seat.jurisdiction(), current)) {
      return why;
    }
    return isStillEligible(group, seat, current) ? null : VacancyReason.LOST_ELIGIBILITY;
  }

  /** As for a seat, for a place in an open group or in a cohort of the group. */
  public static @Nullable EndReason ofParticipant(
      Group group,
      PersonId person,
      @Nullable JurisdictionId jurisdiction,
      List<Affiliation> current) {
    if (!Support.carries(Capacity.PARTICIPANT, jurisdiction, current)) {
      return EndReason.DEPARTED;
    }
    var asked = new RosterPlace(person, null, Capacity.PARTICIPANT, null);
    return isStillEligible(group, asked, current) ? null : EndReason.LOST_ELIGIBILITY;
  }

  private static boolean isStillEligible(Group group, Place place, List<Affiliation> current) {
    var bases = group.rules().bases();
    return Entrance.isStillEligible(
        group.rules().entry(),
        new Applicant(
            place.person(), place.capacity(), place.jurisdiction(), current, Set.of(), bases));
  }
}
