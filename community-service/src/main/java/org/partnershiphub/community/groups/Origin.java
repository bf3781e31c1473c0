package org.partnershiphub.community.groups;

/** Whether somebody commanded it now, or it was brought in from records. */
public enum Origin {
  COMMAND,
  IMPORT
}
