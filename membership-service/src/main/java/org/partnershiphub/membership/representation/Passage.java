package org.partnershiphub.membership.representation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnershiphub.membership.representation.Designation.Stage;
import org.partnershiphub.membership.representation.Ending.Reason;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationBegan;
import org.partnershiphub.platform.change.Change;

/**
 * What the days bring: who was named for today begins, and ends whom he or she follows; what was
 * agreed to end has ended. After a pause it comes to the same as day by day, except that nobody
 * begins who is over by then.
 */
final class Passage {

  private final Representation before;
  private final LocalDate today;

  private Passage(Representation before, LocalDate today) {
    this.before = before;
    this.today = today;
  }

  static Change<Representation> to(LocalDate today, Representation before) {
    return new Passage(before, today).whole();
  }

  /** The latest first: who follows is told before who is followed, so that no place looks empty. */
  private Change<Representation> whole() {
    var change = Change.nothing(before);
    for (var it : reached().sorted(Comparator.comparing(Designation::from).reversed()).toList()) {
      change = change.then(now -> step(it, now));
    }
    return change;
  }

  private Stream<Designation> reached() {
    return before.open().filter(it -> it.hasBegunBy(today));
  }

  private Change<Representation> step(Designation it, Representation now) {
    var follower = firstAfter(it);
    if (follower.isPresent()) {
      return now.end(it, endedBy(follower.get(), it));
    }
    var until = it.until();
    if (until != null && until.on().isBefore(today)) {
      return now.end(it, until);
    }
    return it.stage() == Stage.NAMED ? begin(it, now) : Change.nothing(now);
  }

  private Optional<Designation> firstAfter(Designation it) {
    return reached()
        .filter(other -> before.follows(other, it))
        .min(Comparator.comparing(Designation::from));
  }

  static Ending endedBy(Designation follower, Designation it) {
    var until = it.until();
    if (until != null && until.on().isBefore(follower.from())) {
      return until;
    }
    var person = follower.voice().person();
    var successor = person.equals(it.voice().person()) ? null : person;
    return new Ending(follower.from().minusDays(1), Reason.REPLACED, successor);
  }

  private Change<Representation> begin(Designation it, Representation now) {
    var begun = it.begun();
    var replaced =
        reached()
            .filter(other -> other.stage() == Stage.IN_FORCE)
            .filter(other -> other.voice().fillsPlaceOf(it.voice()))
            .map(other -> other.voice().person())
            .filter(person -> !person.equals(it.voice().person()))
            .findFirst();
    return Change.of(
        now.with(begun), DesignationBegan.of(now.jurisdiction(), begun, replaced.orElse(null)));
  }
}
