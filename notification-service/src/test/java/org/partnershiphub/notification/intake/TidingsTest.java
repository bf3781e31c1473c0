package org.partnershiphub.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Notice;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.Progress.MailLeg;
import org.partnershiphub.notification.notices.Progress.State;
import org.partnershiphub.notification.notices.Reason;
import org.partnershiphub.platform.testing.ContractRules;
import org.partnershiphub.platform.testing.FactTopics;

/**
 * Who hears what of membership's facts, whatever their order and however often they come: each
 * story is told in several orders.
 */
class TidingsTest {

  private static final int ORDERS = 12;

  private final List<byte[]> facts = new ArrayList<>();
  private Town town = new Town(new Random(1), 0);

  private void fact(String type, String subject, long sequence, String data) {
    facts.add(
        FactTopics.fact(
            "f" + facts.size(), type, subject, subject, sequence, data.replace('\'', '"')));
  }

  private void cast() {
    person("lead", "Lead Larkspur");
    person("admin", "Admin Aster");
    person("alt", "Alternate Alder");
    person("rep", "Rep Rowan");
    fact(
        "community.group-created.v1",
        "ec",
        1,
        "{'group':'ec','name':'Executive Committee','category':'GOVERNANCE_COMMITTEE','confidential':false}");
    fact(
        "membership.jurisdiction-registered.v1", "az", 1, "{'jurisdiction':'az','name':'Arizona'}");
    fact("membership.jurisdiction-lead-named.v1", "az", 2, "{'jurisdiction':'az','lead':'lead'}");
    fact(
        "membership.office-term-started.v1",
        "ADMINISTRATOR",
        1,
        "{'office':'ADMINISTRATOR','person':'admin','term':'admin:2026-01-01','from':'2026-01-01'}");
  }

  private void person(String id, String name) {
    fact(
        "people.person-card.v1",
        id,
        1,
        "{'person':'%s','name':'%s','address':'%s@example.org','zone':'America/Phoenix','organisation':'az','status':'ACTIVE'}"
            .formatted(id, name, id));
  }

  /** Tells all facts in some order, each perhaps twice, before anybody looks. */
  private void inSomeOrder(int seed) {
    var random = new Random(seed);
    town = new Town(random, seed % 3 == 0 ? 0.1 : 0);
    var heard = new ArrayList<>(facts);
    facts.forEach(it -> heard.addAll(random.nextBoolean() ? List.of(it) : List.of()));
    Collections.shuffle(heard, random);
    heard.forEach(town::hear);
    town.deliverAll();
  }

  private List<String> subjects(String person) {
    var subjects = new TreeSet<String>();
    for (var mail : town.mails) {
      if (mail.to().equals(person + "@example.org")) {
        subjects.add(subject(mail.bytes()));
      }
    }
    return List.copyOf(subjects);
  }

  private static String subject(byte[] mail) {
    try {
      return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail))
          .getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Notice> notices(NoticeKind kind) {
    return town.notices.all().stream().filter(it -> it.id().kind() == kind).toList();
  }

