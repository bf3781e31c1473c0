package org.partnershiphub.events.audience;

import org.jspecify.annotations.Nullable;

/**
 * What a person holds in a group: a seat, an enrolment in the group, or one in its cohort. A person
 * may hold several in one group and leaves it with the last of them.
 */
public record Place(
    GroupId group, @Nullable CohortId cohort, @Nullable String seat, PersonId person) {

  public static Place seat(GroupId group, String seat, PersonId person) {
    return new Place(group, null, seat, person);
  }

  public static Place enrolment(GroupId group, @Nullable CohortId cohort, PersonId person) {
    return new Place(group, cohort, null, person);
  }

  /** Its name among all places; the separator occurs in no id. */
  public String key() {
    var where = seat == null ? source() : source() + "|" + seat;
    return where + "|" + person.value();
  }

  /** Whose people it belongs to: the cohort's, else the group's. */
  public String source() {
    return cohort == null ? group.value() : cohort.value();
  }
}
