package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.membership.agreements.AgreementFact;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementAmended;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementExpired;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementExpiring;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementGraceOver;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementPassedOn;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementRenewed;
import org.partnershiphub.membership.agreements.AgreementFact.AgreementSigned;
import org.partnershiphub.membership.agreements.AgreementFact.Consequence;
import org.partnershiphub.membership.attestation.AttestationFact;
import org.partnershiphub.membership.attestation.AttestationFact.AttestationCampaignOpened;
import org.partnershiphub.membership.attestation.AttestationFact.AttestationCampaignPlanned;
import org.partnershiphub.membership.attestation.AttestationFact.RosterAttestationCalledOff;
import org.partnershiphub.membership.attestation.AttestationFact.RosterAttestationRequested;
import org.partnershiphub.membership.attestation.AttestationFact.RosterAttested;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionActivated;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionAgencyChanged;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionChangeCalledOff;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionChangePlanned;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionLeadNamed;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionOnboardingStarted;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionRegistered;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionReinstated;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionRenamed;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionSuspended;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawalDue;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawalNoticed;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawalRevoked;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.JurisdictionWithdrawn;
import org.partnershiphub.membership.jurisdictions.JurisdictionFact.Planned;
import org.partnershiphub.membership.jurisdictions.Place;
import org.partnershiphub.membership.jurisdictions.Suspension;
import org.partnershiphub.membership.offices.OfficeFact;
import org.partnershiphub.membership.offices.OfficeFact.EndReason;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermChanged;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermEnded;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermEnding;
import org.partnershiphub.membership.offices.OfficeFact.OfficeTermStarted;
import org.partnershiphub.membership.offices.OfficeId;
import org.partnershiphub.membership.offices.TermId;
import org.partnershiphub.membership.organisations.OrganisationRegistered;
import org.partnershiphub.membership.people.AddressId;
import org.partnershiphub.membership.people.Affiliation.Reason;
import org.partnershiphub.membership.people.AffiliationId;
import org.partnershiphub.membership.people.Person;
import org.partnershiphub.membership.people.PersonFact;
import org.partnershiphub.membership.people.PersonFact.AddressVerification;
import org.partnershiphub.membership.people.PersonFact.AffiliationChangePlanned;
import org.partnershiphub.membership.people.PersonFact.AffiliationChanged;
import org.partnershiphub.membership.people.PersonFact.AffiliationEnded;
import org.partnershiphub.membership.people.PersonFact.AffiliationStarted;
import org.partnershiphub.membership.people.PersonFact.DepartureCalledOff;
import org.partnershiphub.membership.people.PersonFact.DeparturePlanned;
import org.partnershiphub.membership.people.PersonFact.DepartureSuspected;
import org.partnershiphub.membership.people.PersonFact.DepartureSuspicionSettled;
import org.partnershiphub.membership.people.PersonFact.Evidence;
import org.partnershiphub.membership.people.PersonFact.ForgetReason;
import org.partnershiphub.membership.people.PersonFact.Outcome;
import org.partnershiphub.membership.people.PersonFact.PersonCard;
import org.partnershiphub.membership.people.PersonFact.PersonForgotten;
import org.partnershiphub.membership.people.PersonFact.PersonRegistered;
import org.partnershiphub.membership.people.PersonFact.PersonsMerged;
import org.partnershiphub.membership.people.PersonFact.PrimaryAffiliationChosen;
import org.partnershiphub.membership.people.Seniority;
import org.partnershiphub.membership.profile.ProfileFact;
import org.partnershiphub.membership.profile.ProfileFact.CharterVersionAdopted;
import org.partnershiphub.membership.profile.ProfileFact.PartnershipProfileUpdated;
import org.partnershiphub.membership.registry.AgreementId;
import org.partnershiphub.membership.registry.CampaignId;
import org.partnershiphub.membership.registry.Employer;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.OrganisationId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.registry.Vocabularies.Party;
import org.partnershiphub.membership.representation.Capacity;
import org.partnershiphub.membership.representation.Designation;
import org.partnershiphub.membership.representation.DesignationId;
import org.partnershiphub.membership.representation.Ending;
import org.partnershiphub.membership.representation.RepresentationFact;
import org.partnershiphub.membership.representation.RepresentationFact.AlternateActs;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationAdmitted;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationBegan;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationEnded;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationMade;
import org.partnershiphub.membership.representation.RepresentationFact.DesignationRefused;
import org.partnershiphub.membership.scim.AccountId;
import org.partnershiphub.membership.scim.DirectoryFact;
import org.partnershiphub.membership.scim.DirectoryFact.DirectoryAccountChanged;
import org.partnershiphub.membership.scim.DirectoryFact.DirectoryAccountDeactivated;
import org.partnershiphub.membership.scim.DirectoryFact.DirectoryAccountLinked;
import org.partnershiphub.membership.scim.DirectoryFact.DirectoryAccountReactivated;
import org.partnershiphub.membership.scim.DirectoryFact.DirectoryAccountUnlinked;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.testing.AsyncApi;
import org.partnershiphub.platform.testing.ContractRules;
import org.partnershiphub.platform.testing.ProjectFiles;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** What we send is what we promised, and what we hear somebody promised. */
class ContractsTest extends RunningService {

