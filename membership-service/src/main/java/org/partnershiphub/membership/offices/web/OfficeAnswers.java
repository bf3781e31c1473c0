package org.partnershiphub.membership.offices.web;

import static org.partnershiphub.platform.web.Problems.answer;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.partnershiphub.membership.offices.OfficeProblem;
import org.partnershiphub.membership.offices.OfficeProblem.AllTaken;
import org.partnershiphub.membership.offices.OfficeProblem.HeldAlready;
import org.partnershiphub.membership.offices.OfficeProblem.NoSuchTerm;
import org.partnershiphub.membership.offices.OfficeProblem.NotFound;
import org.partnershiphub.membership.offices.OfficeProblem.Over;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the refusals of offices are answered. */
@RestControllerAdvice
class OfficeAnswers {

  @ExceptionHandler
  ProblemDetail on(OfficeProblem problem) {
    return switch (problem) {
      case NotFound it -> answer(NOT_FOUND, "office-not-found", it);
      case NoSuchTerm it -> answer(NOT_FOUND, "office-term-not-found", it);
      case AllTaken it -> answer(CONFLICT, "office-all-taken", it);
      case HeldAlready it -> answer(CONFLICT, "office-held-already", it);
      case Over it -> answer(CONFLICT, "office-term-over", it);
    };
  }
}
