package org.partnershiphub.events.audience;

/** Whether somebody has signed the statement of confidentiality. */
public enum Signature {
  NONE,
  IN_FORCE,
  /** It was in force and has expired. */
  LAPSED
}
