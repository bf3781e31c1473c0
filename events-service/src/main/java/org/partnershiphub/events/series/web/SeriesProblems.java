package org.partnershiphub.events.series.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import org.partnershiphub.events.series.SeriesProblem;
import org.partnershiphub.events.series.SeriesProblem.DateTaken;
import org.partnershiphub.events.series.SeriesProblem.DraftNotFound;
import org.partnershiphub.events.series.SeriesProblem.DraftPublished;
import org.partnershiphub.events.series.SeriesProblem.EditUnfit;
import org.partnershiphub.events.series.SeriesProblem.FirstOffRule;
import org.partnershiphub.events.series.SeriesProblem.HasEnded;
import org.partnershiphub.events.series.SeriesProblem.NotFound;
import org.partnershiphub.events.series.SeriesProblem.NothingLeft;
import org.partnershiphub.events.series.SeriesProblem.OccurrenceBegun;
import org.partnershiphub.events.series.SeriesProblem.OccurrenceUnknown;
import org.partnershiphub.events.series.SeriesProblem.RecurrenceInvalid;
import org.partnershiphub.events.series.SeriesProblem.RotationUnbounded;
import org.partnershiphub.events.series.SeriesProblem.TooManyExceptions;
import org.partnershiphub.platform.web.Fault;
import org.partnershiphub.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How our refusals are answered. */
@RestControllerAdvice
class SeriesProblems {

  @ExceptionHandler
  ProblemDetail on(SeriesProblem problem) {
    return switch (problem) {
      case NotFound it -> Problems.of(NOT_FOUND, "series-not-found", it.getMessage());
      case DraftNotFound it -> Problems.of(NOT_FOUND, "draft-not-found", it.getMessage());
      case DraftPublished it -> Problems.of(CONFLICT, "draft-published", it.getMessage());
      case HasEnded it -> Problems.of(CONFLICT, "series-ended", it.getMessage());
      case OccurrenceBegun it -> at(CONFLICT, "occurrence-begun", it, it.pointer());
      case DateTaken it -> at(CONFLICT, "date-taken", it, it.pointer());
      case OccurrenceUnknown it -> unfit("occurrence-unknown", it, it.pointer());
      case EditUnfit it -> unfit("edit-unfit", it, it.pointer());
      case RecurrenceInvalid it -> unfit("recurrence-invalid", it, "/recurrence");
      case FirstOffRule it -> unfit("first-start-off-rule", it, "/startsLocal");
      case RotationUnbounded it -> unfit("rotation-unbounded", it, "/rotation");
      case TooManyExceptions it -> unfit("too-many-exceptions", it, "");
      case NothingLeft it -> unfit("nothing-left", it, "");
    };
  }

  private static ProblemDetail unfit(String code, SeriesProblem problem, String pointer) {
    return at(UNPROCESSABLE_CONTENT, code, problem, pointer);
  }

  private static ProblemDetail at(
      HttpStatus status, String code, SeriesProblem problem, String pointer) {
    var text = String.valueOf(problem.getMessage());
    return Problems.of(status, code, text, List.of(new Fault(pointer, text)));
  }
}
