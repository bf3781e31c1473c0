package org.partnershiphub.community.intake;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.VacancyReason;
import org.partnershiphub.community.partners.OrganisationKind;
import org.partnershiphub.community.partners.Seniority;

/**
 * Membership's words as we understand them. New ones may come at any time and make no fact
 * unreadable: they are taken for what gives nobody a right.
 */
final class Words {

  private Words() {}

  static OrganisationKind kind(String word) {
    return switch (word) {
      case "JURISDICTION" -> OrganisationKind.JURISDICTION;
      case "OUTSIDE_ORGANISATION" -> OrganisationKind.OUTSIDE_ORGANISATION;
      default -> OrganisationKind.PARTNERSHIP_OFFICE;
    };
  }

  static Seniority seniority(String word) {
    return switch (word) {
      case "SENIOR_LEADER" -> Seniority.SENIOR_LEADER;
      case "PROGRAM_LEVEL_LEADER" -> Seniority.PROGRAM_LEVEL_LEADER;
      case "EXPERT" -> Seniority.EXPERT;
      default -> Seniority.STAFF;
    };
  }

  /** Nobody went: two people turned out to be one, which is heard as a fact of its own. */
  static boolean isMerge(@Nullable String reason) {
    return "MERGED".equals(reason);
  }

  /** Whether the cause of a designation's end is heard as a fact of its own, or left no seat. */
  static boolean isHeardOtherwise(String reason) {
    return switch (reason) {
      case "DEPARTED", "JURISDICTION_WITHDRAWN", "MERGED", "SEAT_VACATED", "REFUSED" -> true;
      default -> false;
    };
  }

  static VacancyReason endOfDesignation(String reason) {
    return switch (reason) {
      case "REPLACED" -> VacancyReason.REPLACED;
      case "TERM_OVER" -> VacancyReason.TERM_ENDED;
      default -> VacancyReason.DESIGNATION_ENDED;
    };
  }
}
