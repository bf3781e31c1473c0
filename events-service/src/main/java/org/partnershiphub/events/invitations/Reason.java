package org.partnershiphub.events.invitations;

/** Why an invitation was taken back. */
public enum Reason {
  LEFT_GROUP,
  DEPARTED,
  JURISDICTION_WITHDRAWN,
  COHORT_CLOSED,
  LOST_ELIGIBILITY,
  GROUP_CLOSED,
  /** The person turned out to be another, who has the place, and the invitation, now. */
  MERGED,
  /** The person no longer holds the office through which they came. */
  OFFICE_ENDED,
  /** The meeting moved to a day of another cohort, or is for others now. */
  NOT_IN_AUDIENCE,
  /** The meeting is confidential, and the person's statement is no longer in force. */
  STATEMENT_EXPIRED;

  /** From the word that community-service has for the end of a place; any other is a leaving. */
  public static Reason ofPlaceEnd(String word) {
    return switch (word) {
      case "DEPARTED" -> DEPARTED;
      case "JURISDICTION_WITHDRAWN" -> JURISDICTION_WITHDRAWN;
      case "COHORT_CLOSED" -> COHORT_CLOSED;
      case "LOST_ELIGIBILITY" -> LOST_ELIGIBILITY;
      case "GROUP_CLOSED" -> GROUP_CLOSED;
      case "MERGED" -> MERGED;
      default -> LEFT_GROUP;
    };
  }

  /** From the word that membership-service has for the end of a term. */
  public static Reason ofTermEnd(String word) {
    return switch (word) {
      case "DEPARTED" -> DEPARTED;
      case "JURISDICTION_WITHDRAWN" -> JURISDICTION_WITHDRAWN;
      case "MERGED" -> MERGED;
      default -> OFFICE_ENDED;
    };
  }
}
