package org.partnershiphub.platform.outbox;

/** The fields of an aggregate's document. */
final class Fields {

  static final String ID = "_id";
  static final String VERSION = "version";
  static final String SEQUENCE = "sequence";
  static final String STATE = "state";
  static final String UNTOLD = "untold";

  /**
   * Since when something is untold; absent when all is told, so that a sparse index finds
   * leftovers.
   */
  static final String UNTOLD_SINCE = "untoldSince";

  /**
   * Facts that the broker refuses for their own fault, with the reason; kept for a human to see.
   */
  static final String UNTELLABLE = "untellable";

  /** Set where something is untellable; absent elsewhere (sparse). */
  static final String STUCK = "stuck";

  /** When time changes the state next; see {@code Timed}. */
  static final String DUE = STATE + ".due";

  private Fields() {}
}
