package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

/** RFC 7644, 3.6: deactivating and deleting, and what that means for the person. */
class ScimLeavingTest extends ScimService {

  @Test
  void a_deactivated_leaver_is_suspected_and_one_who_comes_back_is_not() {
    var id = created("leaver");
    directory.patch(id, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}");
    var suspected = people("sc-one", address("leaver")).getFirst();
    assertThat(suspected.path("suspectedBy").asString("")).isEqualTo("DIRECTORY");
    assertThat(suspected.path("status").asString()).isEqualTo("ACTIVE");
    directory.patch(id, "{\"op\": \"replace\", \"path\": \"active\", \"value\": true}");
    assertThat(people("sc-one", address("leaver")).getFirst().has("suspectedBy")).isFalse();
  }

  @Test
  void a_deleted_user_is_gone_for_the_directory_and_stays_in_the_registry() {
    var id = created("deleted");
    directory.delete(id).expectStatus().isNoContent().expectBody().isEmpty();
    refused(directory.get("/Users/" + id), 404, "");
    refused(directory.delete(id), 404, "");
    refused(directory.patch(id, "{\"op\": \"remove\", \"path\": \"title\"}"), 404, "");
    var filter = "userName eq \"" + address("deleted") + "\"";
    assertThat(directory.found(filter).path("totalResults").asInt()).isZero();
    var person = people("sc-one", address("deleted")).getFirst();
    assertThat(person.path("suspectedBy").asString("")).isEqualTo("DIRECTORY");
    var again = created("deleted");
    assertThat(again).isNotEqualTo(id);
    assertThat(people("sc-one", address("deleted"))).hasSize(1);
    assertThat(people("sc-one", address("deleted")).getFirst().has("suspectedBy")).isFalse();
  }

  @Test
  void a_lead_who_said_otherwise_is_not_overruled_by_a_new_title() {
    var id = created("departed");
    var person = id(people("sc-one", address("departed")).getFirst());
    post(ADMINISTRATOR, "/api/people/" + person + "/departure", "{\"on\": \"2026-11-23\"}")
        .expectStatus()
        .isOk();
    directory
        .patch(id, "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"New\"}")
        .expectStatus()
        .isOk();
    assertThat(people("sc-one", address("departed"))).isEmpty();
  }

  @Test
  void what_the_directory_corrects_is_corrected_at_the_person() {
    var id = directory.create(Scim.user(address("corrected"), "\"title\": \"Old\""));
    directory
        .put(
            id,
            Scim.user(
                address("corrected"),
                "\"title\": \"New\", \"timezone\": \"America/Denver\", "
                    + "\"name\": {\"formatted\": \"Nobody\"}, "
                    + emails("corrected-now")))
        .expectStatus()
        .isOk();
    var person = people("sc-one", address("corrected-now")).getFirst();
    assertThat(person.path("name").asString()).isEqualTo("Ada Directory");
    assertThat(person.path("zone").asString()).isEqualTo("America/Denver");
    assertThat(person.at("/affiliations/0/jobTitle").asString()).isEqualTo("New");
    directory.patch(id, "{\"op\": \"replace\", \"path\": \"displayName\", \"value\": \"Ada D.\"}");
    assertThat(people("sc-one", address("corrected-now")).getFirst().path("name").asString())
        .isEqualTo("Ada D.");
  }

  @Test
  void forgetting_a_person_erases_what_the_directory_said() {
    var id = created("forgotten");
    var person = id(people("sc-one", address("forgotten")).getFirst());
    post(ADMINISTRATOR, "/api/people/" + person + "/departure", "{\"on\": \"2026-11-23\"}");
    post(ADMINISTRATOR, "/api/people/" + person + "/forgetting", "{}").expectStatus().isOk();
    await().untilAsserted(() -> directory.get("/Users/" + id).expectStatus().isNotFound());
  }

  @Test
  void the_account_of_a_merged_person_speaks_of_the_survivor() {
    post(
            ADMINISTRATOR,
            "/api/people/import",
            Roster.array(Roster.person("sc-survivor", "Ada Survivor", "sc-one")))
        .expectStatus()
        .isOk();
    var id = created("merged");
    var merged = id(people("sc-one", address("merged")).getFirst());
    post(ADMINISTRATOR, "/api/people/sc-survivor/merge", "{\"duplicate\": \"" + merged + "\"}")
        .expectStatus()
        .isOk();
    await()
        .untilAsserted(
            () -> {
              directory.patch(id, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}");
              assertThat(
                      Scim.json(get(ADMINISTRATOR, "/api/people/sc-survivor"))
                          .path("suspectedBy")
                          .asString(""))
                  .isEqualTo("DIRECTORY");
            });
  }
}
