package org.partnershiphub.membership.jurisdictions.web;

import static org.partnershiphub.platform.web.Problems.answer;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.partnershiphub.membership.jurisdictions.JurisdictionProblem;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.ActivatedOtherwise;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.LeadFromElsewhere;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NameTaken;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotActive;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotFound;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotMember;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotSuspended;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotYet;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.NotYours;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.PlannedOtherwise;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.TooEarly;
import org.partnershiphub.membership.jurisdictions.JurisdictionProblem.WithdrawnOtherwise;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the refusals of jurisdictions are answered. */
@RestControllerAdvice
class JurisdictionAnswers {

  @ExceptionHandler
  ProblemDetail on(JurisdictionProblem problem) {
    return switch (problem) {
      case NotFound it -> answer(NOT_FOUND, "jurisdiction-not-found", it);
      case NameTaken it -> answer(CONFLICT, "jurisdiction-name-taken", it);
      case ActivatedOtherwise it -> answer(CONFLICT, "jurisdiction-activated-otherwise", it);
      case WithdrawnOtherwise it -> answer(CONFLICT, "jurisdiction-withdrawn-otherwise", it);
      case NotMember it -> answer(CONFLICT, "jurisdiction-not-member", it);
      case PlannedOtherwise it -> answer(CONFLICT, "jurisdiction-planned-otherwise", it);
      case NotActive it -> answer(CONFLICT, "jurisdiction-not-active", it);
      case NotSuspended it -> answer(CONFLICT, "jurisdiction-not-suspended", it);
      case TooEarly it -> answer(UNPROCESSABLE_CONTENT, "jurisdiction-date-too-early", it);
      case NotYet it -> answer(UNPROCESSABLE_CONTENT, "jurisdiction-date-in-future", it);
      case LeadFromElsewhere it ->
          answer(UNPROCESSABLE_CONTENT, "jurisdiction-lead-from-elsewhere", it);
      case NotYours it -> answer(FORBIDDEN, "jurisdiction-not-yours", it);
    };
  }
}
