package org.partnershiphub.events.invitations;

/** Why an invitation was taken back. */
public enum Reason {
  LEFT_GROUP,
  DEPARTED,
  JURISDICTION_WITHDRAWN,
  COHORT_CLOSED,
  LOST_ELIGIBILITY,
  GROUP_CLOSED,
  /** The meeting moved to a day of another cohort. */
  NOT_IN_AUDIENCE;

  /** From the word that community-service has for the end of a place; leaving has many of them. */
  public static Reason ofPlaceEnd(String word) {
    return switch (word) {
      case "DEPARTED" -> DEPARTED;
      case "JURISDICTION_WITHDRAWN" -> JURISDICTION_WITHDRAWN;
      case "COHORT_CLOSED" -> COHORT_CLOSED;
      case "LOST_ELIGIBILITY" -> LOST_ELIGIBILITY;
      case "GROUP_CLOSED" -> GROUP_CLOSED;
      default -> LEFT_GROUP;
    };
  }
}
