package org.partnershiphub.community.cohorts.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.partnershiphub.community.cohorts.CohortProblem;
import org.partnershiphub.community.cohorts.CohortProblem.Closed;
import org.partnershiphub.community.cohorts.CohortProblem.Full;
import org.partnershiphub.community.cohorts.CohortProblem.NotCohortBased;
import org.partnershiphub.community.cohorts.CohortProblem.NotFound;
import org.partnershiphub.community.cohorts.CohortProblem.OutcomesInvalid;
import org.partnershiphub.community.cohorts.CohortProblem.PeriodInvalid;
import org.partnershiphub.community.cohorts.CohortProblem.ThemeMissing;
import org.partnershiphub.community.cohorts.CohortProblem.TooLarge;
import org.partnershiphub.platform.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class CohortProblems {

  @ExceptionHandler
  ProblemDetail on(CohortProblem problem) {
    return switch (problem) {
      case NotFound it -> answer(NOT_FOUND, "cohort-not-found", it);
      case Full it -> answer(CONFLICT, "cohort-full", it);
      case TooLarge it -> answer(UNPROCESSABLE_CONTENT, "cohort-too-large", it);
      case Closed it -> answer(CONFLICT, "cohort-closed", it);
      case ThemeMissing it -> answer(CONFLICT, "cohort-theme-missing", it);
      case OutcomesInvalid it -> answer(UNPROCESSABLE_CONTENT, "target-outcomes-invalid", it);
      case PeriodInvalid it -> answer(UNPROCESSABLE_CONTENT, "cohort-period-invalid", it);
      case NotCohortBased it -> answer(CONFLICT, "group-has-no-cohorts", it);
    };
  }

  private static ProblemDetail answer(HttpStatus status, String code, CohortProblem problem) {
    return Problems.of(status, code, problem.getMessage());
  }
}
