package org.partnershiphub.membership.representation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.representation.Designation.Stage;
import org.partnershiphub.membership.representation.Ending.Reason;
import org.partnershiphub.membership.representation.RepresentationFact.AlternateActs;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationBegan;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationMade;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;

/** People and memberships come and go; designations end with what they rest on. */
final class Turnover {

  private Turnover() {}

  /**
   * Somebody does not work there any more.
   *
   * @param back since when the person works there again, when that is so; what was named since
   *     rests on the new affiliation and stays
   */
  static Change<Representation> left(
      PersonId person,
      LocalDate on,
      @Nullable LocalDate back,
      LocalDate today,
      Representation before) {
    return Passage.to(today, before)
        .then(
            now -> {
              var ending =
                  now.openOf(person).stream().filter(it -> restedOnWhatEnded(it, back)).toList();
              return departed(ending, on, today, now);
            });
  }

  private static boolean restedOnWhatEnded(Designation it, @Nullable LocalDate back) {
    return back == null || it.from().isBefore(back);
  }

  /** Where a primary is gone and nobody follows, the alternate acts. */
  static Change<Representation> departed(
      List<Designation> ending, LocalDate on, LocalDate today, Representation now) {
    return now.endAll(ending, Ending.of(on, Reason.DEPARTED))
        .then(
            after -> {
              var acting =
                  ending.stream()
                      .filter(it -> it.stage() == Stage.IN_FORCE)
                      .filter(it -> it.voice().capacity() == Capacity.PRIMARY)
                      .flatMap(it -> actsFor(it, on, today, after).stream())
                      .toList();
              return Change.of(after, acting);
            });
  }

  private static List<? extends Fact> actsFor(
      Designation gone, LocalDate on, LocalDate today, Representation after) {
    var group = gone.voice().group();
    if (after
        .inForceOn(today, group, Capacity.PRIMARY)
        .filter(it -> !it.id().equals(gone.id()))
        .isPresent()) {
      return List.of();
    }
    return after
        .inForceOn(today, group, Capacity.ALTERNATE)
        .filter(Designation::isOpen)
        .map(
            it -> {
              var dayAfter = on.plusDays(1);
              return new AlternateActs(
                  after.jurisdiction(),
                  group,
                  it.voice().person(),
                  gone.voice().person(),
                  it.from().isAfter(dayAfter) ? it.from() : dayAfter);
            })
        .stream()
        .toList();
  }

  /**
   * The jurisdiction is no member any more.
   *
   * @param back since when it is a member again, when that is so
   */
  static Change<Representation> withdrew(
      LocalDate on, @Nullable LocalDate back, LocalDate today, Representation before) {
    return Passage.to(today, before)
        .then(
            now ->
                now.endAll(
                    now.open().filter(it -> restedOnWhatEnded(it, back)).toList(),
                    Ending.of(on, Reason.JURISDICTION_WITHDRAWN)));
  }

  /**
   * Two records were one person: the designations go on in the survivor's name, unless the survivor
   * speaks there already.
   *
   * @param follows false where the survivor cannot take them over
   */
  static Change<Representation> merged(
      PersonId merged, PersonId survivor, boolean follows, LocalDate today, Representation before) {
    var change = Passage.to(today, before);
    for (var it : change.state().openOf(merged)) {
      change = change.then(now -> passOn(it, survivor, follows, today, now));
    }
    return change.then(now -> Passage.to(today, now));
  }

  /** The body hears of the merge too, in whatever order: who sits there already stays. */
  private static Change<Representation> passOn(
      Designation it, PersonId survivor, boolean follows, LocalDate today, Representation now) {
    var from = it.from().isAfter(today) ? it.from() : today;
    var ended = now.end(it, new Ending(from.minusDays(1), Reason.MERGED, survivor));
    var voice = it.voice().by(survivor);
    if (!follows || now.open().anyMatch(other -> other.voice().isOnePersonWith(voice))) {
      return ended;
    }
    var named = Designation.named(now.nextId(), voice, from, it.until());
    var next = it.stage() == Stage.IN_FORCE ? named.begun() : named;
    var facts = new ArrayList<Fact>();
    facts.add(DesignationMade.of(now.jurisdiction(), next));
    if (it.stage() == Stage.IN_FORCE) {
      facts.add(DesignationBegan.of(now.jurisdiction(), next, it.voice().person()));
    }
    facts.addAll(ended.facts());
    return Change.of(ended.state().and(next), facts);
  }
}
