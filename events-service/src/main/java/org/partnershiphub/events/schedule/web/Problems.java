package org.partnershiphub.events.schedule.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import org.partnershiphub.events.schedule.MeetingProblem;
import org.partnershiphub.events.schedule.MeetingProblem.AlreadyCancelled;
import org.partnershiphub.events.schedule.MeetingProblem.AudienceEmpty;
import org.partnershiphub.events.schedule.MeetingProblem.CohortUnknown;
import org.partnershiphub.events.schedule.MeetingProblem.DayOutOfRange;
import org.partnershiphub.events.schedule.MeetingProblem.GroupClosed;
import org.partnershiphub.events.schedule.MeetingProblem.GroupUnknown;
import org.partnershiphub.events.schedule.MeetingProblem.IdReserved;
import org.partnershiphub.events.schedule.MeetingProblem.LocalTimeAmbiguous;
import org.partnershiphub.events.schedule.MeetingProblem.LocalTimeSkipped;
import org.partnershiphub.events.schedule.MeetingProblem.NotFound;
import org.partnershiphub.events.schedule.MeetingProblem.NoticeTooShort;
import org.partnershiphub.events.schedule.MeetingProblem.OfSeries;
import org.partnershiphub.events.schedule.MeetingProblem.OfficeUnknown;
import org.partnershiphub.events.schedule.MeetingProblem.PersonDeparted;
import org.partnershiphub.events.schedule.MeetingProblem.PersonUnknown;
import org.partnershiphub.events.schedule.MeetingProblem.TitleNotNeutral;
import org.partnershiphub.events.schedule.MeetingProblem.ZoneUnknown;
import org.partnershiphub.platform.web.Fault;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** How our refusals are answered. */
@RestControllerAdvice
class Problems {

  @ExceptionHandler
  ProblemDetail on(MeetingProblem problem) {
    return switch (problem) {
      case NotFound it -> answer(NOT_FOUND, "meeting-not-found", text(it));
      case AlreadyCancelled it -> answer(CONFLICT, "meeting-cancelled", text(it));
      case LocalTimeSkipped it -> faulty(UNPROCESSABLE_CONTENT, "local-time-skipped", it);
      case LocalTimeAmbiguous it -> ambiguous(it);
      case DayOutOfRange it -> faulty(UNPROCESSABLE_CONTENT, "day-out-of-range", it);
      case ZoneUnknown it -> faulty(UNPROCESSABLE_CONTENT, "zone-unknown", it);
      case GroupUnknown it -> faulty(UNPROCESSABLE_CONTENT, "group-unknown", it);
      case GroupClosed it -> faulty(CONFLICT, "group-closed", it);
      case TitleNotNeutral it -> faulty(UNPROCESSABLE_CONTENT, "title-not-neutral", it);
      case CohortUnknown it -> faulty(UNPROCESSABLE_CONTENT, "cohort-unknown", it);
      case OfficeUnknown it -> faulty(UNPROCESSABLE_CONTENT, "office-unknown", it);
      case PersonUnknown it -> faulty(UNPROCESSABLE_CONTENT, "person-unknown", it);
      case PersonDeparted it -> faulty(UNPROCESSABLE_CONTENT, "person-departed", it);
      case AudienceEmpty it -> faulty(UNPROCESSABLE_CONTENT, "audience-empty", it);
      case NoticeTooShort it -> tooShort(it);
      case OfSeries it -> answer(CONFLICT, "occurrence-of-series", text(it));
      case IdReserved it -> faulty(UNPROCESSABLE_CONTENT, "id-reserved", it);
    };
  }

  private static ProblemDetail ambiguous(LocalTimeAmbiguous it) {
    var problem = faulty(UNPROCESSABLE_CONTENT, "local-time-ambiguous", it);
    problem.setProperty("offsets", it.offsets());
    return problem;
  }

  private static ProblemDetail tooShort(NoticeTooShort it) {
    var problem = faulty(UNPROCESSABLE_CONTENT, "notice-too-short", it);
    problem.setProperty("earliest", it.earliest().toString());
    return problem;
  }

  private static ProblemDetail faulty(HttpStatusCode status, String code, MeetingProblem problem) {
    return org.partnershiphub.platform.web.Problems.of(
        status, code, text(problem), List.of(new Fault(pointer(problem), text(problem))));
  }

  private static ProblemDetail answer(HttpStatusCode status, String code, String detail) {
    return org.partnershiphub.platform.web.Problems.of(status, code, detail);
  }

  static String text(MeetingProblem problem) {
    var message = problem.getMessage();
    return message == null ? "" : message;
  }

  /** Which part of a request it is about. */
  static String pointer(MeetingProblem problem) {
    return switch (problem) {
      case NotFound it -> "/id";
      case AlreadyCancelled it -> "/id";
      case LocalTimeSkipped it -> "/startsLocal";
      case LocalTimeAmbiguous it -> "/fold";
      case DayOutOfRange it -> "/startsLocal";
      case ZoneUnknown it -> "/zone";
      case GroupUnknown it -> "/groups";
      case GroupClosed it -> "/groups";
      case TitleNotNeutral it -> "/" + it.field();
      case CohortUnknown it -> "/audience/cohorts";
      case OfficeUnknown it -> "/audience/offices";
      case PersonUnknown it -> "/audience/" + it.field();
      case PersonDeparted it -> "/audience/guests";
      case AudienceEmpty it -> "/audience";
      case NoticeTooShort it -> "/startsLocal";
      case OfSeries it -> "/id";
      case IdReserved it -> "/id";
    };
  }
}
