package org.partnershiphub.community.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.GroupProblem.AlreadySeated;
import org.partnershiphub.community.groups.GroupProblem.CapacityMismatch;
import org.partnershiphub.community.groups.GroupProblem.EntryRefused;
import org.partnershiphub.community.groups.GroupProblem.SeatTaken;
import org.partnershiphub.community.rules.Applicant;
import org.partnershiphub.community.rules.Circumstances;
import org.partnershiphub.community.rules.Entrance;
import org.partnershiphub.community.rules.EntryRule;
import org.partnershiphub.community.rules.Openness;
import org.partnershiphub.community.rules.Refusal;
import org.partnershiphub.community.rules.Room;

/** What every seat has to obey, beside the entry rules of its group. */
final class SeatingRules {

  private SeatingRules() {}

  /** Whether the applicant has exactly this seat already. */
  static boolean sitsSo(Group group, Applicant applicant) {
    return group
        .seats()
        .of(applicant.person())
        .filter(seat -> seat.capacity() == applicant.capacity())
        .filter(seat -> java.util.Objects.equals(seat.jurisdiction(), applicant.jurisdiction()))
        .isPresent();
  }

  static void check(Group group, Applicant applicant, Circumstances now) {
    checks(group, applicant, now).forEach(Runnable::run);
  }

  /** As {@link #check}, but says everything at once, and that a jurisdiction has a voice here. */
  static void checkDesignated(Group group, Applicant applicant, Circumstances now) {
    var all = new ArrayList<>(checks(group, applicant, now));
    all.add(() -> checkDesignation(group));
    var refusals = Objections.of(all);
    if (!refusals.isEmpty()) {
      throw new EntryRefused(refusals);
    }
  }

  private static List<Runnable> checks(Group group, Applicant applicant, Circumstances now) {
    return List.of(
        group::mustBeSeated,
        () -> checkOneSeat(group, applicant),
        () -> checkCapacity(applicant),
        () -> checkOneVoice(group, applicant),
        () -> checkSupport(applicant),
        () -> refuse(group.rules().against(applicant, group.seats().filled(), now)));
  }

  private static void checkOneSeat(Group group, Applicant applicant) {
    group
        .seats()
        .of(applicant.person())
        .ifPresent(
            seat -> {
              throw new AlreadySeated(seat);
            });
  }

  private static void checkDesignation(Group group) {
    if (group.rules().openness() == Openness.APPOINTED) {
      refuse(
          List.of(
              new Refusal(
                  "BY_APPOINTMENT",
                  "People are seated here by appointment; a jurisdiction designates nobody.")));
    }
  }

  /** Whatever its own rules say: who speaks for a jurisdiction works there, and it is active. */
  private static void checkSupport(Applicant applicant) {
    if (applicant.jurisdiction() != null) {
      refuse(
          Entrance.refusals(
              List.of(new EntryRule.WithActiveJurisdiction()),
              applicant,
              Room.ofSeats(0, LocalDate.MIN)));
    } else if (!Support.carries(applicant.capacity(), null, applicant.current())) {
      refuse(
          List.of(
              new Refusal(
                  "OUTSIDE_ORGANISATION",
                  "An expert has a current affiliation with an outside organisation.")));
    }
  }

  private static void refuse(List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      throw new EntryRefused(refusals);
    }
  }

  private static void checkCapacity(Applicant applicant) {
    var mismatch = mismatch(applicant);
    if (mismatch != null) {
      throw new CapacityMismatch(mismatch);
    }
  }

  private static @Nullable String mismatch(Applicant applicant) {
    return switch (applicant.capacity()) {
      case PRIMARY, ALTERNATE ->
          applicant.jurisdiction() == null
              ? "A primary and an alternate speak for a jurisdiction; say which."
              : null;
      case EXPERT ->
          applicant.jurisdiction() != null
              ? "An outside expert speaks for no jurisdiction; leave it out."
              : null;
      case PARTICIPANT -> "A seat is PRIMARY, ALTERNATE or EXPERT.";
    };
  }

  private static void checkOneVoice(Group group, Applicant applicant) {
    var jurisdiction = applicant.jurisdiction();
    if (group.rules().openness() != Openness.DESIGNATED || jurisdiction == null) {
      return;
    }
    group
        .seats()
        .of(jurisdiction, applicant.capacity())
        .ifPresent(
            seat -> {
              throw new SeatTaken(jurisdiction, applicant.capacity(), seat.id());
            });
  }
}
