package org.partnershiphub.notification.push.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.partnershiphub.notification.push.PushProblem;
import org.partnershiphub.notification.push.PushProblem.NoSuchDevice;
import org.partnershiphub.notification.push.PushProblem.NotOffered;
import org.partnershiphub.notification.push.PushProblem.TooManyDevices;
import org.partnershiphub.platform.web.Problems;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The answers to refusals. */
@RestControllerAdvice
class PushProblems {

  @ExceptionHandler
  ProblemDetail on(PushProblem problem) {
    return switch (problem) {
      case NotOffered it -> Problems.answer(NOT_FOUND, "push-not-offered", it);
      case NoSuchDevice it -> Problems.answer(NOT_FOUND, "push-subscription-not-found", it);
      case TooManyDevices it -> Problems.answer(CONFLICT, "too-many-push-subscriptions", it);
    };
  }
}
