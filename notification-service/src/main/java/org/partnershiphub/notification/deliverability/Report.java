package org.partnershiphub.notification.deliverability;

import java.time.Instant;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;

/**
 * One thing that was heard of one mail; a notice has at most one of each kind.
 *
 * @param mark of the address, and no way back from it
 * @param domain the right side of the address; empty when nobody knows
 * @param status what the server called it, or the type of a complaint
 */
public record Report(
    NoticeId notice,
    String mark,
    String domain,
    Kind kind,
    String status,
    Instant mailedAt,
    Instant at) {

  /** What is held against an address, or against us. */
  public enum Kind {
    /** There is no such mailbox. */
    HARD,
    /** The mailbox, or the way to it, did not take the mail. */
    SOFT,
    /** The mail or its sender was not wanted there. */
    POLICY,
    /** The reader called it unwanted. */
    COMPLAINT
  }

  public PersonId person() {
    return notice.person();
  }

  /** The same for the same report, however often it comes. */
  public String key() {
    return notice + "|" + kind;
  }

  /** The right side of an address. */
  public static String domainOf(String address) {
    return address
        .substring(address.lastIndexOf('@') + 1)
        .strip()
        .toLowerCase(java.util.Locale.ROOT);
  }
}
