package org.partnershiphub.events.series;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Fold;
import org.partnershiphub.events.schedule.SeriesId;
import org.partnershiphub.events.schedule.Slot;

/**
 * A series that somebody would like to have.
 *
 * @param accessLevel as its groups ask for when null
 * @param rotation the times of day that the occurrences take in turn, the plan's own first; empty
 *     when all are at the same
 */
public record SeriesProposal(
    SeriesId id,
    Addressees audience,
    String title,
    @Nullable String agenda,
    @Nullable String place,
    @Nullable AccessLevel accessLevel,
    Plan plan,
    List<LocalTime> rotation,
    @Nullable PersonId organiser,
    @Nullable String shortNoticeReason) {

  private static final int MOST = 60;

  public SeriesProposal {
    rotation = List.copyOf(rotation);
  }

  /** The plan with the turns as exceptions, which every calendar understands. */
  Plan rotating(SeriesPolicy policy) {
    if (rotation.isEmpty()) {
      return plan;
    }
    if (!rotation.getFirst().equals(plan.first().toLocalTime())) {
      throw new SeriesProblem.EditUnfit(
          "The rotation begins with the time of the first start.", "/rotation/0");
    }
    var most = Math.min(MOST, policy.exceptions());
    var originals =
        plan.endless()
            ? List.<LocalDateTime>of()
            : plan.everything().from(plan.first()).limit(most + 1L).toList();
    if (originals.isEmpty() || originals.size() > most) {
      throw new SeriesProblem.RotationUnbounded(most);
    }
    var turns = new ArrayList<Variation>();
    for (int n = 0; n < originals.size(); n++) {
      turns.add(turn(originals.get(n), rotation.get(n % rotation.size())));
    }
    return plan.varied(turns);
  }

  /** A time that the clocks skip on that day is refused as any other. */
  private Variation turn(LocalDateTime original, LocalTime time) {
    var local = original.toLocalDate().atTime(time);
    return local.equals(original)
        ? Variation.none(original)
        : Variation.none(original)
            .at(Slot.of(local, plan.zone(), Fold.EARLIER, plan.durationMinutes()));
  }
}
