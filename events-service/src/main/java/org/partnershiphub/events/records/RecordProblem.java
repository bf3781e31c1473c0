package org.partnershiphub.events.records;

import java.util.Locale;

/** Why we refuse something about a record; an answer, not a crash. */
public final class RecordProblem extends RuntimeException {

  private final Code code;
  private final String pointer;

  /**
   * @param pointer which part of the request it is about; empty for all of it
   */
  public RecordProblem(Code code, String pointer, String message) {
    super(message, null, false, false);
    this.code = code;
    this.pointer = pointer;
  }

  public Code code() {
    return code;
  }

  public String pointer() {
    return pointer;
  }

  /** Every way in which we say no. */
  public enum Code {
    AGENDA_OVERRUNS,
    AGENDA_INVALID,
    AGENDA_EMPTY,
    AGENDA_VERSION_NOT_FOUND,
    AGENDA_VERSIONS_FULL,
    REASON_NEEDED,
    MEETING_BEGUN,
    MATERIAL_NOT_FOUND,
    MATERIALS_FULL,
    MATERIAL_TYPE_NOT_TAKEN,
    FILE_EMPTY,
    ATTENDANCE_INVALID,
    ATTENDANCE_FULL,
    NOT_RECORDED,
    ONE_DESIGNATION_PER_BODY,
    NOT_YET,
    BODY_UNCLEAR,
    ITEM_UNKNOWN,
    QUORUM_MISSING,
    VOTE_REFUSED,
    RESULT_CONTRADICTS_VOTES,
    DECISIONS_FULL,
    DECISION_NOT_FOUND,
    THEMES_ONLY,
    MINUTES_EMPTY,
    MINUTES_TOO_LONG,
    MINUTES_NOT_APPROVED,
    MINUTES_VERSIONS_FULL,
    MINUTES_NOT_FOUND,
    ACTION_INVALID,
    ACTION_NOT_FOUND;

    /** As it stands in an answer. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
