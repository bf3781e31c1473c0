package org.partnershiphub.notification.delivery;

import java.util.Set;
import java.util.regex.Pattern;

/** What the refusal of a mail says, by its enhanced status (RFC 3463), else by its reply code. */
public enum Diagnosis {
  /** There is no such mailbox. */
  HARD,
  /** The mailbox, or the way to it, does not take mails now. */
  SOFT,
  /** This mail or its sender is not wanted; nothing is known against the address. */
  POLICY;

  private static final Pattern STATUS =
      Pattern.compile("(?<![\\d.])([45])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");

  private static final Set<String> NO_SUCH_MAILBOX =
      Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");
  private static final Set<Integer> NO_SUCH_MAILBOX_BY_CODE = Set.of(521, 550, 551, 553, 556);
  private static final Set<Integer> MAILBOX_BY_CODE = Set.of(450, 452, 552);

  /** Addresses, mailboxes and the network: the classes that speak of where it was to go. */
  private static final Set<String> OF_THE_ADDRESS = Set.of("1", "2", "4");

  /** Of a server's answer. */
  public static Diagnosis of(int code, String answer) {
    var status = STATUS.matcher(answer);
    if (status.find()) {
      return ofStatus(status.group());
    }
    if (code >= 500) {
      return NO_SUCH_MAILBOX_BY_CODE.contains(code) ? HARD : byCode(code);
    }
    return SOFT;
  }

  /** The enhanced status of a server's answer, else its reply code. */
  static String status(int code, String answer) {
    var status = STATUS.matcher(answer);
    return status.find() ? status.group() : Integer.toString(code);
  }

  private static Diagnosis byCode(int code) {
    return MAILBOX_BY_CODE.contains(code) ? SOFT : POLICY;
  }

  /** Of an enhanced status; what is none is held against nobody. */
  public static Diagnosis ofStatus(String status) {
    if (NO_SUCH_MAILBOX.contains(status)) {
      return HARD;
    }
    var match = STATUS.matcher(status);
    return match.matches() && OF_THE_ADDRESS.contains(match.group(2)) ? SOFT : POLICY;
  }
}
