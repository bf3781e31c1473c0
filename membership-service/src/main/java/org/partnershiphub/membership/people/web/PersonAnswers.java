package org.partnershiphub.membership.people.web;

import static org.partnershiphub.platform.web.Problems.answer;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.partnershiphub.membership.people.PersonProblem;
import org.partnershiphub.membership.people.PersonProblem.AddressUnproven;
import org.partnershiphub.membership.people.PersonProblem.AddressesFull;
import org.partnershiphub.membership.people.PersonProblem.AlreadyAffiliated;
import org.partnershiphub.membership.people.PersonProblem.Contradiction;
import org.partnershiphub.membership.people.PersonProblem.DepartedOtherwise;
import org.partnershiphub.membership.people.PersonProblem.Forgotten;
import org.partnershiphub.membership.people.PersonProblem.Merged;
import org.partnershiphub.membership.people.PersonProblem.NoSuchAddress;
import org.partnershiphub.membership.people.PersonProblem.NoSuchAffiliation;
import org.partnershiphub.membership.people.PersonProblem.NoSuchConfirmation;
import org.partnershiphub.membership.people.PersonProblem.NotAffiliated;
import org.partnershiphub.membership.people.PersonProblem.NotFound;
import org.partnershiphub.membership.people.PersonProblem.NotSuspected;
import org.partnershiphub.membership.people.PersonProblem.NotYours;
import org.partnershiphub.membership.people.PersonProblem.SamePerson;
import org.partnershiphub.membership.people.PersonProblem.StillAffiliated;
import org.partnershiphub.membership.people.PersonProblem.TooEarly;
import org.partnershiphub.membership.people.PersonProblem.TooLate;
import org.partnershiphub.membership.people.PersonProblem.WhichOrganisation;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How the refusals of people are answered. */
@RestControllerAdvice
class PersonAnswers {

  @ExceptionHandler
  ProblemDetail on(PersonProblem problem) {
    return switch (problem) {
      case NotFound it -> answer(NOT_FOUND, "person-not-found", it);
      case AlreadyAffiliated it -> answer(CONFLICT, "person-already-affiliated", it);
      case DepartedOtherwise it -> answer(CONFLICT, "person-departed-otherwise", it);
      case NotAffiliated it -> answer(UNPROCESSABLE_CONTENT, "person-not-affiliated", it);
      case NotSuspected it -> answer(CONFLICT, "person-not-suspected", it);
      case WhichOrganisation it -> answer(UNPROCESSABLE_CONTENT, "person-which-organisation", it);
      case TooEarly it -> answer(UNPROCESSABLE_CONTENT, "person-date-too-early", it);
      case TooLate it -> answer(UNPROCESSABLE_CONTENT, "person-date-too-late", it);
      case NoSuchAffiliation it -> answer(NOT_FOUND, "person-affiliation-not-found", it);
      case NoSuchAddress it -> answer(NOT_FOUND, "person-address-not-found", it);
      case NoSuchConfirmation it -> answer(NOT_FOUND, "person-confirmation-not-found", it);
      case AddressUnproven it -> answer(CONFLICT, "person-address-unproven", it);
      case AddressesFull it -> answer(CONFLICT, "person-addresses-full", it);
      case SamePerson it -> answer(UNPROCESSABLE_CONTENT, "person-same", it);
      case Contradiction it -> answer(CONFLICT, "person-merge-contradiction", it);
      case Merged it -> answer(CONFLICT, "person-merged", it);
      case Forgotten it -> answer(GONE, "person-forgotten", it);
      case StillAffiliated it -> answer(CONFLICT, "person-still-affiliated", it);
      case NotYours it -> answer(FORBIDDEN, "person-not-yours", it);
    };
  }
}
