package org.partnershiphub.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.partnershiphub.community.decisions.BrokenSpell;
import org.partnershiphub.community.decisions.GroupRecord;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.testing.ContractRules;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What meetings decided, heard twice, late, in any order and beside poison. */
@RunningCommunity
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsHeardTest {

  @Autowired Environment environment;
  @Autowired GroupRecord record;
  private Town town;

  @BeforeAll
  void found() {
    town = new Town(environment);
    town.found();
    for (var group : List.of("d-order", "d-twice", "d-broken", "d-poison")) {
      town.post(
          "/api/groups",
          "{\"id\":\"%s\",\"name\":\"x\",\"category\":\"WORKGROUP\",\"lifecycle\":\"STANDING\",\"rules\":{\"openness\":\"DESIGNATED\",\"entry\":[{\"rule\":\"AFFILIATED_WITH_ACTIVE_JURISDICTION\"}]}}"
              .formatted(group),
          Town.COORDINATOR);
    }
  }

  private void decided(String id, String group, String at, String result) {
    var data =
        ContractRules.exampleOf("meetings.decision-recorded.v1")
            .replace("m-ec-2027-03:d1", id)
            .replace("executive-committee", group)
            .replace("2027-03-11T19:35:00Z", at)
            .replace("ADOPTED", result);
    send(FactTopics.fact(id, "meetings.decision-recorded.v1", id, "m-x", 1, data));
  }

  private void send(byte[] value) {
    town.topics().send("meetings.v1", "m-x", value);
  }

  private Town.Answer read(String group, String query) {
    return town.get("/api/groups/" + group + "/decisions" + query, Town.COORDINATOR);
  }

  private List<String> decisions(String group) {
    return read(group, "").texts("items", "decision");
  }

  private void soon(String group, String... decisions) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(decisions(group)).containsExactly(decisions));
  }

  @Test
  void the_latest_decision_comes_first_whatever_the_order_of_arrival() {
    decided("m-o:d2", "d-order", "2026-11-02T10:00:00Z", "REJECTED");
    decided("m-o:d3", "d-order", "2026-11-03T10:00:00Z", "ADOPTED");
    decided("m-o:d1", "d-order", "2026-11-01T10:00:00Z", "ADOPTED");

    soon("d-order", "m-o:d3", "m-o:d2", "m-o:d1");
    var first = read("d-order", "?limit=2");
    assertThat(first.texts("items", "result")).containsExactly("ADOPTED", "REJECTED");
    var rest = read("d-order", "?limit=2&after=" + first.json().path("next").asString(""));
    assertThat(rest.texts("items", "decision")).containsExactly("m-o:d1");
    assertThat(read("d-order", "?after=Zm9v").status()).isEqualTo(400);
  }

  @Test
  void a_decision_heard_twice_stands_once_and_as_it_was_told_first() {
    decided("m-t:d1", "d-twice", "2026-11-01T10:00:00Z", "ADOPTED");
    decided("m-t:d1", "d-twice", "2026-11-01T10:00:00Z", "REJECTED");
    decided("m-t:d2", "d-twice", "2026-11-02T10:00:00Z", "ADOPTED");

    soon("d-twice", "m-t:d2", "m-t:d1");
    assertThat(read("d-twice", "").texts("items", "result")).containsExactly("ADOPTED", "ADOPTED");
  }

  @Test
  void what_is_decided_while_the_group_is_broken_is_flagged_also_when_that_is_heard_late() {
    var group = new GroupId("d-broken");
    decided("m-b:d1", "d-broken", "2026-11-01T10:00:00Z", "ADOPTED");
    decided("m-b:d2", "d-broken", "2026-11-02T10:00:00Z", "ADOPTED");
    decided("m-b:d3", "d-broken", "2026-11-03T10:00:00Z", "ADOPTED");
    soon("d-broken", "m-b:d3", "m-b:d2", "m-b:d1");

    var since = Instant.parse("2026-11-02T00:00:00Z");
    record.noteRestored(group, new BrokenSpell(since, since.plusSeconds(86_400))).block();
    record.noteBroken(group, since).block();

    assertThat(read("d-broken", "").texts("items", "whileBroken"))
        .containsExactly("false", "true", "false");
  }

  @Test
  void a_group_that_breaks_is_flagged_from_then_on() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                record
                    .spells(new GroupId("communications-workgroup"))
                    .any(it -> it.until() == null)
                    .block());
  }

  @Test
  void poison_holds_up_no_decision() {
    var before = town.topics().records("meetings.v1.community.dlt").size();
    send("no fact".getBytes(StandardCharsets.UTF_8));
    decided("m-p:d1", "NO GROUP", "2026-11-01T10:00:00Z", "ADOPTED");
    decided("m-p:d2", "d-poison", "2026-11-01T10:00:00Z", "ADOPTED");

    soon("d-poison", "m-p:d2");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> town.topics().records("meetings.v1.community.dlt").size() >= before + 2);
  }

  @Test
  void decisions_of_a_confidential_group_are_for_its_people() {
    var path = "/api/groups/cir-peer-to-peer/decisions";

    assertThat(town.get(path, Tokens.of("p029")).status()).isEqualTo(200);
    assertThat(town.get(path, Tokens.of("p177")).status()).isEqualTo(403);
    assertThat(read("nowhere", "").problem()).isEqualTo("group-not-found");
  }
}
