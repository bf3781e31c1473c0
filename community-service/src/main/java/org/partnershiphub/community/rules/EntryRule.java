package org.partnershiphub.community.rules;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.partners.OrganisationKind;
import org.partnershiphub.community.partners.Seniority;

/** A rule that is asked when somebody wants a place, and that may refuse. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "rule")
@JsonSubTypes({
  @JsonSubTypes.Type(
      value = EntryRule.WithActiveJurisdiction.class,
      name = "AFFILIATED_WITH_ACTIVE_JURISDICTION"),
  @JsonSubTypes.Type(
      value = EntryRule.WithPublicAgency.class,
      name = "AFFILIATED_WITH_PUBLIC_AGENCY"),
  @JsonSubTypes.Type(value = EntryRule.SeniorityAtLeast.class, name = "SENIORITY_AT_LEAST"),
  @JsonSubTypes.Type(value = EntryRule.WorkforceRoleIn.class, name = "WORKFORCE_ROLE_IN"),
  @JsonSubTypes.Type(value = EntryRule.MemberOfGroup.class, name = "MEMBER_OF_GROUP"),
  @JsonSubTypes.Type(value = EntryRule.SeatsAtMost.class, name = "SEATS_AT_MOST"),
  @JsonSubTypes.Type(value = EntryRule.OutsideDataExpert.class, name = "OUTSIDE_DATA_EXPERT"),
  @JsonSubTypes.Type(value = EntryRule.AnyOf.class, name = "ANY_OF"),
  @JsonSubTypes.Type(
      value = EntryRule.LeaderOrWorkforceMember.class,
      name = "PARTNER_LEADER_OR_WORKFORCE_MEMBER"),
  @JsonSubTypes.Type(value = EntryRule.EnrolmentWindowOpen.class, name = "ENROLMENT_WINDOW_OPEN")
})
public sealed interface EntryRule {

  /** What the rule says against this applicant; null when it has nothing against them. */
  @Nullable Refusal against(Applicant applicant, Room room);

  /**
   * Whether it is asked as long as somebody has the place: what it asks of a person is, what it
   * asks of the door (room, a window) and of other groups is not.
   */
  default boolean lasts() {
    return true;
  }

  /** The person works for a jurisdiction that is an active member. */
  record WithActiveJurisdiction() implements EntryRule {
    @Override
    public @Nullable Refusal against(Applicant applicant, Room room) {
      return applicant.withActiveJurisdiction().isEmpty()
          ? new Refusal(
              "AFFILIATED_WITH_ACTIVE_JURISDICTION",
              applicant.jurisdiction() == null
                  ? "Only people who work for an active partner jurisdiction have a place here."
                  : "The person does not work for "
                      + applicant.jurisdiction()
                      + " as an active partner jurisdiction.")
          : null;
    }
  }

  /** The person works for a public agency: every jurisdiction acts through one. */
  record WithPublicAgency() implements EntryRule {
    @Override
    public @Nullable Refusal against(Applicant applicant, Room room) {
      return applicant.counting().stream()
              .noneMatch(it -> it.organisation().kind() == OrganisationKind.JURISDICTION)
          ? new Refusal(
              "AFFILIATED_WITH_PUBLIC_AGENCY", "Only people who work for a public agency sit here.")
          : null;
    }
  }

  /** A floor of seniority; an alternate may stand one level below it, as small agencies need. */
  record SeniorityAtLeast(@NotNull Seniority value) implements EntryRule {
    @Override
    public @Nullable Refusal against(Applicant applicant, Room room) {
      return applicant.counting().stream().anyMatch(it -> suffices(it.seniority(), applicant))
          ? null
          : new Refusal(
              "SENIORITY_AT_LEAST",
              "A place here needs the seniority "
                  + value
                  + " or above"
                  + (applicant.capacity() == Capacity.ALTERNATE
                      ? "; an alternate may be one level below it."
                      : "."));
    }

    private boolean suffices(Seniority seniority, Applicant applicant) {
      return seniority.isAtLeast(value)
          || (applicant.capacity() == Capacity.ALTERNATE && seniority.isAtMostOneBelow(value));
    }
  }

  /** One of these workforce roles, on a current affiliation. */
  record WorkforceRoleIn(@NotEmpty List<@NotNull String> value) implements EntryRule {
    @Override
    public @Nullable Refusal against(Applicant applicant, Room room) {
      return applicant.counting().stream()
              .flatMap(it -> it.workforceRoles().stream())
              .anyMatch(value::contains)
          ? null
          : new Refusal(
              "WORKFORCE_ROLE_IN",
              "A place here needs one of the workforce roles " + String.join(", ", value) + ".");
    }
  }

  /** The person has a place in another group, and keeps this one only as long. */
  record MemberOfGroup(@NotNull GroupId value) implements EntryRule {
    @Override
    public @Nullable Refusal against(Applicant applicant, Room room) {
      return applicant.groups().contains(value)
          ? null
          : new Refusal("MEMBER_OF_GROUP", "Only those who sit in " + value + " may sit here.");
    }

    @Override
    public boolean lasts() {
      return false;
    }
  }

  /** Never more filled seats than these. */
  record SeatsAtMost(@Min(1) int value) implements EntryRule {
    @Override
    public @Nullable Refusal against(Applicant applicant, Room room) {
      return room.taken() < value
          ? null
          : new Refusal(
              "SEATS_AT_MOST",
              "All " + value + " seats are filled; one must be vacated before another is filled.");
    }

    @Override
    public boolean lasts() {
      return false;
    }
  }

  /** The person is a data expert of an organisation outside the partnership. */
  record OutsideDataExpert() implements EntryRule {
    @Override
    public @Nullable Refusal against(Applicant applicant, Room room) {
      return applicant.capacity() == Capacity.EXPERT
              && applicant.current().stream()
                  .filter(it -> it.organisation().kind() == OrganisationKind.OUTSIDE_ORGANISATION)
                  .anyMatch(it -> it.workforceRoles().contains("DATA_EXPERT"))
          ? null
          : new Refusal(
              "OUTSIDE_DATA_EXPERT",
              "The person is not a data expert of an outside organisation who sits as an expert.");
    }
  }

  /** It is enough when one of these rules has nothing against the applicant. */
  record AnyOf(@NotEmpty List<@NotNull @Valid EntryRule> of) implements EntryRule {
    @Override
    public @Nullable Refusal against(Applicant applicant, Room room) {
      var refusals = Entrance.refusals(of, applicant, room);
      return refusals.size() < of.size()
          ? null
          : new Refusal(
              "ANY_OF",
              "None of these holds: "
                  + String.join(" Or: ", refusals.stream().map(Refusal::words).toList()));
    }

    @Override
    public boolean lasts() {
      return of.stream().allMatch(EntryRule::lasts);
    }
  }

  /** Anybody of an active partner jurisdiction, without a floor of seniority. */
  record LeaderOrWorkforceMember() implements EntryRule {
    @Override
    public @Nullable Refusal against(Applicant applicant, Room room) {
      return applicant.withActiveJurisdiction().isEmpty()
          ? new Refusal(
              "PARTNER_LEADER_OR_WORKFORCE_MEMBER",
              "This is open to leaders and workforce members of active partner jurisdictions.")
          : null;
    }
  }

  /** The enrolment window of the cohort is open today. */
  record EnrolmentWindowOpen() implements EntryRule {
    @Override
    public @Nullable Refusal against(Applicant applicant, Room room) {
      return room.isOpen()
          ? null
          : new Refusal("ENROLMENT_WINDOW_OPEN", "The enrolment window is not open today.");
    }

    @Override
    public boolean lasts() {
      return false;
    }
  }
}