  private static final JurisdictionId AZ = new JurisdictionId("az-dcs");
  private static final OrganisationId AT_AZ = new OrganisationId("az-dcs");
  private static final PersonId ADA = new PersonId("p001");
  private static final ZoneId PHOENIX = ZoneId.of("America/Phoenix");
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private static final OfficeId CO_CHAIR = new OfficeId("CO_CHAIR");

  private static final List<JurisdictionFact> JURISDICTIONS =
      List.of(
          new JurisdictionRegistered(
              AZ, "Arizona", Place.Kind.STATE, "AZ", PHOENIX, List.of(), "Bureau"),
          new JurisdictionOnboardingStarted(AZ, DAY),
          new JurisdictionChangePlanned(AZ, Planned.RENAME, DAY),
          new JurisdictionChangeCalledOff(AZ, Planned.ACTIVATION, DAY),
          new JurisdictionActivated(
              AZ, "A tribe", Place.Kind.TRIBE, null, PHOENIX, List.of(PHOENIX), DAY, DAY),
          new JurisdictionLeadNamed(AZ, ADA),
          new JurisdictionRenamed(AZ, "Arizona", "Arizona & more", DAY),
          new JurisdictionAgencyChanged(AZ, "Bureau", DAY),
          new JurisdictionSuspended(AZ, Suspension.Reason.DECISION, DAY),
          new JurisdictionReinstated(AZ, DAY),
          new JurisdictionWithdrawalNoticed(AZ, DAY, DAY),
          new JurisdictionWithdrawalRevoked(AZ, DAY),
          new JurisdictionWithdrawalDue(AZ, DAY),
          new JurisdictionWithdrawn(AZ, DAY, List.of(ADA)));
  private static final List<PersonFact> PEOPLE =
      List.of(
          new PersonRegistered(ADA),
          new AffiliationStarted(
              ADA,
              new AffiliationId("az-dcs:2026-11-23"),
              AT_AZ,
              Employer.Kind.JURISDICTION,
              Seniority.STAFF,
              List.of("DATA_LEAD"),
              DAY),
          new AffiliationEnded(
              ADA,
              new AffiliationId("az-dcs:2026-11-23"),
              AT_AZ,
              Employer.Kind.JURISDICTION,
              DAY,
              Reason.DEPARTED),
          new DepartureSuspected(
              ADA, Evidence.REPORTED, AT_AZ, Instant.parse("2026-11-23T15:00:00Z")),
          new DepartureSuspicionSettled(ADA, Outcome.DISMISSED),
          new AffiliationChanged(
              ADA,
              new AffiliationId("az-dcs:2026-11-23"),
              AT_AZ,
              Employer.Kind.JURISDICTION,
              Seniority.STAFF,
              List.of("DATA_LEAD"),
              DAY),
          new AffiliationChangePlanned(ADA, new AffiliationId("az-dcs:2026-11-23"), DAY),
          new PrimaryAffiliationChosen(ADA, new AffiliationId("az-dcs:2026-11-23")),
          new DeparturePlanned(
              ADA, new AffiliationId("az-dcs:2026-11-23"), AT_AZ, Employer.Kind.JURISDICTION, DAY),
          new DepartureCalledOff(
              ADA, new AffiliationId("az-dcs:2026-11-23"), AT_AZ, Employer.Kind.JURISDICTION),
          new PersonsMerged(ADA, new PersonId("p901")),
          new PersonForgotten(ADA, ForgetReason.REQUEST),
          new AddressVerification(
              ADA,
              new AddressId("one"),
              "ada@home.example.org",
              "0123456789012345678901234567890123456789012",
              Instant.parse("2026-11-25T15:00:00Z")),
          new PersonCard(
              ADA,
              "Ada",
              "ada@az.example.org",
              PHOENIX,
              true,
              "Director",
              AT_AZ,
              Person.Status.ACTIVE));
  private static final TermId TERM = new TermId("p001:2026-11-23");
  private static final List<OfficeFact> OFFICES =
      List.of(
          new OfficeTermStarted(CO_CHAIR, ADA, TERM, DAY, DAY, true),
          new OfficeTermChanged(CO_CHAIR, ADA, TERM, DAY, DAY),
          new OfficeTermEnding(CO_CHAIR, ADA, TERM, DAY, 30),
          new OfficeTermEnded(CO_CHAIR, ADA, TERM, DAY, EndReason.TERM_ENDED, List.of(ADA)));
  private static final AccountId ACCOUNT = new AccountId("01935a2b-7c10-7d3e-9f00-3f1f5a6b7c8d");
  private static final List<DirectoryFact> DIRECTORY =
      List.of(
          new DirectoryAccountLinked(ACCOUNT, AZ, ADA, true, Instant.parse("2026-11-23T15:00:00Z")),
          new DirectoryAccountChanged(ACCOUNT, AZ, ADA, List.of("title")),
          new DirectoryAccountDeactivated(ACCOUNT, AZ, ADA, Instant.parse("2026-11-23T15:00:00Z")),
          new DirectoryAccountReactivated(ACCOUNT, AZ, ADA, Instant.parse("2026-11-23T15:00:00Z")),
          new DirectoryAccountUnlinked(ACCOUNT, AZ, ADA));
  private static final GroupId COMMITTEE = new GroupId("executive-committee");
  private static final DesignationId FIRST = new DesignationId("az-dcs:1");
  private static final List<RepresentationFact> REPRESENTATION =
      List.of(
          new DesignationMade(FIRST, AZ, ADA, COMMITTEE, Capacity.PRIMARY, DAY, null),
          new DesignationBegan(FIRST, AZ, ADA, COMMITTEE, Capacity.PRIMARY, DAY, DAY, ADA),
          new DesignationEnded(
              FIRST, AZ, ADA, COMMITTEE, Capacity.ALTERNATE, DAY, Ending.Reason.REPLACED, ADA),
          new DesignationAdmitted(FIRST, AZ, ADA, COMMITTEE, Capacity.PRIMARY),
          new DesignationRefused(
              FIRST,
              AZ,
              ADA,
              COMMITTEE,
              Capacity.PRIMARY,
              List.of(new Designation.Rule("SENIORITY", "Only senior leaders may sit here."))),
          new AlternateActs(AZ, COMMITTEE, ADA, new PersonId("p002"), DAY));
  private static final CampaignId AUTUMN = new CampaignId("2026-autumn");
  private static final List<AttestationFact> ATTESTATION =
      List.of(
          new AttestationCampaignPlanned(AUTUMN, DAY, DAY),
          new AttestationCampaignOpened(AUTUMN, DAY, DAY),
          new RosterAttestationRequested(AUTUMN, AZ, null, DAY, 10, true),
          new RosterAttestationCalledOff(AUTUMN, AZ),
          new RosterAttested(AUTUMN, AZ, ADA, DAY, 2));
  private static final List<ProfileFact> PROFILE =
      List.of(new PartnershipProfileUpdated(7), new CharterVersionAdopted(2, DAY));
  private static final List<Fact> OTHERS =
      List.of(new OrganisationRegistered(new OrganisationId("uni"), "University", "UNIVERSITY"));
  private static final AgreementId MOA = new AgreementId("moa-az");
  private static final String KIND = "MEMBERSHIP_AGREEMENT";
  private static final List<AgreementFact> AGREEMENTS =
      List.of(
          new AgreementSigned(MOA, KIND, "az-dcs", DAY, DAY, null, Party.JURISDICTION),
          new AgreementRenewed(MOA, KIND, "az-dcs", Party.JURISDICTION, DAY, DAY, DAY),
          new AgreementAmended(MOA, KIND, "az-dcs", Party.JURISDICTION, 1, DAY),
          new AgreementExpiring(MOA, KIND, "az-dcs", Party.JURISDICTION, DAY, 90),
          new AgreementExpired(
              MOA,
              KIND,
              "az-dcs",
              Party.JURISDICTION,
              DAY,
              Consequence.SUSPENSION_AFTER_GRACE,
              DAY),
          new AgreementPassedOn(MOA, KIND, "p002", "p001"),
          new AgreementGraceOver(MOA, KIND, "az-dcs", Party.JURISDICTION, DAY));

