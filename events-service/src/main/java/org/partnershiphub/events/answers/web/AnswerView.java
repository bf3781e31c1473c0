package org.partnershiphub.events.answers.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.answers.Answers;
import org.partnershiphub.events.answers.Channel;
import org.partnershiphub.events.answers.Given;
import org.partnershiphub.events.audience.PersonId;

/**
 * What somebody answers.
 *
 * @param response what was answered; NONE when nothing that counts
 * @param by who answered on their behalf; absent when they did
 * @param scanned how often a program pressed the buttons of their links; absent when never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AnswerView(
    PersonId person,
    Response response,
    @Nullable PersonId alternate,
    @Nullable Integer version,
    @Nullable Instant at,
    @Nullable PersonId by,
    @Nullable Channel through,
    @Nullable Integer scanned) {

  /** An answer, or that there is none. */
  enum Response {
    NONE,
    ACCEPTED,
    TENTATIVE,
    DECLINED,
    SUBSTITUTE
  }

  static AnswerView silent(PersonId person) {
    return new AnswerView(person, Response.NONE, null, null, null, null, null, null);
  }

  static AnswerView of(Answers it, @Nullable Given given) {
    var scanned = it.scanned() == 0 ? null : it.scanned();
    if (given == null) {
      return new AnswerView(it.person(), Response.NONE, null, null, null, null, null, scanned);
    }
    return new AnswerView(
        it.person(),
        response(given),
        given.alternate(),
        given.version(),
        given.at(),
        given.by().equals(it.person()) ? null : given.by(),
        given.through(),
        scanned);
  }

  static Response response(@Nullable Given given) {
    return given == null
        ? Response.NONE
        : switch (given.answer()) {
          case ACCEPTED -> Response.ACCEPTED;
          case TENTATIVE -> Response.TENTATIVE;
          case DECLINED -> Response.DECLINED;
          case SUBSTITUTE -> Response.SUBSTITUTE;
        };
  }
}
