package org.partnershiphub.community.groups.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import org.partnershiphub.community.groups.GroupProblem;
import org.partnershiphub.community.groups.GroupProblem.AlreadySeated;
import org.partnershiphub.community.groups.GroupProblem.CapacityMismatch;
import org.partnershiphub.community.groups.GroupProblem.Closed;
import org.partnershiphub.community.groups.GroupProblem.EntryRefused;
import org.partnershiphub.community.groups.GroupProblem.ImportTooEarly;
import org.partnershiphub.community.groups.GroupProblem.JurisdictionUnknown;
import org.partnershiphub.community.groups.GroupProblem.NoSuchParticipation;
import org.partnershiphub.community.groups.GroupProblem.NoSuchSeat;
import org.partnershiphub.community.groups.GroupProblem.NotFound;
import org.partnershiphub.community.groups.GroupProblem.PersonUnknown;
import org.partnershiphub.community.groups.GroupProblem.RolloverRefused;
import org.partnershiphub.community.groups.GroupProblem.RulesInvalid;
import org.partnershiphub.community.groups.GroupProblem.SeatTaken;
import org.partnershiphub.community.groups.GroupProblem.SecondGovernanceCommittee;
import org.partnershiphub.community.groups.GroupProblem.WrongDoor;
import org.partnershiphub.platform.web.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class GroupProblems {

  @ExceptionHandler
  ProblemDetail on(GroupProblem problem) {
    return switch (problem) {
      case NotFound it -> answer(NOT_FOUND, "group-not-found", it);
      case NoSuchSeat it -> answer(NOT_FOUND, "seat-not-found", it);
      case NoSuchParticipation it -> answer(NOT_FOUND, "participation-not-found", it);
      case PersonUnknown it -> answer(UNPROCESSABLE_CONTENT, "person-unknown", it);
      case JurisdictionUnknown it -> answer(UNPROCESSABLE_CONTENT, "jurisdiction-unknown", it);
      case ImportTooEarly it ->
          Problems.of(UNPROCESSABLE_CONTENT, it.code(), it.getMessage(), it.faults());
      case EntryRefused it -> refused(it);
      case SeatTaken it -> answer(CONFLICT, "seat-taken", it);
      case AlreadySeated it -> answer(CONFLICT, "already-seated", it);
      case CapacityMismatch it -> answer(UNPROCESSABLE_CONTENT, "capacity-mismatch", it);
      case WrongDoor it -> answer(CONFLICT, "wrong-door", it);
      case Closed it -> answer(CONFLICT, "group-closed", it);
      case SecondGovernanceCommittee it -> answer(CONFLICT, "one-governance-committee", it);
      case RulesInvalid it -> answer(UNPROCESSABLE_CONTENT, "rules-invalid", it);
      case RolloverRefused it -> answer(CONFLICT, "rollover-refused", it);
    };
  }

  /** A seat too many is told apart from a person who does not fit. */
  private static ProblemDetail refused(EntryRefused problem) {
    var isFull = problem.refusals().stream().allMatch(it -> it.rule().equals("SEATS_AT_MOST"));
    var answer =
        isFull
            ? answer(CONFLICT, "seats-full", problem)
            : answer(UNPROCESSABLE_CONTENT, "entry-refused", problem);
    answer.setProperty("rules", problem.refusals());
    return answer;
  }

  private static ProblemDetail answer(HttpStatus status, String code, GroupProblem problem) {
    return Problems.of(status, code, problem.getMessage());
  }
}
