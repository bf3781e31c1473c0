package org.partnershiphub.platform.web;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * Makes problem answers (RFC 9457) with a stable code: {@code type} is {@code urn:problem:<code>}.
 */
public final class Problems {

  private Problems() {}

  public static ProblemDetail of(HttpStatusCode status, String code, @Nullable String detail) {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("urn:problem:" + code));
    return problem;
  }

  /** A refusal in its own words. */
  public static ProblemDetail answer(HttpStatusCode status, String code, RuntimeException refusal) {
    return of(status, code, String.valueOf(refusal.getMessage()));
  }

  /** A problem that names what is wrong, field by field. */
  public static ProblemDetail of(
      HttpStatusCode status, String code, @Nullable String detail, List<Fault> faults) {
    var problem = of(status, code, detail);
    problem.setProperty("errors", faults);
    return problem;
  }
}
