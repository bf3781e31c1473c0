package org.partnershiphub.membership.scim.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.NOT_IMPLEMENTED;

import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.scim.ScimProblem;
import org.partnershiphub.membership.scim.ScimProblem.InvalidFilter;
import org.partnershiphub.membership.scim.ScimProblem.InvalidPath;
import org.partnershiphub.membership.scim.ScimProblem.InvalidSyntax;
import org.partnershiphub.membership.scim.ScimProblem.InvalidValue;
import org.partnershiphub.membership.scim.ScimProblem.Mutability;
import org.partnershiphub.membership.scim.ScimProblem.NoTarget;
import org.partnershiphub.membership.scim.ScimProblem.NotFound;
import org.partnershiphub.membership.scim.ScimProblem.NotOffered;
import org.partnershiphub.membership.scim.ScimProblem.NotUnique;
import org.partnershiphub.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the refusals of SCIM are answered; {@link ScimErrors} puts them into its own form. */
@RestControllerAdvice
class ScimAnswers {

  @ExceptionHandler
  ProblemDetail on(ScimProblem problem) {
    return switch (problem) {
      case NotFound it -> answer(NOT_FOUND, null, it);
      case NotUnique it -> answer(CONFLICT, "uniqueness", it);
      case InvalidSyntax it -> answer(BAD_REQUEST, "invalidSyntax", it);
      case InvalidValue it -> answer(BAD_REQUEST, "invalidValue", it);
      case InvalidFilter it -> answer(BAD_REQUEST, "invalidFilter", it);
      case InvalidPath it -> answer(BAD_REQUEST, "invalidPath", it);
      case NoTarget it -> answer(BAD_REQUEST, "noTarget", it);
      case Mutability it -> answer(BAD_REQUEST, "mutability", it);
      case NotOffered it -> answer(NOT_IMPLEMENTED, null, it);
    };
  }

  private static ProblemDetail answer(HttpStatus status, @Nullable String type, ScimProblem it) {
    var problem = Problems.of(status, "scim", String.valueOf(it.getMessage()));
    if (type != null) {
      problem.setProperty(ScimErrors.TYPE, type);
    }
    return problem;
  }
}
