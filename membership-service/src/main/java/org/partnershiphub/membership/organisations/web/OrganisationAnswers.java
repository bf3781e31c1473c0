package org.partnershiphub.membership.organisations.web;

import static org.partnershiphub.platform.web.Problems.answer;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.partnershiphub.membership.organisations.OrganisationProblem;
import org.partnershiphub.membership.organisations.OrganisationProblem.NameTaken;
import org.partnershiphub.membership.organisations.OrganisationProblem.NotFound;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the refusals of outside organisations are answered. */
@RestControllerAdvice
class OrganisationAnswers {

  @ExceptionHandler
  ProblemDetail on(OrganisationProblem problem) {
    return switch (problem) {
      case NotFound it -> answer(NOT_FOUND, "organisation-not-found", it);
      case NameTaken it -> answer(CONFLICT, "organisation-name-taken", it);
    };
  }
}
