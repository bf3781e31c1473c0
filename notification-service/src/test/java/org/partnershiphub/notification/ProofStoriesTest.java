package org.partnershiphub.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What can be shown afterwards of what people were told. */
class ProofStoriesTest extends Stories {

  private List<JsonNode> told(String type, String person) {
    return topics.facts("notification.v1", "notification.notice-" + type + ".v1").stream()
        .filter(it -> it.at("/data/person").asString("").equals(person))
        .toList();
  }

  @Test
  void others_are_told_of_a_notice_and_of_how_it_ended() {
    facts.person("wa01", "Told About", "America/Denver");
    facts.group("wa-g", "Told Group", "GOVERNANCE_GROUP");
    march("wa-m", "wa-g");
    facts.issued("wa-m", 1, "SCHEDULED", "wa-g", "wa01");
    await().untilAsserted(() -> assertThat(told("delivered", "wa01")).hasSize(2));

    var created = told("created", "wa01").getFirst();
    assertThat(created.at("/data/notice").asString("")).isEqualTo("wa01|wa-m|1|MEETING_SCHEDULED");
    assertThat(created.at("/data/mandatory").asBoolean(false)).isTrue();
    assertThat(created.at("/data/because/0").asString("")).isEqualTo("wa-g");
    assertThat(created.path("correlationid").asString("")).isNotEmpty();
    assertThat(told("delivered", "wa01"))
        .extracting(it -> it.at("/data/channel").asString(""))
        .containsExactlyInAnyOrder("INBOX", "MAIL");
    assertThat(topics.facts("notification.v1", "notification.notice-created.v1").toString())
        .doesNotContain("Told About")
        .doesNotContain(Facts.address("wa01"));
  }

  @Test
  void a_fact_that_is_repeated_brings_the_same_facts_again() {
    facts.person("wb01", "Twice Told", "America/Denver");
    facts.group("wb-g", "Twice Group", "WORKGROUP");
    march("wb-m", "wb-g");
    facts.issued("wb-m", 1, "SCHEDULED", "wb-g", "wb01");
    await().untilAsserted(() -> assertThat(told("delivered", "wb01")).hasSize(2));
    var lane = topics.records("deliveries.v1").stream().filter(it -> "wb01".equals(it.key()));
    topics.send("deliveries.v1", "wb01", lane.toList().getFirst().value());
    await().untilAsserted(() -> assertThat(told("delivered", "wb01")).hasSize(4));
    assertThat(told("delivered", "wb01"))
        .extracting(it -> it.path("id").asString(""))
        .containsOnly(
            "wb01|wb-m|1|MEETING_SCHEDULED|delivered|INBOX",
            "wb01|wb-m|1|MEETING_SCHEDULED|delivered|MAIL");
    assertThat(subjects("wb01")).hasSize(1);
  }
}
