package org.partnershiphub.membership.agreements.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.partnershiphub.membership.agreements.AgreementNotFound;
import org.partnershiphub.platform.web.Problems;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the refusals of agreements are answered. */
@RestControllerAdvice
class AgreementAnswers {

  @ExceptionHandler
  ProblemDetail on(AgreementNotFound problem) {
    return Problems.of(NOT_FOUND, "agreement-not-found", String.valueOf(problem.getMessage()));
  }
}
