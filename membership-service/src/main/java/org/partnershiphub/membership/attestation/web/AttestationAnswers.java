package org.partnershiphub.membership.attestation.web;

import static org.partnershiphub.platform.web.Problems.answer;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import org.partnershiphub.membership.attestation.AttestationProblem;
import org.partnershiphub.membership.attestation.AttestationProblem.NoSuchCampaign;
import org.partnershiphub.membership.attestation.AttestationProblem.NotAsked;
import org.partnershiphub.membership.attestation.AttestationProblem.NotYours;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the refusals of attestations are answered. */
@RestControllerAdvice
class AttestationAnswers {

  @ExceptionHandler
  ProblemDetail on(AttestationProblem problem) {
    return switch (problem) {
      case NoSuchCampaign it -> answer(NOT_FOUND, "attestation-campaign-not-found", it);
      case NotAsked it -> answer(NOT_FOUND, "attestation-not-found", it);
      case NotYours it -> answer(FORBIDDEN, "attestation-not-yours", it);
    };
  }
}
