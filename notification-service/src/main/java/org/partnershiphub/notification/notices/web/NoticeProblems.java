package org.partnershiphub.notification.notices.web;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.partnershiphub.notification.notices.NoticeProblem;
import org.partnershiphub.notification.notices.NoticeProblem.NoSuchLink;
import org.partnershiphub.notification.notices.NoticeProblem.NoSuchNotice;
import org.partnershiphub.platform.web.Problems;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The answers to refusals. */
@RestControllerAdvice
class NoticeProblems {

  @ExceptionHandler
  ProblemDetail on(NoticeProblem problem) {
    return switch (problem) {
      case NoSuchNotice it -> Problems.of(NOT_FOUND, "notice-not-found", it.getMessage());
      case NoSuchLink it -> Problems.of(NOT_FOUND, "link-not-known", it.getMessage());
    };
  }
}
