package org.partnershiphub.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.mail.Parts;

/** What people hear of places in groups, cohorts and jurisdictions. */
class PlaceStoriesTest extends Stories {

  @Test
  void a_rollover_tells_each_once_and_twice_is_once() {
    facts.group("t9-g", "Learning Community", "LEARNING_COMMUNITY");
    for (var person : List.of("t901", "t902", "t903")) {
      facts.person(person, "Fern " + person, "America/Chicago");
    }
    for (int again = 0; again < 2; again++) {
      facts.send(
          "community.v1",
          "community.cohort-rolled-over.v1",
          "t9-g",
          "t9-g",
          7 + again,
          "{\"group\": \"t9-g\", \"rollover\": \"r\", \"from\": \"t9-g:2026\", \"to\": \"t9-g:2027\", \"theme\": \"Keeping the workforce\", \"continuing\": [\"t901\"], \"joining\": [\"t902\"], \"leaving\": [\"t903\"]}");
    }
    facts.send(
        "community.v1",
        "community.enrolment-ended.v1",
        "t9-g:2026",
        "t9-g",
        9,
        "{\"group\": \"t9-g\", \"cohort\": \"t9-g:2026\", \"person\": \"t903\", \"on\": \"2026-12-31\", \"reason\": \"COHORT_CLOSED\"}");
    await()
        .untilAsserted(
            () ->
                assertThat(
                        json(COORDINATOR, "/api/notices/summary?subject=t9-g:2027")
                            .at("/kinds/COHORT_ROLLED_OVER/sent")
                            .asLong())
                    .isEqualTo(3));

    assertThat(subjects("t901")).containsExactly("You stay in Learning Community, 2027");
    assertThat(subjects("t902")).containsExactly("You join Learning Community, 2027");
    assertThat(subjects("t903")).containsExactly("Your place ends: Learning Community, 2026");
  }

  @Test
  void the_lead_gets_one_message_with_all_places_to_fill() throws Exception {
    facts.group("ta-1", "Alpha Group", "WORKGROUP");
    facts.group("ta-2", "Beta Group", "WORKGROUP");
    facts.person("ta01", "Lead Person", "America/Denver");
    facts.person("ta02", 1, "Cedar Quarrystone", "America/Denver", "ACTIVE");
    facts.send(
        "membership.v1",
        "membership.jurisdiction-registered.v1",
        "ta-dcs",
        "ta-dcs",
        1,
        "{\"jurisdiction\": \"ta-dcs\", \"name\": \"Arizona\", \"kind\": \"STATE\"}");
    facts.send(
        "membership.v1",
        "membership.jurisdiction-lead-named.v1",
        "ta-dcs",
        "ta-dcs",
        2,
        "{\"jurisdiction\": \"ta-dcs\", \"lead\": \"ta01\"}");
    var departure =
        facts.send(
            "membership.v1",
            "membership.affiliation-ended.v1",
            "ta02",
            "ta02",
            2,
            "{\"person\": \"ta02\", \"affiliation\": \"a\", \"organisation\": \"ta-dcs\", \"organisationKind\": \"JURISDICTION\", \"endedOn\": \"2026-11-20\", \"reason\": \"DEPARTED\"}");
    for (var group : List.of("ta-1", "ta-2")) {
      facts.caused(
          departure,
          "community.v1",
          "community.seat-vacated.v1",
          group,
          group,
          4,
          "{\"group\": \"%s\", \"seat\": \"s1\", \"person\": \"ta02\", \"capacity\": \"PRIMARY\", \"on\": \"2026-11-20\", \"reason\": \"DEPARTED\"}"
              .formatted(group));
    }
    await().untilAsserted(() -> assertThat(subjects("ta01")).hasSize(1));

    assertThat(subjects("ta01").getFirst()).startsWith("Replacement needed for Cedar Quarrys");
    assertThat(Parts.of(mails("ta01").getFirst()).text())
        .contains("- Alpha Group")
        .contains("- Beta Group")
        .contains("Arizona");
    assertThat(mails("ta02")).isEmpty();
  }

  @Test
  void a_withdrawal_and_the_ends_that_it_causes_are_one_notice_each() {
    facts.group("tb-1", "Alpha Group", "WORKGROUP");
    facts.person("tb01", "Sorrel Lark", "America/Los_Angeles");
    facts.send(
        "membership.v1",
        "membership.jurisdiction-registered.v1",
        "tb-wa",
        "tb-wa",
        1,
        "{\"jurisdiction\": \"tb-wa\", \"name\": \"Washington\", \"kind\": \"STATE\"}");
    var withdrawn =
        facts.send(
            "membership.v1",
            "membership.jurisdiction-withdrawn.v1",
            "tb-wa",
            "tb-wa",
            3,
            "{\"jurisdiction\": \"tb-wa\", \"effectiveOn\": \"2026-11-23\", \"affected\": [\"tb01\"]}");
    for (int seat = 1; seat <= 3; seat++) {
      facts.caused(
          withdrawn,
          "community.v1",
          "community.seat-vacated.v1",
          "tb-1",
          "tb-1",
          4 + seat,
          "{\"group\": \"tb-1\", \"seat\": \"s%d\", \"person\": \"tb01\", \"capacity\": \"PRIMARY\", \"on\": \"2026-11-23\", \"reason\": \"JURISDICTION_WITHDRAWN\"}"
              .formatted(seat));
    }
    facts.send(
        "community.v1",
        "community.seat-vacated.v1",
        "tb-1",
        "tb-1",
        9,
        "{\"group\": \"tb-1\", \"seat\": \"s9\", \"person\": \"tb01\", \"capacity\": \"EXPERT\", \"on\": \"2026-11-23\", \"reason\": \"RESIGNED\"}");

    await()
        .untilAsserted(
            () ->
                assertThat(subjects("tb01"))
                    .containsExactlyInAnyOrder(
                        "Withdrawn: Washington, Mon Nov 23, 2026",
                        "Ended: your place in Alpha Group, Mon Nov 23, 2026"));
  }

  @Test
  void whoever_joins_by_themselves_is_told_of_the_next_meeting() throws Exception {
    facts.group("tc-g", "Ombudsman reviews", "AFFINITY_GROUP");
    facts.person("tc01", "Fern Jadewell", "America/Denver");
    march("tc-m", "tc-g");
    facts.send(
        "community.v1",
        "community.enrolment-confirmed.v1",
        "tc-g:tc02",
        "tc-g",
        1,
        "{\"group\": \"tc-g\", \"person\": \"tc02\", \"from\": \"2026-11-23\", \"origin\": \"IMPORT\"}");
    facts.send(
        "community.v1",
        "community.enrolment-confirmed.v1",
        "tc-g:tc01",
        "tc-g",
        1,
        "{\"group\": \"tc-g\", \"person\": \"tc01\", \"from\": \"2026-11-23\", \"origin\": \"COMMAND\"}");
    await().untilAsserted(() -> assertThat(subjects("tc01")).hasSize(1));

    assertThat(Parts.of(mails("tc01").getFirst()).text())
        .contains("Executive Committee, March")
        .contains("12:00 PM MST");
    assertThat(json(COORDINATOR, "/api/notices?person=tc02").path("items")).isEmpty();
  }
}
