package org.partnershiphub.community.groups;

/** How somebody came by a place. */
public enum Origin {
  /** Somebody commanded it now. */
  COMMAND,
  /** It was brought in from records. */
  IMPORT,
  /** Their jurisdiction designated them. */
  DESIGNATION,
  /** It was the place of somebody who turned out to be the same person. */
  MERGE
}
