package org.partnershiphub.community.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.partnershiphub.community.groups.Category;
import org.partnershiphub.community.groups.Group;
import org.partnershiphub.community.groups.GroupLife;
import org.partnershiphub.community.groups.GroupProfile;
import org.partnershiphub.community.groups.Lifecycle;
import org.partnershiphub.community.groups.Scene;
import org.partnershiphub.community.partners.Affiliation;
import org.partnershiphub.community.partners.Affiliation.Organisation;
import org.partnershiphub.community.partners.Jurisdiction;
import org.partnershiphub.community.partners.Jurisdiction.Status;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.OfficeTerm;
import org.partnershiphub.community.partners.OrganisationKind;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.partners.Seniority;
import org.partnershiphub.community.rules.Applicant;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.Circumstances;
import org.partnershiphub.community.rules.CommunitySettings;
import org.partnershiphub.community.rules.CommunitySettings.OfficeSeat;
import org.partnershiphub.community.rules.CommunitySettings.WithdrawnParticipants;
import org.partnershiphub.community.rules.CompositionRules;
import org.partnershiphub.community.rules.EntryRule;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Openness;
import org.partnershiphub.community.rules.StandingRule;
import org.partnershiphub.community.rules.Today;

/** The cast. */
public final class Given {

  public static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
  public static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  public static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);
  public static final CommunitySettings SETTINGS =
      new CommunitySettings(
          ZoneId.of("America/New_York"),
          MonthDay.of(1, 1),
          2_000,
          2018,
          List.of("fatalities", "repeat-maltreatment", "workforce-retention", "equity"),
          WithdrawnParticipants.END_AT_ONCE,
          OfficeSeat.KEPT,
          Duration.ofSeconds(15));
  public static final Today TODAY = new Today(Clock.fixed(NOON, ZoneOffset.UTC), SETTINGS);

  private Given() {}

  public static JurisdictionId place(int number) {
    return new JurisdictionId("j" + number);
  }

  public static PersonId person(int number) {
    return new PersonId("p" + number);
  }

  public static Jurisdiction active(int number) {
    return new Jurisdiction(place(number), Status.ACTIVE, LONG_AGO, LONG_AGO);
  }

  public static Circumstances active(Jurisdiction... jurisdictions) {
    return new Circumstances(DAY, List.of(jurisdictions), List.of());
  }

  public static Scene scene(Circumstances now) {
    return new Scene(NOON, now, 0);
  }

  public static OfficeTerm coChair(int person) {
    return new OfficeTerm("CO_CHAIR", person(person), LONG_AGO, null, null);
  }

  public static Affiliation at(int person, int jurisdiction, Seniority seniority, String... roles) {
    return new Affiliation(
        person(person),
        new Organisation(place(jurisdiction).value(), OrganisationKind.JURISDICTION),
        seniority,
        Set.of(roles),
        LONG_AGO,
        null);
  }

  public static Affiliation outside(int person, String... roles) {
    return new Affiliation(
        person(person),
        new Organisation("institute", OrganisationKind.OUTSIDE_ORGANISATION),
        Seniority.EXPERT,
        Set.of(roles),
        LONG_AGO,
        null);
  }

  /** A senior leader who asks for the primary seat of a jurisdiction, among active ones. */
  public static Applicant primary(int person, int jurisdiction, Circumstances now) {
    return new Applicant(
        person(person),
        Capacity.PRIMARY,
        place(jurisdiction),
        List.of(at(person, jurisdiction, Seniority.SENIOR_LEADER)),
        now.activeIds(),
        Set.of());
  }

  public static Group seated(
      String id, Openness openness, List<EntryRule> entry, List<StandingRule> standing) {
    return group(id, Lifecycle.STANDING, openness, entry, standing);
  }

  /** A learning community of one cohort a year, which whoever wants to joins in its window. */
  public static Group learners(GroupId id) {
    return group(
        id.value(),
        Lifecycle.ANNUAL_COHORT,
        Openness.VOLUNTARY,
        List.of(new EntryRule.LeaderOrWorkforceMember(), new EntryRule.EnrolmentWindowOpen()),
        List.of());
  }

  public static Group group(
      String id,
      Lifecycle lifecycle,
      Openness openness,
      List<EntryRule> entry,
      List<StandingRule> standing) {
    return Group.blank(
        new GroupId(id),
        new GroupProfile(id, Category.WORKGROUP, lifecycle, null, null, null, false),
        new CompositionRules(1, null, openness, entry, standing),
        new GroupLife(DAY, null, null));
  }
}
