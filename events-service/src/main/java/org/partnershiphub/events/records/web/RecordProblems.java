package org.partnershiphub.events.records.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;
import static org.springframework.http.HttpStatus.UNSUPPORTED_MEDIA_TYPE;

import java.util.List;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.platform.web.Fault;
import org.partnershiphub.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How refusals about records are answered. */
@RestControllerAdvice
class RecordProblems {

  @ExceptionHandler
  ProblemDetail on(RecordProblem problem) {
    var status = status(problem.code());
    var text = String.valueOf(problem.getMessage());
    return status == NOT_FOUND
        ? Problems.of(status, problem.code().word(), text)
        : Problems.of(
            status, problem.code().word(), text, List.of(new Fault(problem.pointer(), text)));
  }

  private static HttpStatus status(RecordProblem.Code code) {
    return switch (code) {
      case AGENDA_VERSION_NOT_FOUND,
          MATERIAL_NOT_FOUND,
          NOT_RECORDED,
          DECISION_NOT_FOUND,
          MINUTES_NOT_FOUND,
          ACTION_NOT_FOUND ->
          NOT_FOUND;
      case AGENDA_VERSIONS_FULL,
          MEETING_BEGUN,
          MATERIALS_FULL,
          AGENDA_EMPTY,
          ATTENDANCE_FULL,
          ONE_DESIGNATION_PER_BODY,
          QUORUM_MISSING,
          DECISIONS_FULL,
          MINUTES_EMPTY,
          MINUTES_NOT_APPROVED,
          MINUTES_VERSIONS_FULL ->
          CONFLICT;
      case AGENDA_OVERRUNS,
          AGENDA_INVALID,
          REASON_NEEDED,
          FILE_EMPTY,
          ATTENDANCE_INVALID,
          NOT_YET,
          BODY_UNCLEAR,
          ITEM_UNKNOWN,
          VOTE_REFUSED,
          RESULT_CONTRADICTS_VOTES,
          THEMES_ONLY,
          MINUTES_TOO_LONG,
          ACTION_INVALID ->
          UNPROCESSABLE_CONTENT;
      case MATERIAL_TYPE_NOT_TAKEN -> UNSUPPORTED_MEDIA_TYPE;
    };
  }
}
