package org.partnershiphub.notification.wording.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.partnershiphub.notification.wording.WordsProblem;
import org.partnershiphub.notification.wording.WordsProblem.NoLetter;
import org.partnershiphub.notification.wording.WordsProblem.NoSuchEdition;
import org.partnershiphub.notification.wording.WordsProblem.NoSuchLanguage;
import org.partnershiphub.notification.wording.WordsProblem.Overtaken;
import org.partnershiphub.notification.wording.WordsProblem.Unfit;
import org.partnershiphub.platform.web.Fault;
import org.partnershiphub.platform.web.Problems;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The answers to refusals. */
@RestControllerAdvice
class WordsProblems {

  @ExceptionHandler
  ProblemDetail on(WordsProblem problem) {
    return switch (problem) {
      case NoSuchLanguage it -> Problems.answer(NOT_FOUND, "language-not-found", it);
      case NoSuchEdition it -> Problems.answer(NOT_FOUND, "words-not-found", it);
      case Overtaken it -> Problems.answer(CONFLICT, "words-overtaken", it);
      case NoLetter it -> Problems.answer(UNPROCESSABLE_CONTENT, "no-letter", it);
      case Unfit it ->
          Problems.of(
              UNPROCESSABLE_CONTENT,
              "words-unfit",
              it.getMessage(),
              it.wrong().stream()
                  .map(wrong -> new Fault(pointer(wrong.key()), wrong.why()))
                  .toList());
    };
  }

  /** RFC 6901. */
  private static String pointer(String key) {
    return "/sentences" + (key.isEmpty() ? "" : "/" + key.replace("~", "~0").replace("/", "~1"));
  }
}
