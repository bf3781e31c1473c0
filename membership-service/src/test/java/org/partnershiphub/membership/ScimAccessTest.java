package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Who is a directory, and what is offered to whom. */
class ScimAccessTest extends ScimService {

  @Test
  void a_directory_sees_and_changes_its_own_people_alone() {
    var id = created("own");
    var other = Scim.of(web, "sc-two");
    refused(other.get("/Users/" + id), 404, "");
    refused(other.put(id, Scim.user(address("own"), "")), 404, "");
    refused(
        other.patch(id, "{\"op\": \"replace\", \"path\": \"active\", \"value\": false}"), 404, "");
    refused(other.delete(id), 404, "");
    assertThat(other.found("id eq \"" + id + "\"").path("totalResults").asInt()).isZero();
    assertThat(other.found("userName eq \"" + address("own") + "\"").path("totalResults").asInt())
        .isZero();
    assertThat(directory.user(id).path("active").asBoolean()).isTrue();
  }

  @Test
  void a_directory_goes_nowhere_else() {
    for (var path : List.of("/api/people", "/api/jurisdictions", "/api/people/p001")) {
      get(directory.token(), path).expectStatus().isForbidden();
    }
    get(Tokens.of("directory:sc-one", "DIRECTORY", "ADMINISTRATOR"), "/api/people")
        .expectStatus()
        .isForbidden();
  }

  @Test
  void nobody_else_is_a_directory() {
    for (var token :
        List.of(
            ADMINISTRATOR,
            COORDINATOR,
            Tokens.of("directory:sc-one"),
            Tokens.of("sc-one", "DIRECTORY"),
            Tokens.of("directory:", "DIRECTORY"))) {
      var answer = new Scim(web, token).get("/Users");
      assertThat(Scim.json(answer).path("status").asString()).isIn("403", "400");
    }
    refused(new Scim(web, "no.token.atall").get("/Users"), 401, "");
    refused(web.get().uri("/scim/v2/Users").exchange(), 401, "");
  }

  @Test
  void a_directory_of_no_jurisdiction_brings_nobody() {
    var nowhere = Scim.of(web, "sc-nowhere");
    var answer = nowhere.post("/Users", Scim.user("a@nowhere.example.org", ""));
    refused(answer, 404, "");
    assertThat(Scim.json(nowhere.get("/Users")).path("totalResults").asInt()).isZero();
  }

  @Test
  void what_is_offered_is_said() {
    var config = Scim.json(directory.get("/ServiceProviderConfig"));
    assertThat(config.at("/patch/supported").asBoolean()).isTrue();
    assertThat(config.at("/etag/supported").asBoolean()).isTrue();
    assertThat(config.at("/filter/supported").asBoolean()).isTrue();
    assertThat(config.at("/filter/maxResults").asInt()).isEqualTo(200);
    for (var not : List.of("bulk", "sort", "changePassword")) {
      assertThat(config.path(not).path("supported").asBoolean(true)).isFalse();
    }
    assertThat(config.at("/authenticationSchemes/0/type").asString()).isEqualTo("oauthbearertoken");
    var types = Scim.json(directory.get("/ResourceTypes"));
    assertThat(types.path("totalResults").asInt()).isEqualTo(1);
    assertThat(Scim.json(directory.get("/ResourceTypes/User")))
        .isEqualTo(types.path("Resources").get(0));
    refused(directory.get("/ResourceTypes/Group"), 404, "");
    refused(directory.get("/Schemas?filter=id%20eq%20%22x%22"), 403, "");
    refused(directory.post("/Bulk", "{}"), 501, "");
    refused(directory.get("/Me"), 501, "");
  }

  @Test
  void the_schema_lists_what_a_user_shows() {
    var schema = Scim.json(directory.get("/Schemas/" + Scim.USER));
    assertThat(schema.at("/meta/location").asString()).endsWith("/scim/v2/Schemas/" + Scim.USER);
    var said =
        schema.path("attributes").valueStream().map(it -> it.path("name").asString()).toList();
    var id =
        directory.create(
            Scim.user(
                address("whole"),
                "\"title\": \"T\", \"timezone\": \"America/Denver\", \"name\": {\"givenName\":"
                    + " \"W\"}, \"externalId\": \"w\""));
    var shown =
        ((ObjectNode) directory.user(id)).remove(List.of("schemas", "id", "meta", "externalId"));
    assertThat(shown.propertyNames()).containsExactlyInAnyOrderElementsOf(said);
  }

  @Test
  void another_reader_of_scim_understands_what_we_answer() {
    var id = created("reader");
    var user =
        com.unboundid.scim2.common.utils.JsonUtils.nodeToValue(
            directory.user(id), com.unboundid.scim2.common.types.UserResource.class);
    assertThat(user.getUserName()).isEqualTo(address("reader"));
    assertThat(user.getEmails().getFirst().getValue()).isEqualTo(address("reader"));
    assertThat(user.getMeta().getVersion()).isEqualTo("\"1\"");
    var config =
        com.unboundid.scim2.common.utils.JsonUtils.nodeToValue(
            Scim.json(directory.get("/ServiceProviderConfig")),
            com.unboundid.scim2.common.types.ServiceProviderConfigResource.class);
    assertThat(config.getPatch().isSupported()).isTrue();
    var schema =
        com.unboundid.scim2.common.utils.JsonUtils.nodeToValue(
            Scim.json(directory.get("/Schemas/" + Scim.USER)),
            com.unboundid.scim2.common.types.SchemaResource.class);
    assertThat(schema.getAttributes()).hasSize(7);
    assertThat(JsonMapper.shared().writeValueAsString(schema)).contains("userName");
  }

  @Test
  void methods_that_scim_does_not_know_here_are_refused_in_its_form() {
    refused(directory.send(HttpMethod.DELETE, "/Users", "", _ -> {}), 405, "");
  }
}
