package org.partnershiphub.notification.deliverability.returns;

import org.partnershiphub.platform.mailbox.Fate;

/** What became of a mail that came back. */
public enum ReturnVerdict implements Fate {
  /** It counts, unless it did before. */
  TAKEN(false),
  /** A delay, a delivery, a receipt. */
  NOTHING(false),
  /** An absence, or another program's answer. */
  AUTOMATIC(false),
  /** Nothing is known any more of where its mail went. */
  FORGOTTEN(false),
  /** It is no report that we can read: somebody should look at it. */
  NO_REPORT(true),
  /** It does not say of which mail it speaks. */
  NO_TOKEN(true),
  /** It speaks of a mail as if it were ours, and was not made by who had it. */
  FORGED(true),
  /** No notice was sent with this mail, or it is kept no longer. */
  UNKNOWN_NOTICE(true),
  UNREADABLE(true),
  TOO_LARGE(true);

  private final boolean refused;

  ReturnVerdict(boolean refused) {
    this.refused = refused;
  }

  @Override
  public boolean refused() {
    return refused;
  }
}
