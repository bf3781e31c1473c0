package org.partnershiphub.platform.web;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import org.partnershiphub.platform.change.AlreadyThere;
import org.partnershiphub.platform.change.StaleVersion;
import org.partnershiphub.platform.change.TooMuchContention;
import org.partnershiphub.platform.security.Forbidden;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;

/**
 * The answers to what goes wrong in every service alike; a service's own refusals are answered by
 * its own advice. Nobody is told the inside of a failure: that is in the log.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class CommonProblems {

  private static final Logger LOG = LoggerFactory.getLogger(CommonProblems.class);

  @ExceptionHandler
  ProblemDetail on(BadBody problem) {
    return Problems.of(BAD_REQUEST, "invalid-request", problem.getMessage(), problem.faults());
  }

  @ExceptionHandler
  ProblemDetail on(ImportRefused problem) {
    var answer =
        Problems.of(
            UNPROCESSABLE_CONTENT, "import-refused", problem.getMessage(), problem.faults());
    answer.setProperty("faults", problem.count());
    return answer;
  }

  @ExceptionHandler
  ProblemDetail on(StaleVersion problem) {
    return Problems.of(PRECONDITION_FAILED, "stale-version", problem.getMessage());
  }

  @ExceptionHandler
  ProblemDetail on(AlreadyThere problem) {
    return Problems.of(CONFLICT, "already-there", problem.getMessage());
  }

  @ExceptionHandler
  ProblemDetail on(Forbidden problem) {
    return Problems.of(FORBIDDEN, "not-allowed", problem.getMessage());
  }

  @ExceptionHandler
  ProblemDetail on(DataBufferLimitException problem) {
    return Problems.of(
        CONTENT_TOO_LARGE, "content-too-large", "The body is larger than this path takes.");
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(TooMuchContention problem) {
    return ResponseEntity.status(SERVICE_UNAVAILABLE)
        .header(HttpHeaders.RETRY_AFTER, "1")
        .body(Problems.of(SERVICE_UNAVAILABLE, "too-much-contention", problem.getMessage()));
  }

  /** What WebFlux could not read: a body that is no JSON, a parameter of the wrong type. */
  @ExceptionHandler
  ProblemDetail on(ServerWebInputException problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof DataBufferLimitException limit) {
        return on(limit);
      }
      if (cause instanceof JacksonException unreadable) {
        var fault = BodyReader.fault(unreadable);
        return Problems.of(
            BAD_REQUEST, "malformed-json", "The body is not readable JSON.", List.of(fault));
      }
    }
    var parameter = problem.getMethodParameter();
    var name = parameter == null ? null : parameter.getParameterName();
    var detail =
        name == null
            ? "The request could not be read."
            : "The value of '" + name + "' does not fit.";
    return Problems.of(
        BAD_REQUEST,
        "invalid-request",
        problem.getReason() == null || name != null ? detail : problem.getReason());
  }

  /** What WebFlux answers by itself (unknown path, wrong method or media type), in our form. */
  @ExceptionHandler
  ResponseEntity<ProblemDetail> on(ErrorResponseException problem) {
    var status = problem.getStatusCode();
    var code =
        switch (status.value()) {
          case 404 -> "not-found";
          case 405 -> "method-not-allowed";
          case 406 -> "not-acceptable";
          case 413 -> "content-too-large";
          case 415 -> "unsupported-media-type";
          default -> status.is4xxClientError() ? "invalid-request" : "internal";
        };
    var detail = problem.getBody().getDetail();
    return ResponseEntity.status(status)
        .headers(problem.getHeaders())
        .body(Problems.of(status, code, detail == null ? code : detail));
  }

  @ExceptionHandler
  ProblemDetail on(IllegalArgumentException problem) {
    var message = problem.getMessage();
    return Problems.of(
        BAD_REQUEST, "invalid-request", message == null ? "A value does not fit." : message);
  }

  @ExceptionHandler
  ProblemDetail on(Throwable problem) {
    LOG.error("A request failed", problem);
    return Problems.of(
        INTERNAL_SERVER_ERROR, "internal", "Something went wrong on our side; it is in our log.");
  }
}
