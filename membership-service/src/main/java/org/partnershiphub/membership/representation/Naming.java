package org.partnershiphub.membership.representation;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.representation.Ending.Reason;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationMade;
import org.partnershiphub.membership.representation.RepresentationProblem.AlternateIsPrimary;
import org.partnershiphub.membership.representation.RepresentationProblem.NamedAlready;
import org.partnershiphub.membership.representation.RepresentationProblem.NotFound;
import org.partnershiphub.membership.representation.RepresentationProblem.TooEarly;
import org.partnershiphub.platform.change.Change;

/**
 * A jurisdiction names somebody, from a day on.
 *
 * @param to the last day, when one was agreed
 */
public record Naming(Voice voice, LocalDate from, @Nullable LocalDate to) {

  /** Whoever holds the place then is replaced; the same naming again changes nothing. */
  Change<Representation> on(Representation before, LocalDate today) {
    return Passage.to(today, before).then(this::named).then(now -> Passage.to(today, now));
  }

  private Change<Representation> named(Representation now) {
    if (now.open().anyMatch(this::isSameAs)) {
      return Change.nothing(now);
    }
    checkPerson(now);
    checkPlace(now);
    var ending = to == null ? null : Ending.of(to, Reason.TERM_OVER);
    var made = Designation.named(now.nextId(), voice, from, ending);
    return Change.of(now.and(made), DesignationMade.of(now.jurisdiction(), made))
        .then(it -> withoutPlansFor(made, it));
  }

  private boolean isSameAs(Designation it) {
    return it.voice().equals(voice)
        && it.from().equals(from)
        && it.lastDay().equals(to == null ? LocalDate.MAX : to);
  }

  /** Nobody speaks twice in one body on any day, and so no alternate is the primary. */
  private void checkPerson(Representation now) {
    now.open()
        .filter(it -> it.voice().isOnePersonWith(voice))
        .filter(it -> meets(it, now))
        .findFirst()
        .ifPresent(
            it -> {
              throw it.voice().capacity() == voice.capacity()
                  ? new NamedAlready(it)
                  : new AlternateIsPrimary(it);
            });
  }

  private boolean meets(Designation it, Representation now) {
    var last =
        now.open()
            .filter(other -> now.follows(other, it))
            .map(other -> other.from().minusDays(1))
            .min(Comparator.naturalOrder())
            .filter(day -> day.isBefore(it.lastDay()))
            .orElse(it.lastDay());
    return !last.isBefore(from) && (to == null || !it.from().isAfter(to));
  }

  /** The past of a place stays as it was. */
  private void checkPlace(Representation now) {
    now.designations().stream()
        .filter(it -> it.voice().fillsPlaceOf(voice))
        .filter(it -> it.stage() != Designation.Stage.NAMED && it.isHeld())
        .max(Comparator.comparing(Designation::from))
        .filter(it -> from.isBefore(it.from()))
        .ifPresent(
            it -> {
              throw new TooEarly(
                  "The place was filled from " + it.from() + " on; the next begins then or later.");
            });
  }

  /** What was planned for the same place and day is planned no more. */
  private static Change<Representation> withoutPlansFor(Designation made, Representation now) {
    var change = Change.nothing(now);
    for (var it : now.open().filter(it -> isPlannedInstead(it, made)).toList()) {
      change = change.then(state -> state.end(it, Passage.endedBy(made, it)));
    }
    return change;
  }

  private static boolean isPlannedInstead(Designation it, Designation made) {
    return it.stage() == Designation.Stage.NAMED
        && !it.id().equals(made.id())
        && it.from().equals(made.from())
        && it.voice().fillsPlaceOf(made.voice());
  }

  /** Ends a designation on a day, today and earlier at once, later by the timer. */
  static Change<Representation> end(
      DesignationId id, LocalDate on, LocalDate today, Representation before) {
    return Passage.to(today, before).then(now -> ended(id, on, today, now));
  }

  private static Change<Representation> ended(
      DesignationId id, LocalDate on, LocalDate today, Representation now) {
    var it = now.find(id).orElseThrow(() -> new NotFound(id));
    if (!it.isOpen() || !it.lastDay().isAfter(on)) {
      return Change.nothing(now);
    }
    if (it.stage() == Designation.Stage.IN_FORCE && on.isBefore(it.from())) {
      throw new TooEarly("It has been in force since " + it.from() + "; it cannot end before.");
    }
    var ending = Ending.of(on, Reason.ENDED_BY_JURISDICTION);
    if (on.isBefore(today) || on.isBefore(it.from())) {
      return now.end(it, ending);
    }
    var agreed = it.until(ending);
    return Change.of(now.with(agreed), DesignationMade.of(now.jurisdiction(), agreed));
  }

  /** Ends what was said to be wrong, the day before; said twice, it is over by then. */
  static Change<Representation> endAsWrong(
      DesignationId id, LocalDate said, LocalDate today, Representation before) {
    return Passage.to(today, before)
        .then(
            now ->
                now.find(id)
                    .filter(Designation::isOpen)
                    .map(it -> now.end(it, endedBefore(said, it)))
                    .orElse(Change.nothing(now)));
  }

  private static Ending endedBefore(LocalDate said, Designation it) {
    var first = said.isAfter(it.from()) ? said : it.from();
    return Ending.of(first.minusDays(1), Reason.ENDED_BY_JURISDICTION);
  }
}