  @Test
  void a_new_jurisdictions_lead_is_welcomed_once_also_when_named_later() {
    cast();
    fact(
        "membership.jurisdiction-activated.v1",
        "az",
        3,
        "{'jurisdiction':'az','name':'Arizona','activatedOn':'2026-11-23','graceUntil':'2026-12-23'}");
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("lead"))
          .containsExactly("Welcome: Arizona, member since Mon Nov 23, 2026");
      town.hear(
          FactTopics.fact(
              "f90",
              "membership.jurisdiction-lead-named.v1",
              "az",
              "az",
              9,
              "{\"jurisdiction\":\"az\",\"lead\":\"alt\"}"));
      facts.forEach(town::hear);
      town.deliverAll();
      assertThat(subjects("alt")).as("whoever leads later was not there then").isEmpty();
    }
  }

  private static final String CALL =
      "{'group':'ec','cohort':'ec:2027','closesOn':'%s','zone':'America/New_York','part':1,'parts':1,'eligible':['rep','alt']}";

  private void called(String closesOn) {
    fact("community.enrolment-window-opened.v1", "ec:2027", 4, CALL.formatted(closesOn));
  }

  @Test
  void whom_a_cohort_calls_finds_it_in_the_inbox_once_and_in_one_digest() {
    cast();
    called("2026-12-18");
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(notices(NoticeKind.COHORT_CALL))
          .extracting(it -> it.id().person().value())
          .containsExactlyInAnyOrder("rep", "alt");
      assertThat(notices(NoticeKind.COHORT_CALL))
          .allMatch(it -> it.progress().inInbox())
          .allMatch(it -> it.progress().mail() == MailLeg.DIGESTED);
      assertThat(subjects("rep")).singleElement().asString().doesNotContain("Enrolment");
    }
  }

  @Test
  void a_call_is_pointless_once_enrolment_is_over_or_the_reader_has_a_place() {
    cast();
    called("2026-12-18");
    fact(
        "community.enrolment-confirmed.v1",
        "ec:2027",
        5,
        "{'group':'ec','cohort':'ec:2027','person':'rep','from':'2027-01-01','origin':'COMMAND'}");
    fact(
        "community.enrolment-window-closed.v1",
        "ec:2027",
        6,
        "{'group':'ec','cohort':'ec:2027','on':'2026-12-18'}");
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(notices(NoticeKind.COHORT_CALL))
          .hasSize(2)
          .allMatch(it -> it.progress().reason() == Reason.SETTLED_MEANWHILE);
      assertThat(subjects("rep"))
          .containsExactly("You have a place: Executive Committee, from Fri Jan 1, 2027");
    }
  }

  @Test
  void who_has_a_place_is_not_called_and_others_are() {
    cast();
    fact(
        "community.enrolment-confirmed.v1",
        "ec:2027",
        3,
        "{'group':'ec','cohort':'ec:2027','person':'rep','from':'2027-01-01','origin':'COMMAND'}");
    facts.forEach(town::hear);
    town.deliverAll();
    called("2027-12-18");
    town.hear(facts.getLast());
    town.deliverAll();

    assertThat(notices(NoticeKind.COHORT_CALL))
        .extracting(it -> it.id().person() + " " + it.progress().reason())
        .containsExactlyInAnyOrder("rep SETTLED_MEANWHILE", "alt null");
  }

  @Test
  void a_call_that_is_heard_of_after_its_last_day_is_too_late() {
    cast();
    called("2026-11-22");
    inSomeOrder(1);

    assertThat(notices(NoticeKind.COHORT_CALL))
        .hasSize(2)
        .allMatch(it -> it.progress().reason() == Reason.TOO_LATE);
  }

  @Test
  void a_member_of_long_ago_is_recorded_without_a_welcome() {
    cast();
    fact(
        "membership.jurisdiction-activated.v1",
        "az",
        3,
        "{'jurisdiction':'az','name':'Arizona','activatedOn':'2019-01-01','graceUntil':'2019-01-31'}");
    inSomeOrder(1);
    assertThat(subjects("lead")).isEmpty();
  }

  @Test
  void a_withdrawal_that_is_revoked_in_time_is_not_told() {
    cast();
    fact(
        "membership.jurisdiction-withdrawal-noticed.v1",
        "az",
        4,
        "{'jurisdiction':'az','noticeOn':'2026-11-23','effectiveOn':'2027-05-31'}");
    inSomeOrder(1);
    assertThat(subjects("lead")).containsExactly("Leaving: Arizona, on Mon May 31, 2027");
    fact(
        "membership.jurisdiction-withdrawal-revoked.v1",
        "az",
        5,
        "{'jurisdiction':'az','revokedOn':'2026-11-23'}");
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("lead")).isEmpty();
      assertThat(notices(NoticeKind.WITHDRAWAL_NOTICED))
          .allMatch(it -> it.progress().state() == State.SUPPRESSED);
    }
  }

  @Test
  void a_suspicion_asks_the_lead_and_the_leads_own_asks_the_administrators() {
    cast();
    fact(
        "membership.departure-suspected.v1",
        "rep",
        5,
        "{'person':'rep','evidence':'AUTO_REPLY','firstSeen':'2026-11-23T15:00:00Z'}");
    fact(
        "membership.departure-suspected.v1",
        "lead",
        5,
        "{'person':'lead','evidence':'SOMETHING_NEW','firstSeen':'2026-11-23T15:00:00Z'}");
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("rep")).isEmpty();
      assertThat(subjects("lead")).contains("Has Rep Rowan left? Sign of Mon Nov 23, 2026");
      assertThat(subjects("lead")).noneMatch(it -> it.contains("Larkspur"));
    }
    town = new Town(new Random(1), 0);
    facts.forEach(town::hear);
    town.hearErased("rep", 1_000);
    town.deliverAll();
    assertThat(subjects("lead")).as("nobody is asked about the forgotten").isEmpty();
    fact(
        "membership.departure-suspicion-settled.v1",
        "rep",
        6,
        "{'person':'rep','outcome':'DISMISSED'}");
    inSomeOrder(1);
    assertThat(subjects("lead")).isEmpty();
  }

  @Test
  void the_alternate_hears_at_once_that_they_act_unless_there_is_a_primary_again() {
    cast();
    fact(
        "membership.alternate-acts.v1",
        "representation:az",
        7,
        "{'jurisdiction':'az','group':'ec','alternate':'alt','insteadOf':'rep','since':'2026-11-23'}");
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("alt"))
          .containsExactly("You are acting in Executive Committee, from Mon Nov 23, 2026");
      assertThat(notices(NoticeKind.ALTERNATE_ACTS)).hasSize(1);
    }
    fact(
        "membership.designation-began.v1",
        "representation:az",
        8,
        "{'designation':'d2','jurisdiction':'az','person':'rep','group':'ec','capacity':'PRIMARY','from':'2026-11-23'}");
    inSomeOrder(1);
    assertThat(subjects("alt")).isEmpty();
  }

  @Test
  void the_lead_hears_why_somebody_was_not_admitted() {
    cast();
    fact(
        "membership.designation-refused.v1",
        "representation:az",
        7,
        "{'designation':'d1','jurisdiction':'az','person':'rep','group':'ec','capacity':'PRIMARY','rules':[{'rule':'SENIORITY','words':'Only senior leaders have a seat here.'}]}");
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("lead"))
          .containsExactly("Not admitted to Executive Committee, Mon Nov 23, 2026");
      assertThat(subjects("rep")).isEmpty();
    }
  }

  @Test
  void a_term_that_ends_is_told_to_its_holder_and_to_the_administrators() {
    cast();
    fact(
        "membership.office-term-ending.v1",
        "CO_CHAIR",
        4,
        "{'office':'CO_CHAIR','person':'rep','term':'rep:2025','endsOn':'2026-12-31','daysLeft':30}");
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("rep")).containsExactly("Your term as co-chair ends Thu Dec 31, 2026");
      assertThat(subjects("admin"))
          .containsExactly("Term of co-chair Rep Rowan ends Thu Dec 31, 2026");
    }
    fact(
        "membership.office-term-changed.v1",
        "CO_CHAIR",
        5,
        "{'office':'CO_CHAIR','person':'rep','term':'rep:2025','from':'2025-01-01','to':'2027-12-31'}");
    inSomeOrder(1);
    assertThat(subjects("rep")).isEmpty();
  }

  @Test
  void an_agreement_that_runs_out_is_told_to_its_party_and_to_the_administrators() {
    cast();
    fact(
        "membership.agreement-expiring.v1",
        "ag1",
        3,
        "{'agreement':'ag1','kind':'DATA_USE_AGREEMENT','party':'az','partyKind':'JURISDICTION','expiresOn':'2026-12-23','daysLeft':30}");
    fact(
        "membership.agreement-expired.v1",
        "ag2",
        3,
        "{'agreement':'ag2','kind':'CONFIDENTIALITY_STATEMENT','party':'rep','partyKind':'PERSON','expiredOn':'2026-11-22','consequence':'CONFIDENTIAL_ACCESS_ENDED'}");
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("lead"))
          .containsExactly("Ends Wed Dec 23, 2026: data use agreement, Arizona");
      assertThat(subjects("rep"))
          .hasSize(1)
          .allMatch(it -> it.startsWith("Ended Sun Nov 22, 2026: confidentiality"));
      assertThat(subjects("admin")).hasSize(2);
    }
    fact(
        "membership.agreement-renewed.v1",
        "ag1",
        4,
        "{'agreement':'ag1','kind':'DATA_USE_AGREEMENT','party':'az','partyKind':'JURISDICTION','effectiveOn':'2026-12-24','expiresOn':'2027-12-23','signedOn':'2026-11-23'}");
    inSomeOrder(1);
    assertThat(subjects("lead")).isEmpty();
    assertThat(subjects("admin")).hasSize(1);
  }

  @Test
  void an_agreement_that_was_long_over_when_it_was_registered_is_no_news() {
    cast();
    fact(
        "membership.agreement-expired.v1",
        "ag3",
        2,
        "{'agreement':'ag3','kind':'DATA_USE_AGREEMENT','party':'az','partyKind':'JURISDICTION','expiredOn':'2026-10-23'}");
    fact(
        "membership.agreement-expired.v1",
        "ag4",
        2,
        "{'agreement':'ag4','kind':'DATA_USE_AGREEMENT','party':'az','partyKind':'JURISDICTION','expiredOn':'2026-10-24'}");
    inSomeOrder(1);
    assertThat(subjects("lead"))
        .containsExactly("Ended Sat Oct 24, 2026: data use agreement, Arizona");
  }

  @Test
  void a_roster_check_is_asked_for_once_a_day_of_reminding_until_it_is_answered() {
    cast();
    for (int day : new int[] {0, 10, 20}) {
      facts.add(
          FactTopics.fact(
              "f9" + day,
              "membership.roster-attestation-requested.v1",
              "c1:az",
              "az",
              1 + day,
              "{\"campaign\":\"c1\",\"jurisdiction\":\"az\",\"addressee\":\"lead\",\"dueOn\":\"2026-12-23\",\"day\":%d,\"escalated\":false}"
                  .formatted(day)));
    }
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("lead"))
          .as("the last reminder says it all")
          .containsExactly("Reminder: roster of Arizona, by Wed Dec 23, 2026");
    }
    facts.add(
        FactTopics.fact(
            "f99",
            "membership.roster-attested.v1",
            "c1:az",
            "az",
            40,
            "{\"campaign\":\"c1\",\"jurisdiction\":\"az\",\"by\":\"lead\",\"on\":\"2026-11-23\",\"corrections\":0}"));
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("lead")).isEmpty();
      assertThat(notices(NoticeKind.ROSTER_ATTESTATION)).hasSize(3);
    }
  }

  private void castOfTheExamples() {
    cast();
    person("p001", "Pat Palo");
    fact(
        "membership.jurisdiction-registered.v1",
        "az-dcs",
        1,
        "{'jurisdiction':'az-dcs','name':'Arizona DCS'}");
    fact(
        "membership.jurisdiction-lead-named.v1",
        "az-dcs",
        2,
        "{'jurisdiction':'az-dcs','lead':'p001'}");
  }

  private void example(String type, String subject, long sequence) {
    fact(type, subject, sequence, ContractRules.exampleOf(type));
  }

  @Test
  void the_producers_own_agreement_comes_to_its_end_and_is_renewed() {
    castOfTheExamples();
    example("membership.agreement-expiring.v1", "moa-az-dcs", 2);
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("p001"))
          .containsExactly("Ends Fri Dec 31, 2027: membership agreement, Arizona DCS");
      assertThat(subjects("admin")).isEqualTo(subjects("p001"));
    }
    example("membership.agreement-expired.v1", "moa-az-dcs", 3);
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("p001"))
          .containsExactly("Ended Fri Dec 31, 2027: membership agreement, Arizona DCS");
      assertThat(subjects("admin")).isEqualTo(subjects("p001"));
    }
    example("membership.agreement-renewed.v1", "moa-az-dcs", 4);
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("p001")).isEmpty();
      assertThat(subjects("admin")).isEmpty();
    }
  }

  @Test
  void the_producers_own_roster_is_asked_for_until_it_is_attested() {
    castOfTheExamples();
    example("membership.roster-attestation-requested.v1", "2026-autumn:az-dcs", 1);
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("p001"))
          .containsExactly("Check the roster of Arizona DCS, by Wed Dec 23, 2026");
    }
    example("membership.roster-attested.v1", "2026-autumn:az-dcs", 2);
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("p001")).isEmpty();
    }
  }

  @Test
  void whoever_comes_to_lead_is_asked_as_the_lead_and_the_primary_as_who_stands_in() {
    cast();
    fact(
        "membership.roster-attestation-requested.v1",
        "c1:az",
        1,
        "{'campaign':'c1','jurisdiction':'az','dueOn':'2026-12-23','day':0,'escalated':true}");
    fact(
        "membership.roster-attestation-requested.v1",
        "c1:az",
        2,
        "{'campaign':'c1','jurisdiction':'az','addressee':'rep','dueOn':'2026-12-23','day':0,'escalated':true}");
    fact(
        "membership.roster-attestation-requested.v1",
        "c1:az",
        3,
        "{'campaign':'c1','jurisdiction':'az','addressee':'lead','dueOn':'2026-12-23','day':0,'escalated':false}");
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("lead"))
          .containsExactly("Check the roster of Arizona, by Wed Dec 23, 2026");
      assertThat(notices(NoticeKind.ROSTER_ATTESTATION))
          .extracting(it -> it.id().person() + " " + it.matter())
          .satisfiesExactlyInAnyOrder(
              it -> assertThat(it).startsWith("lead ").contains("escalated=false"),
              it -> assertThat(it).startsWith("rep ").contains("escalated=true"));
    }
  }

  @Test
  void a_jurisdictions_name_follows() {
    cast();
    fact(
        "membership.jurisdiction-renamed.v1",
        "az",
        7,
        "{'jurisdiction':'az','oldName':'Arizona','newName':'Grand Canyon State','effectiveOn':'2026-11-23'}");
    fact(
        "membership.jurisdiction-withdrawal-noticed.v1",
        "az",
        8,
        "{'jurisdiction':'az','noticeOn':'2026-11-23','effectiveOn':'2027-05-31'}");
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("lead"))
          .containsExactly("Leaving: Grand Canyon State, on Mon May 31, 2027");
    }
  }

  private void broken(int number) {
    fact(
        "community.group-composition-broken.v1",
        "ec",
        number,
        "{'group':'ec','reasons':[{'rule':'LED_BY_OFFICE','expected':'2 co-chairs','actual':'1 co-chair','jurisdictions':['az']}],'since':'2026-11-23T15:00:00Z','ruleVersion':1}");
  }

  @Test
  void that_a_group_is_incomplete_is_told_once_and_no_more_when_it_is_complete_again() {
    cast();
    broken(4);
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("admin"))
          .containsExactly("Incomplete: Executive Committee, since Mon Nov 23, 2026");
    }
    fact(
        "community.group-composition-restored.v1",
        "ec",
        5,
        "{'group':'ec','restoredAt':'2026-12-01T15:00:00Z','brokenSince':'2026-11-23T15:00:00Z'}");
    for (int seed = 0; seed < ORDERS; seed++) {
      inSomeOrder(seed);
      assertThat(subjects("admin"))
          .contains("Complete again: Executive Committee, since Tue Dec 1, 2026")
          .hasSizeLessThanOrEqualTo(2)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a_designated_representative_is_welcomed_and_a_merged_place_says_nothing() {
    cast();
    fact(
        "community.seat-filled.v1",
        "ec",
        4,
        "{'group':'ec','seat':'ec:1','person':'rep','capacity':'PRIMARY','from':'2026-11-23','origin':'DESIGNATION'}");
    fact(
        "community.seat-vacated.v1",
        "ec",
        5,
        "{'group':'ec','seat':'ec:1','person':'alt','capacity':'PRIMARY','on':'2026-11-22','reason':'REPLACED'}");
    fact(
        "community.seat-filled.v1",
        "ec",
        6,
        "{'group':'ec','seat':'ec:2','person':'lead','capacity':'PRIMARY','from':'2026-11-23','origin':'MERGE'}");
    fact(
        "community.seat-vacated.v1",
        "ec",
        7,
        "{'group':'ec','seat':'ec:2','person':'admin','capacity':'PRIMARY','on':'2026-11-22','reason':'MERGED'}");
    inSomeOrder(1);

    assertThat(subjects("rep"))
        .containsExactly("Joined: Executive Committee, from Mon Nov 23, 2026");
    assertThat(subjects("alt"))
        .containsExactly("Ended: your place in Executive Committee, Sun Nov 22, 2026");
    assertThat(subjects("lead")).isEmpty();
    assertThat(subjects("admin")).isEmpty();
  }

  @Test
  void an_invitation_that_passes_to_the_other_record_is_not_taken_back_from_the_human() {
    cast();
    fact(
        "meetings.meeting-scheduled.v1",
        "m1",
        1,
        "{'meeting':'m1','version':1,'title':'March','startsLocal':'2027-03-11T14:00:00','zone':'America/New_York','startsAt':'2027-03-11T19:00:00Z','durationMinutes':60,'accessLevel':'MEMBERS','groups':['ec']}");
    fact(
        "meetings.invitations-issued.v1",
        "m1-i",
        1,
        "{'meeting':'m1','version':1,'change':'SCHEDULED','invitees':[{'person':'alt','sequence':1,'via':['ec']}]}");
    facts.forEach(town::hear);
    town.deliverAll();
    fact(
        "meetings.invitations-withdrawn.v1",
        "m1-w",
        1,
        "{'meeting':'m1','version':1,'reason':'MERGED','invitees':[{'person':'alt','sequence':2,'via':['ec']}]}");
    town.hear(facts.getLast());
    town.deliverAll();

    assertThat(subjects("alt")).hasSize(1).allMatch(it -> it.startsWith("Meeting: March"));
  }

  @Test
  void what_a_producer_names_anew_fails_no_intake() {
    cast();
    fact(
        "membership.affiliation-ended.v1",
        "rep",
        5,
        "{'person':'rep','affiliation':'a','organisation':'az','organisationKind':'SOMETHING_NEW','endedOn':'2026-11-20','reason':'SOMETHING_NEW'}");
    fact(
        "community.seat-filled.v1",
        "ec",
        4,
        "{'group':'ec','person':'alt','capacity':'SOMETHING_NEW','from':'2026-11-23','origin':'SOMETHING_NEW'}");
    fact(
        "community.seat-vacated.v1",
        "ec",
        5,
        "{'group':'ec','person':'alt','capacity':'SOMETHING_NEW','on':'2026-11-22','reason':'SOMETHING_NEW'}");
    fact(
        "meetings.meeting-scheduled.v1",
        "m1",
        1,
        "{'meeting':'m1','version':1,'title':'Secret','startsLocal':'2027-03-11T14:00:00','zone':'America/New_York','startsAt':'2027-03-11T19:00:00Z','durationMinutes':60,'accessLevel':'SOMETHING_NEW','groups':['ec']}");
    fact(
        "meetings.invitations-issued.v1",
        "m1-i",
        1,
        "{'meeting':'m1','version':1,'change':'SOMETHING_NEW','invitees':[{'person':'alt','sequence':1,'via':['ec']}]}");
    fact(
        "membership.office-term-ended.v1",
        "X",
        4,
        "{'office':'X','person':'rep','term':'t','endedOn':'2026-11-20','reason':'SOMETHING_NEW','remainingHolders':['p9']}");
    fact(
        "people.person-card.v1",
        "new",
        4,
        "{'person':'new','name':'New','address':'new@example.org','zone':'America/Phoenix','status':'SOMETHING_NEW'}");
    inSomeOrder(1);

    assertThat(subjects("alt")).anyMatch(it -> it.startsWith("Meeting: Confidential meeting"));
    assertThat(town.directory.people(List.of(new PersonId("new")))).hasSize(1);
  }
}
