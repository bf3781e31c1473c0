package org.partnershiphub.membership.representation.web;

import static org.partnershiphub.platform.web.Problems.answer;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.partnershiphub.membership.representation.RepresentationProblem;
import org.partnershiphub.membership.representation.RepresentationProblem.AlternateIsPrimary;
import org.partnershiphub.membership.representation.RepresentationProblem.NamedAlready;
import org.partnershiphub.membership.representation.RepresentationProblem.NotFound;
import org.partnershiphub.membership.representation.RepresentationProblem.SpeaksForAnother;
import org.partnershiphub.membership.representation.RepresentationProblem.TooEarly;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the refusals of representation are answered. */
@RestControllerAdvice
class RepresentationAnswers {

  @ExceptionHandler
  ProblemDetail on(RepresentationProblem problem) {
    return switch (problem) {
      case NotFound it -> answer(NOT_FOUND, "designation-not-found", it);
      case AlternateIsPrimary it -> answer(CONFLICT, "designation-alternate-is-primary", it);
      case NamedAlready it -> answer(CONFLICT, "designation-named-already", it);
      case SpeaksForAnother it -> answer(CONFLICT, "designation-speaks-for-another", it);
      case TooEarly it -> answer(UNPROCESSABLE_CONTENT, "designation-date-too-early", it);
    };
  }
}
