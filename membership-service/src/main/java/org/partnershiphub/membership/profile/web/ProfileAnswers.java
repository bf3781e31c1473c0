package org.partnershiphub.membership.profile.web;

import static org.partnershiphub.platform.web.Problems.answer;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.partnershiphub.membership.profile.ProfileProblem;
import org.partnershiphub.membership.profile.ProfileProblem.CharterTooEarly;
import org.partnershiphub.membership.profile.ProfileProblem.DocumentOlder;
import org.partnershiphub.membership.profile.ProfileProblem.NoSuchCharter;
import org.partnershiphub.membership.profile.ProfileProblem.NoSuchDocument;
import org.partnershiphub.membership.profile.ProfileProblem.NoSuchEntry;
import org.partnershiphub.membership.profile.ProfileProblem.NotFound;
import org.partnershiphub.membership.profile.ProfileProblem.SaidAlready;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the refusals of the profile are answered. */
@RestControllerAdvice
class ProfileAnswers {

  @ExceptionHandler
  ProblemDetail on(ProfileProblem problem) {
    return switch (problem) {
      case NotFound it -> answer(NOT_FOUND, "profile-not-found", it);
      case NoSuchCharter it -> answer(NOT_FOUND, "profile-charter-not-found", it);
      case CharterTooEarly it -> answer(UNPROCESSABLE_CONTENT, "profile-charter-too-early", it);
      case NoSuchEntry it -> answer(NOT_FOUND, "profile-entry-not-found", it);
      case SaidAlready it -> answer(CONFLICT, "profile-said-already", it);
      case NoSuchDocument it -> answer(NOT_FOUND, "profile-document-not-found", it);
      case DocumentOlder it -> answer(CONFLICT, "profile-document-older", it);
    };
  }
}
