package org.partnershiphub.membership.people.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.partnershiphub.membership.people.PersonProblem;
import org.partnershiphub.membership.people.PersonProblem.AlreadyAffiliated;
import org.partnershiphub.membership.people.PersonProblem.DepartedOtherwise;
import org.partnershiphub.membership.people.PersonProblem.NotAffiliated;
import org.partnershiphub.membership.people.PersonProblem.NotFound;
import org.partnershiphub.membership.people.PersonProblem.NotSuspected;
import org.partnershiphub.membership.people.PersonProblem.NotYet;
import org.partnershiphub.membership.people.PersonProblem.NotYours;
import org.partnershiphub.membership.people.PersonProblem.TooEarly;
import org.partnershiphub.membership.people.PersonProblem.WhichOrganisation;
import org.partnershiphub.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the refusals of people are answered. */
@RestControllerAdvice
class PersonAnswers {

  @ExceptionHandler
  ProblemDetail on(PersonProblem problem) {
    return switch (problem) {
      case NotFound it -> answer(NOT_FOUND, "person-not-found", it);
      case AlreadyAffiliated it -> answer(CONFLICT, "person-already-affiliated", it);
      case DepartedOtherwise it -> answer(CONFLICT, "person-departed-otherwise", it);
      case NotAffiliated it -> answer(UNPROCESSABLE_CONTENT, "person-not-affiliated", it);
      case NotSuspected it -> answer(CONFLICT, "person-not-suspected", it);
      case WhichOrganisation it -> answer(UNPROCESSABLE_CONTENT, "person-which-organisation", it);
      case TooEarly it -> answer(UNPROCESSABLE_CONTENT, "person-date-too-early", it);
      case NotYet it -> answer(UNPROCESSABLE_CONTENT, "person-date-in-future", it);
      case NotYours it -> answer(FORBIDDEN, "person-not-yours", it);
    };
  }

  private static ProblemDetail answer(HttpStatus status, String code, PersonProblem it) {
    return Problems.of(status, code, String.valueOf(it.getMessage()));
  }
}
