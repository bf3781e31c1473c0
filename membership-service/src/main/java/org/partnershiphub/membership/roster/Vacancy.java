package org.partnershiphub.membership.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.places.Body;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.representation.Capacity;
import org.partnershiphub.membership.representation.Designation;
import org.partnershiphub.membership.representation.Ending.Reason;
import org.partnershiphub.membership.representation.Representation;

/**
 * A body in which the jurisdiction has no primary although it should: every jurisdiction names one
 * there, or it had one who went.
 *
 * @param since the first day without one; absent when there never was one
 * @param filledFrom when somebody who is named already begins
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Vacancy(
    GroupId group,
    @Nullable String name,
    @Nullable LocalDate since,
    @Nullable Reason reason,
    @Nullable LocalDate filledFrom) {

  /** An end that the jurisdiction did not mean as one. */
  private static final Set<Reason> LEAVES_A_GAP =
      Set.of(Reason.DEPARTED, Reason.SEAT_VACATED, Reason.REFUSED, Reason.TERM_OVER);

  /**
   * @param bodies those that are known
   */
  static List<Vacancy> of(Representation all, List<Body> bodies, LocalDate today) {
    return bodies.stream()
        .filter(Body::isOpen)
        .filter(it -> all.inForceOn(today, it.group(), Capacity.PRIMARY).isEmpty())
        .flatMap(it -> in(it, all, today))
        .sorted(Comparator.comparing(it -> it.group().value()))
        .toList();
  }

  private static Stream<Vacancy> in(Body body, Representation all, LocalDate today) {
    var last =
        primaries(body, all)
            .filter(it -> !it.isOpen() && !it.lastDay().isAfter(today))
            .max(Comparator.comparing(Designation::lastDay));
    if (!body.isForEveryJurisdiction()
        && last.map(Vacancy::reason).filter(LEAVES_A_GAP::contains).isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        new Vacancy(
            body.group(),
            body.name(),
            last.map(it -> it.lastDay().plusDays(1)).orElse(null),
            last.map(Vacancy::reason).orElse(null),
            named(body, all).orElse(null)));
  }

  private static Stream<Designation> primaries(Body body, Representation all) {
    return all.designations().stream()
        .filter(it -> it.voice().group().equals(body.group()))
        .filter(it -> it.voice().capacity() == Capacity.PRIMARY);
  }

  private static Optional<LocalDate> named(Body body, Representation all) {
    return primaries(body, all)
        .filter(Designation::isOpen)
        .map(Designation::from)
        .min(LocalDate::compareTo);
  }

  private static @Nullable Reason reason(Designation it) {
    var until = it.until();
    return until == null ? null : until.reason();
  }
}