  @Autowired private JsonMapper json;
  @Autowired private List<Intake> intakes;

  private ContractRules rules() {
    return new ContractRules("membership-service", json);
  }

  private static List<Fact> everyFact() {
    return Stream.of(
            JURISDICTIONS,
            PEOPLE,
            OFFICES,
            AGREEMENTS,
            REPRESENTATION,
            ATTESTATION,
            DIRECTORY,
            PROFILE,
            OTHERS)
        .<Fact>flatMap(List::stream)
        .toList();
  }

  @Test
  void what_we_tell_is_what_we_promised() {
    rules().everyFactIsPromised(JurisdictionFact.class, JURISDICTIONS);
    rules().everyFactIsPromised(PersonFact.class, PEOPLE);
    rules().everyFactIsPromised(OfficeFact.class, OFFICES);
    rules().everyFactIsPromised(AgreementFact.class, AGREEMENTS);
    rules().everyFactIsPromised(DirectoryFact.class, DIRECTORY);
    rules().everyFactIsPromised(AttestationFact.class, ATTESTATION);
    rules().everyFactIsPromised(RepresentationFact.class, REPRESENTATION);
    rules().everyFactIsPromised(ProfileFact.class, PROFILE);
    rules().promisesNothingElse(everyFact());
  }

  @Test
  void what_is_unknown_is_absent_and_keeps_the_promise_too() {
    var nobody = new JurisdictionLeadNamed(AZ, null);
    var gone = new PersonCard(ADA, "Ada", null, PHOENIX, false, null, null, Person.Status.DEPARTED);
    assertThat(json.writeValueAsString(nobody)).isEqualTo("{\"jurisdiction\":\"az-dcs\"}");
    assertThat(json.writeValueAsString(gone)).doesNotContain("null");
  }

