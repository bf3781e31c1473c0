package org.partnershiphub.platform.mailbox;

import org.jspecify.annotations.Nullable;

/**
 * Deals with the mails of a mailbox, and may wait for stores while it does. A mail is remembered
 * after it was dealt with, so a crash in between brings it again: dealing with it twice has to be
 * nothing.
 */
public interface Desk {

  /** What became of it before; null when it is new. */
  @Nullable Fate before(Item item);

  /**
   * Deals with it. What it throws leaves the mail where it is, for the next time: a mail that
   * cannot be read has a fate of its own.
   */
  Fate read(Item item);

  void remember(Item item, Fate fate);
}
