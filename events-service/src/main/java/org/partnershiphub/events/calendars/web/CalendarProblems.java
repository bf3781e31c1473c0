package org.partnershiphub.events.calendars.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import org.partnershiphub.events.calendars.CalendarProblem;
import org.partnershiphub.events.calendars.CalendarProblem.FeedUnknown;
import org.partnershiphub.events.calendars.CalendarProblem.NotInGroup;
import org.partnershiphub.events.calendars.CalendarProblem.StretchUnfit;
import org.partnershiphub.events.calendars.CalendarProblem.TooFewPeople;
import org.partnershiphub.platform.web.Fault;
import org.partnershiphub.platform.web.Problems;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How refusals about calendars are answered. */
@RestControllerAdvice
class CalendarProblems {

  @ExceptionHandler
  ProblemDetail on(CalendarProblem problem) {
    var text = String.valueOf(problem.getMessage());
    return switch (problem) {
      case FeedUnknown it -> Problems.of(NOT_FOUND, "calendar-unknown", text);
      case NotInGroup it -> Problems.of(FORBIDDEN, "not-in-group", text);
      case TooFewPeople it -> Problems.of(UNPROCESSABLE_CONTENT, "too-few-people", text);
      case StretchUnfit it ->
          Problems.of(BAD_REQUEST, "invalid-request", text, List.of(new Fault("/to", text)));
    };
  }
}
