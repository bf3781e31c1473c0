package org.partnershiphub.membership.places;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;

/**
 * A person's place in a body.
 *
 * @param standing for whom and as what the person has it; absent while only its end was told
 * @param ended absent while it is held
 */
public record Place(
    Key key, @Nullable Standing standing, @Nullable LocalDate from, @Nullable End ended) {

  /**
   * Which place: a seat, or taking part in a group or in one of its cohorts.
   *
   * @param seat a name that no other seat ever has; absent for who takes part
   */
  public record Key(
      GroupId group, @Nullable String cohort, @Nullable String seat, PersonId person) {

    public static Key seat(GroupId group, String seat, PersonId person) {
      return new Key(group, null, seat, person);
    }

    public static Key enrolment(GroupId group, @Nullable String cohort, PersonId person) {
      return new Key(group, cohort, null, person);
    }

    /** Its name among all places; the separator occurs in no id. */
    public String name() {
      var where = seat != null ? seat : cohort != null ? cohort : "";
      return group + "|" + where + "|" + person;
    }
  }

  /** For which jurisdiction, if for any, and as what. */
  public record Standing(@Nullable JurisdictionId jurisdiction, String capacity) {

    /** The capacity of those who take part, without a seat. */
    public static final String PARTICIPANT = "PARTICIPANT";

    boolean isSameAs(Standing other) {
      return jurisdiction != null
          && jurisdiction.equals(other.jurisdiction)
          && capacity.equals(other.capacity);
    }
  }

  /** The last day, and why. */
  public record End(LocalDate on, String reason) {}

  public boolean isHeld() {
    return ended == null;
  }

  public GroupId group() {
    return key.group();
  }

  public PersonId person() {
    return key.person();
  }

  /** As what it is held. */
  public @Nullable String capacity() {
    return standing == null ? null : standing.capacity();
  }

  /** Whether it was left by a departure, and nobody has come instead among these. */
  public boolean isLeftOpenAmong(Iterable<Place> others) {
    if (ended == null || !ended.reason().equals("DEPARTED")) {
      return false;
    }
    for (var other : others) {
      if (other.fills(this, ended.on())) {
        return false;
      }
    }
    return true;
  }

  private boolean fills(Place left, LocalDate leftOn) {
    return isHeld()
        && key.group().equals(left.key.group())
        && Objects.equals(key.cohort(), left.key.cohort())
        && standing != null
        && left.standing != null
        && standing.isSameAs(left.standing)
        && from != null
        && !from.isBefore(leftOn);
  }
}
