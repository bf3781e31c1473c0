package org.partnershiphub.notification.deliverability.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.partnershiphub.notification.deliverability.AddressProblem;
import org.partnershiphub.platform.web.Problems;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The answers to refusals. */
@RestControllerAdvice
class DeliverabilityProblems {

  @ExceptionHandler
  ProblemDetail on(AddressProblem problem) {
    return switch (problem) {
      case AddressProblem.NeverSuspended it ->
          Problems.of(NOT_FOUND, "address-not-found", it.getMessage());
      case AddressProblem.NotSuspended it ->
          Problems.of(CONFLICT, "address-not-suspended", it.getMessage());
    };
  }
}
