package org.partnershiphub.events.answers.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import org.partnershiphub.events.answers.AnswerProblem;
import org.partnershiphub.events.answers.AnswerProblem.AlternateNotMeant;
import org.partnershiphub.events.answers.AnswerProblem.AlternateUnclear;
import org.partnershiphub.events.answers.AnswerProblem.Begun;
import org.partnershiphub.events.answers.AnswerProblem.Cancelled;
import org.partnershiphub.events.answers.AnswerProblem.LinkUnknown;
import org.partnershiphub.events.answers.AnswerProblem.NoAlternate;
import org.partnershiphub.events.answers.AnswerProblem.NotInvited;
import org.partnershiphub.events.answers.AnswerProblem.Outdated;
import org.partnershiphub.platform.web.Fault;
import org.partnershiphub.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How refused answers are answered. */
@RestControllerAdvice
class AnswerProblems {

  @ExceptionHandler
  ProblemDetail on(AnswerProblem problem) {
    return switch (problem) {
      case LinkUnknown it -> Problems.of(NOT_FOUND, "link-unknown", it.getMessage());
      case NotInvited it -> faulty(CONFLICT, "not-invited", "/person", it);
      case Begun it -> Problems.of(CONFLICT, "meeting-has-begun", it.getMessage());
      case Cancelled it -> Problems.of(CONFLICT, "meeting-cancelled", it.getMessage());
      case Outdated it -> faulty(CONFLICT, "answer-outdated", "/version", it);
      case NoAlternate it -> faulty(UNPROCESSABLE_CONTENT, "no-alternate", "/alternate", it);
      case AlternateUnclear it ->
          faulty(UNPROCESSABLE_CONTENT, "alternate-unclear", "/alternate", it);
      case AlternateNotMeant it ->
          faulty(UNPROCESSABLE_CONTENT, "alternate-not-meant", "/alternate", it);
    };
  }

  private static ProblemDetail faulty(
      HttpStatus status, String code, String pointer, AnswerProblem problem) {
    var text = String.valueOf(problem.getMessage());
    return Problems.of(status, code, text, List.of(new Fault(pointer, text)));
  }
}
