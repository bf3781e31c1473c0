package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 7644, 3.14 and 3.5.1: versions and replacing. */
class ScimReplacingTest extends ScimService {

  @Test
  void a_stale_version_changes_nothing_and_a_known_one_is_not_sent_again() {
    var id = created("versions");
    directory.patch(id, "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"Two\"}");
    for (var method : List.of(PUT, PATCH, DELETE)) {
      var body =
          method == PUT
              ? Scim.user(address("versions"), "")
              : method == PATCH ? Scim.patch("{\"op\": \"remove\", \"path\": \"title\"}") : "";
      refused(directory.send(method, "/Users/" + id, body, it -> it.setIfMatch("\"1\"")), 412, "");
    }
    assertThat(directory.user(id).path("title").asString()).isEqualTo("Two");
    for (var tag : List.of("\"2\"", "W/\"2\"", "\"1\", \"2\"", "*")) {
      directory
          .send(GET, "/Users/" + id, "", it -> it.set("If-None-Match", tag))
          .expectStatus()
          .isNotModified()
          .expectHeader()
          .valueEquals("ETag", "\"2\"");
    }
    directory
        .send(GET, "/Users/" + id, "", it -> it.set("If-None-Match", "\"1\""))
        .expectStatus()
        .isOk();
    directory
        .send(
            PATCH,
            "/Users/" + id,
            Scim.patch("{\"op\": \"remove\", \"path\": \"title\"}"),
            it -> it.set("If-Match", "W/\"2\""))
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"3\"");
  }

  @Test
  void a_replacement_replaces_all_and_silence_about_activity_reactivates_nobody() {
    var id =
        directory.create(
            Scim.user(
                address("put"), "\"title\": \"One\", \"externalId\": \"put\", \"active\": false"));
    directory
        .put(id, Scim.user(address("put"), "\"timezone\": \"America/Denver\""))
        .expectStatus()
        .isOk();
    var user = directory.user(id);
    assertThat(user.has("title")).isFalse();
    assertThat(user.has("externalId")).isFalse();
    assertThat(user.path("timezone").asString()).isEqualTo("America/Denver");
    assertThat(user.path("active").asBoolean()).isFalse();
  }

  @Test
  void what_was_read_can_be_put_back_and_changes_nothing() {
    var id =
        directory.create(
            Scim.user(
                address("back"), "\"name\": {\"formatted\": \"Ada B.\"}, \"title\": \"One\""));
    var before = directory.user(id);
    directory.put(id, before.toString()).expectStatus().isOk();
    assertThat(directory.user(id)).isEqualTo(before);
  }

  @Test
  void a_replacement_may_not_take_what_another_has() {
    created("taken");
    var id = created("taker");
    refused(directory.put(id, Scim.user(address("TAKEN"), "")), 409, "uniqueness");
    refused(
        directory.patch(
            id,
            "{\"op\": \"replace\", \"path\": \"userName\", \"value\": \""
                + address("taken")
                + "\"}"),
        409,
        "uniqueness");
    assertThat(directory.user(id).path("userName").asString()).isEqualTo(address("taker"));
  }
}
