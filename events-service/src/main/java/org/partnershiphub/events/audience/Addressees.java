package org.partnershiphub.events.audience;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom a meeting is for, as its organiser says it.
 *
 * @param groups all who hold a place in them; of a group of cohorts, in the cohort of the day
 * @param cohorts all who are enrolled in them, whatever the day
 * @param offices whoever holds them on the day
 * @param guests these people
 * @param except whoever is named here is not meant, however else they would come
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Addressees(
    List<GroupId> groups,
    List<CohortId> cohorts,
    List<OfficeId> offices,
    List<PersonId> guests,
    List<PersonId> except) {

  public static final Addressees NOBODY = ofGroups(List.of());

  /** What is named twice counts once, and what is not said is nobody. */
  public Addressees(
      @Nullable List<GroupId> groups,
      @Nullable List<CohortId> cohorts,
      @Nullable List<OfficeId> offices,
      @Nullable List<PersonId> guests,
      @Nullable List<PersonId> except) {
    this.groups = once(groups);
    this.cohorts = once(cohorts);
    this.offices = once(offices);
    this.guests = once(guests);
    this.except = once(except);
  }

  public static Addressees ofGroups(List<GroupId> groups) {
    return new Addressees(groups, null, null, null, null);
  }

  private static <T> List<T> once(@Nullable Collection<T> named) {
    return named == null ? List.of() : named.stream().distinct().toList();
  }

  /** Whether nobody at all can be meant. */
  @JsonIgnore
  public boolean isNobody() {
    return groups.isEmpty() && cohorts.isEmpty() && offices.isEmpty() && guests.isEmpty();
  }

  /** Whether the groups say it all. */
  @JsonIgnore
  public boolean isGroupsOnly() {
    return equals(ofGroups(groups));
  }

  public Addressees plus(Addressees more) {
    return new Addressees(
        both(groups, more.groups),
        both(cohorts, more.cohorts),
        both(offices, more.offices),
        both(guests, more.guests),
        both(except, more.except));
  }

  public Addressees minus(Addressees fewer) {
    return new Addressees(
        without(groups, fewer.groups),
        without(cohorts, fewer.cohorts),
        without(offices, fewer.offices),
        without(guests, fewer.guests),
        without(except, fewer.except));
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static <T> List<T> without(List<T> some, List<T> fewer) {
    return some.stream().filter(it -> !fewer.contains(it)).toList();
  }
}
