package org.partnershiphub.notification.preferences.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.partnershiphub.notification.preferences.PreferenceProblem;
import org.partnershiphub.notification.preferences.PreferenceProblem.PersonUnknown;
import org.partnershiphub.notification.preferences.PreferenceProblem.Unfit;
import org.partnershiphub.platform.web.Fault;
import org.partnershiphub.platform.web.Problems;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The answers to refusals. */
@RestControllerAdvice
class PreferenceProblems {

  @ExceptionHandler
  ProblemDetail on(PreferenceProblem problem) {
    return switch (problem) {
      case PersonUnknown it -> Problems.of(NOT_FOUND, "person-not-found", it.getMessage());
      case Unfit it ->
          Problems.of(
              UNPROCESSABLE_CONTENT,
              "preferences-unfit",
              it.getMessage(),
              it.wrong().stream().map(wrong -> new Fault(wrong.pointer(), wrong.why())).toList());
    };
  }
}
