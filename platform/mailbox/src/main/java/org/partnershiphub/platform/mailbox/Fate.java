package org.partnershiphub.platform.mailbox;

/** What became of a mail; each reader of a mailbox has its own. */
public interface Fate {

  /** Under which it is remembered and told. */
  String name();

  /** Whether a person should look at it: it is kept apart. */
  boolean refused();
}
