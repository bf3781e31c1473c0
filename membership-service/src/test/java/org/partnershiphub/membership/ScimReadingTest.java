package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7644, 3.4 and 3.9: reading, finding, and which attributes. */
class ScimReadingTest extends ScimService {

  @Test
  void an_unknown_user_is_not_found() {
    refused(directory.get("/Users/nobody"), 404, "");
    refused(directory.put("nobody", Scim.user(address("nobody"), "")), 404, "");
    refused(directory.patch("nobody", "{\"op\": \"remove\", \"path\": \"title\"}"), 404, "");
    refused(directory.delete("nobody"), 404, "");
    refused(directory.get("/Groups"), 404, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "userName eq \"FILTER@sc-one.example.org\"",
        "USERNAME EQ \"filter@sc-one.example.org\"",
        "urn:ietf:params:scim:schemas:core:2.0:User:userName eq \"filter@sc-one.example.org\"",
        "externalId eq \"filter\"",
        "externalId eq \"filter\" and active eq true",
        "(userName eq \"filter@sc-one.example.org\") and externalId eq \"filter\"",
      })
  void a_user_is_found_by_name_key_and_activity(String filter) {
    directory.post("/Users", Scim.user(address("filter"), "\"externalId\": \"filter\""));
    var found = directory.found(filter);
    assertThat(found.path("totalResults").asInt()).isEqualTo(1);
    assertThat(found.path("schemas").get(0).asString()).endsWith(":ListResponse");
    assertThat(found.path("Resources").get(0).path("externalId").asString()).isEqualTo("filter");
    assertThat(directory.found("id eq \"" + id(found.path("Resources").get(0)) + "\""))
        .isEqualTo(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "externalId eq \"FILTER\"",
        "externalId eq \"filter\" and active eq false",
        "userName eq \"nobody\"",
        "id eq \"nobody\"",
      })
  void who_does_not_match_is_not_found_and_that_is_no_error(String filter) {
    directory.post("/Users", Scim.user(address("filter"), "\"externalId\": \"filter\""));
    var found = directory.found(filter);
    assertThat(found.path("totalResults").asInt()).isZero();
    assertThat(found.path("Resources")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "userName",
        "userName eq",
        "userName eq ada",
        "userName eq \"a\" or userName eq \"b\"",
        "userName eq \"a\" and userName eq \"b\"",
        "not (active eq true)",
        "userName ne \"a\"",
        "userName co \"a\"",
        "userName pr",
        "displayName eq \"Ada\"",
        "emails[type eq \"work\"]",
        "emails.value eq \"a\"",
        "active eq \"true\"",
        "userName eq true",
        "urn:other:userName eq \"a\"",
      })
  void a_filter_that_is_not_offered_is_refused_and_never_answered_with_everybody(String filter) {
    refused(
        web.get()
            .uri(it -> it.path("/scim/v2/Users").queryParam("filter", "{f}").build(filter))
            .headers(it -> it.setBearerAuth(directory.token()))
            .exchange(),
        400,
        "invalidFilter");
  }

  @Test
  void a_list_is_read_part_by_part_and_says_how_many_there_are() {
    var paged = Scim.of(web, "sc-two");
    for (var name : List.of("p1", "p2", "p3")) {
      paged.post("/Users", Scim.user(name + "@sc-two.example.org", ""));
    }
    var all = Scim.json(paged.get("/Users"));
    var total = all.path("totalResults").asInt();
    assertThat(total).isGreaterThanOrEqualTo(3);
    assertThat(all.path("startIndex").asInt()).isEqualTo(1);
    assertThat(all.path("itemsPerPage").asInt()).isEqualTo(total);
    var second = Scim.json(paged.get("/Users?startIndex=2&count=1"));
    assertThat(second.path("totalResults").asInt()).isEqualTo(total);
    assertThat(second.path("startIndex").asInt()).isEqualTo(2);
    assertThat(second.path("itemsPerPage").asInt()).isEqualTo(1);
    assertThat(second.path("Resources").get(0)).isEqualTo(all.path("Resources").get(1));
    var none = Scim.json(paged.get("/Users?startIndex=-5&count=-1"));
    assertThat(none.path("totalResults").asInt()).isEqualTo(total);
    assertThat(none.path("startIndex").asInt()).isEqualTo(1);
    assertThat(none.path("Resources")).isEmpty();
    assertThat(Scim.json(paged.get("/Users?startIndex=999")).path("itemsPerPage").asInt()).isZero();
    assertThat(Scim.json(paged.get("/Users?count=100000")).path("itemsPerPage").asInt())
        .isLessThanOrEqualTo(200);
    refused(paged.get("/Users?count=many"), 400, "invalidValue");
    refused(paged.get("/Users?sortBy=userName"), 501, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Users/.search", "/.search"})
  void a_search_may_come_as_a_message_so_that_names_stay_out_of_addresses(String path) {
    directory.post("/Users", Scim.user(address("searched"), ""));
    var search = "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"], %s}";
    var found =
        Scim.json(
            directory.post(
                path,
                search.formatted(
                    "\"filter\": \"userName eq \\\"%s\\\"\", \"attributes\": [\"userName\"], \"startIndex\": 1, \"count\": 10"
                        .formatted(address("searched")))));
    assertThat(found.path("totalResults").asInt()).isEqualTo(1);
    assertThat(found.path("Resources").get(0).propertyNames())
        .containsExactlyInAnyOrder("schemas", "id", "userName");
    refused(directory.post(path, search.formatted("\"filter\": \"x\"")), 400, "invalidFilter");
    refused(directory.post(path, search.formatted("\"count\": \"x\"")), 400, "invalidValue");
    refused(directory.post(path, "{\"filter\": \"active eq true\"}"), 400, "invalidSyntax");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attributes=userName | schemas id userName",
        "attributes=USERNAME,name.givenName,meta.version | schemas id userName name meta",
        "attributes=urn:ietf:params:scim:schemas:core:2.0:User:active | schemas id active",
        "attributes=colour | schemas id",
        "excludedAttributes=emails,meta,name,id,schemas | schemas id userName displayName active",
      })
  void only_the_attributes_that_are_asked_for_are_answered(String query, String names) {
    directory.post(
        "/Users",
        Scim.user(address("part"), "\"name\": {\"givenName\": \"A\", \"familyName\": \"P\"}"));
    var id =
        id(directory.found("userName eq \"" + address("part") + "\"").path("Resources").get(0));
    var user = Scim.json(directory.get("/Users/" + id + "?" + query.strip()));
    assertThat(user.propertyNames()).containsExactlyInAnyOrder(names.strip().split(" "));
    assertThat(user.path("name").has("familyName")).isFalse();
    assertThat(user.path("meta").has("location")).isFalse();
  }
}
