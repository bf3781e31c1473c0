package org.partnershiphub.notification.webhooks.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.partnershiphub.notification.webhooks.WebhookProblem;
import org.partnershiphub.notification.webhooks.WebhookProblem.NoSuchDelivery;
import org.partnershiphub.notification.webhooks.WebhookProblem.NoSuchWebhook;
import org.partnershiphub.notification.webhooks.WebhookProblem.NotOffered;
import org.partnershiphub.notification.webhooks.WebhookProblem.SwitchedOff;
import org.partnershiphub.notification.webhooks.WebhookProblem.TooMany;
import org.partnershiphub.platform.web.Problems;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The answers to refusals. */
@RestControllerAdvice
class WebhookProblems {

  @ExceptionHandler
  ProblemDetail on(WebhookProblem problem) {
    return switch (problem) {
      case NoSuchWebhook it -> Problems.answer(NOT_FOUND, "webhook-not-found", it);
      case NoSuchDelivery it -> Problems.answer(NOT_FOUND, "webhook-delivery-not-found", it);
      case NotOffered it -> Problems.answer(NOT_FOUND, "webhooks-not-offered", it);
      case TooMany it -> Problems.answer(CONFLICT, "too-many-webhooks", it);
      case SwitchedOff it -> Problems.answer(CONFLICT, "webhook-switched-off", it);
    };
  }
}
