package org.partnershiphub.platform.icalendar;

/**
 * The one whose calendar it is, and what they have answered.
 *
 * @param asked whether an answer is wanted
 */
public record Attendee(Mailbox who, Answer answer, boolean asked) {

  /** What somebody has said to an invitation (PARTSTAT). */
  public enum Answer {
    NEEDS_ACTION,
    ACCEPTED,
    TENTATIVE,
    DECLINED,
    DELEGATED;

    String word() {
      return name().replace('_', '-');
    }
  }

  String line() {
    return who.property(
        "ATTENDEE",
        ";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT="
            + answer.word()
            + ";RSVP="
            + (asked ? "TRUE" : "FALSE"));
  }
}
