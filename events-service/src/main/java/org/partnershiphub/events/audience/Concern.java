package org.partnershiphub.events.audience;

/** What a change among people is about, and so which meetings it may change. */
public sealed interface Concern {

  /** Somebody's place in a group. */
  record OfGroup(GroupId group) implements Concern {}

  /** Somebody's place in a cohort. */
  record OfCohort(CohortId cohort) implements Concern {}

  /** Who holds an office. */
  record OfOffice(OfficeId office) implements Concern {}

  /** Somebody who is named, as a guest or as an exception. */
  record OfPerson(PersonId person) implements Concern {}

  /** Who may hear of confidential meetings. */
  record OfConfidentiality() implements Concern {}

  default boolean touches(Addressees it, boolean confidential) {
    return switch (this) {
      case OfGroup(GroupId group) -> it.groups().contains(group);
      case OfCohort(CohortId cohort) -> it.cohorts().contains(cohort);
      case OfOffice(OfficeId office) -> it.offices().contains(office);
      case OfPerson(PersonId person) ->
          it.guests().contains(person) || it.except().contains(person);
      case OfConfidentiality() -> confidential;
    };
  }
}
