package org.partnershiphub.notification.inbox.web;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;

import org.partnershiphub.notification.inbox.InboxProblem;
import org.partnershiphub.notification.inbox.InboxProblem.NoStreamFree;
import org.partnershiphub.notification.inbox.InboxProblem.TooManyStreams;
import org.partnershiphub.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The answers to refusals of the inbox. */
@RestControllerAdvice
class InboxProblems {

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(InboxProblem problem) {
    var answer =
        switch (problem) {
          case TooManyStreams it -> Problems.answer(TOO_MANY_REQUESTS, "too-many-streams", it);
          case NoStreamFree it -> Problems.answer(SERVICE_UNAVAILABLE, "no-stream-free", it);
        };
    return ResponseEntity.status(answer.getStatus())
        .header(HttpHeaders.RETRY_AFTER, Long.toString(problem.comeBackAfter().toSeconds()))
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(answer);
  }
}