  @Test
  void no_wire_name_ever_changes() {
    assertThat(everyFact().stream().map(Fact::type))
        .containsExactlyInAnyOrder(
            "membership.jurisdiction-registered.v1",
            "membership.agreement-passed-on.v1",
            "membership.jurisdiction-onboarding-started.v1",
            "membership.jurisdiction-change-planned.v1",
            "membership.jurisdiction-change-called-off.v1",
            "membership.jurisdiction-activated.v1",
            "membership.jurisdiction-renamed.v1",
            "membership.jurisdiction-agency-changed.v1",
            "membership.jurisdiction-suspended.v1",
            "membership.jurisdiction-reinstated.v1",
            "membership.jurisdiction-withdrawal-noticed.v1",
            "membership.jurisdiction-withdrawal-revoked.v1",
            "membership.jurisdiction-withdrawal-due.v1",
            "membership.jurisdiction-lead-named.v1",
            "membership.jurisdiction-withdrawn.v1",
            "membership.person-registered.v1",
            "membership.affiliation-started.v1",
            "membership.affiliation-ended.v1",
            "membership.departure-suspected.v1",
            "membership.departure-suspicion-settled.v1",
            "membership.affiliation-changed.v1",
            "membership.affiliation-change-planned.v1",
            "membership.primary-affiliation-chosen.v1",
            "membership.departure-planned.v1",
            "membership.departure-called-off.v1",
            "membership.persons-merged.v1",
            "membership.person-forgotten.v1",
            "people.address-verification.v1",
            "people.person-card.v1",
            "membership.attestation-campaign-planned.v1",
            "membership.attestation-campaign-opened.v1",
            "membership.roster-attestation-requested.v1",
            "membership.roster-attestation-called-off.v1",
            "membership.roster-attested.v1",
            "membership.designation-made.v1",
            "membership.designation-began.v1",
            "membership.designation-ended.v1",
            "membership.designation-admitted.v1",
            "membership.designation-refused.v1",
            "membership.alternate-acts.v1",
            "membership.office-term-started.v1",
            "membership.office-term-changed.v1",
            "membership.office-term-ending.v1",
            "membership.office-term-ended.v1",
            "membership.directory-account-linked.v1",
            "membership.directory-account-changed.v1",
            "membership.directory-account-deactivated.v1",
            "membership.directory-account-reactivated.v1",
            "membership.directory-account-unlinked.v1",
            "membership.partnership-profile-updated.v1",
            "membership.charter-version-adopted.v1",
            "membership.organisation-registered.v1",
            "membership.agreement-signed.v1",
            "membership.agreement-renewed.v1",
            "membership.agreement-amended.v1",
            "membership.agreement-expiring.v1",
            "membership.agreement-expired.v1",
            "membership.agreement-grace-over.v1");
  }

  @Test
  void personal_data_stand_on_the_topic_that_forgets_alone() {
    everyFact().stream()
        .filter(it -> !it.topic().equals("people.v1"))
        .forEach(it -> assertThat(json.writeValueAsString(it)).doesNotContain("@", "Ada"));
  }

  @Test
  void we_hear_what_we_say_that_we_hear() {
    rules().hearsExactly(heard());
  }

  private Set<String> heard() {
    var all = new TreeSet<String>();
    intakes.forEach(it -> all.addAll(it.hears()));
    return all;
  }

  @Test
  void the_asyncapi_document_says_what_we_tell_and_hear() {
    ProjectFiles.same(
        rules().folder().resolve("asyncapi.json"),
        AsyncApi.document("membership-service", rules().promised(), heard()));
  }
}
