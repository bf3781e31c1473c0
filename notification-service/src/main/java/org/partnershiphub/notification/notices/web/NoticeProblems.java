package org.partnershiphub.notification.notices.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.partnershiphub.notification.notices.NoticeProblem;
import org.partnershiphub.notification.notices.NoticeProblem.MessageGone;
import org.partnershiphub.notification.notices.NoticeProblem.NoMessage;
import org.partnershiphub.notification.notices.NoticeProblem.NoSuchLink;
import org.partnershiphub.notification.notices.NoticeProblem.NoSuchNotice;
import org.partnershiphub.notification.notices.NoticeProblem.NotLost;
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
      case NoMessage it -> Problems.of(NOT_FOUND, "message-not-found", it.getMessage());
      case MessageGone it -> Problems.of(GONE, "message-gone", it.getMessage());
      case NotLost it -> Problems.of(CONFLICT, "notice-not-lost", it.getMessage());
      case NoSuchLink it -> Problems.of(NOT_FOUND, "link-not-known", it.getMessage());
    };
  }
}
