package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** RFC 7644 clause by clause, as far as it is offered. */
class ScimTest extends RunningService {

  private Scim directory;

  @BeforeEach
  void two_jurisdictions() {
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            """
            [{"id": "sc-one", "name": "One with a directory", "kind": "STATE", "primaryZone": "America/Phoenix", "activatedOn": "2025-01-01"},
             {"id": "sc-two", "name": "Two with a directory", "kind": "STATE", "primaryZone": "America/Chicago", "activatedOn": "2025-01-01"}]\
            """)
        .expectStatus()
        .isOk();
    directory = Scim.of(web, "sc-one");
  }

  private static void refused(ResponseSpec answer, int status, String scimType) {
    answer.expectStatus().isEqualTo(status).expectHeader().contentType(Scim.JSON);
    var error = Scim.json(answer);
    assertThat(error.path("schemas").get(0).asString()).isEqualTo(Scim.ERROR);
    assertThat(error.path("status").isString()).isTrue();
    assertThat(error.path("status").asString()).isEqualTo(Integer.toString(status));
    assertThat(error.path("scimType").asString("")).isEqualTo(scimType);
    assertThat(error.path("detail").asString("")).isNotEmpty();
  }

  private static String address(String name) {
    return name + "@sc-one.example.org";
  }

  private String created(String name) {
    return directory.create(Scim.user(address(name), ""));
  }

  /** Everybody who works for the jurisdiction, with this address. */
  private List<JsonNode> people(String organisation, String address) {
    var page =
        Scim.json(
            get(ADMINISTRATOR, "/api/people?limit=200&organisation=" + organisation)
                .expectStatus()
                .isOk());
    return page.path("items")
        .valueStream()
        .filter(it -> it.path("email").asString("").equalsIgnoreCase(address))
        .toList();
  }

  private static String id(JsonNode resource) {
    return resource.path("id").asString();
  }

  // 3.1 and 3.3: creating

  @Test
  void a_created_user_is_a_person_of_the_jurisdiction_and_gets_no_roles() {
    var answer =
        directory.post(
            "/Users",
            Scim.user(
                "Ada.One@sc-one.example.org",
                """
                "externalId": "e-1", "title": "Director (fictional)", "timezone": "America/Denver",
                "name": {"givenName": "Ada", "familyName": "Directory"}, "active": true\
                """));
    answer.expectStatus().isCreated().expectHeader().contentType(Scim.JSON);
    var user = Scim.json(answer);
    var location = user.path("meta").path("location").asString();
    answer.expectHeader().valueEquals("Location", location);
    answer.expectHeader().valueEquals("ETag", "\"1\"");
    assertThat(location).startsWith("http://127.0.0.1").endsWith("/scim/v2/Users/" + id(user));
    assertThat(user.path("meta").path("version").asString()).isEqualTo("\"1\"");
    assertThat(user.path("meta").path("resourceType").asString()).isEqualTo("User");
    assertThat(user.path("userName").asString()).isEqualTo("Ada.One@sc-one.example.org");
    assertThat(directory.user(id(user))).isEqualTo(user);
    var person = people("sc-one", "ada.one@sc-one.example.org").getFirst();
    assertThat(person.path("name").asString()).isEqualTo("Ada Directory");
    assertThat(person.path("zone").asString()).isEqualTo("America/Denver");
    var affiliation = person.path("affiliations").get(0);
    assertThat(affiliation.path("jobTitle").asString()).isEqualTo("Director (fictional)");
    assertThat(affiliation.path("seniority").asString()).isEqualTo("STAFF");
    assertThat(affiliation.path("workforceRoles")).isEmpty();
    assertThat(affiliation.path("from").asString()).isEqualTo("2026-11-23");
  }

  @Test
  void plain_json_is_taken_and_given_as_well() {
    var answer =
        web.post()
            .uri("/scim/v2/Users")
            .headers(it -> it.setBearerAuth(directory.token()))
            .contentType(MediaType.APPLICATION_JSON)
            .accept(MediaType.APPLICATION_JSON)
            .bodyValue(Scim.user(address("plain"), ""))
            .exchange();
    answer.expectStatus().isCreated().expectHeader().contentType(MediaType.APPLICATION_JSON);
  }

  @Test
  void another_media_type_is_refused_in_scims_own_form() {
    refused(
        web.post()
            .uri("/scim/v2/Users")
            .headers(it -> it.setBearerAuth(directory.token()))
            .contentType(MediaType.TEXT_PLAIN)
            .bodyValue("Ada")
            .exchange(),
        415,
        "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TWICE@sc-one.example.org | \"externalId\": \"other\"",
        "twice-other@sc-one.example.org | \"externalId\": \"twice\"",
        "twice-third | \"emails\": [{\"value\": \"Twice@SC-one.example.org\"}]",
      })
  void a_repeated_create_is_a_conflict_and_registers_nobody(String userName, String more) {
    directory.post("/Users", Scim.user(address("twice"), "\"externalId\": \"twice\""));
    refused(directory.post("/Users", Scim.user(userName, more)), 409, "uniqueness");
    assertThat(people("sc-one", address("twice"))).hasSize(1);
    assertThat(people("sc-one", userName).size()).isLessThan(2);
  }

  @Test
  void two_jurisdictions_may_use_the_same_names() {
    var other = Scim.of(web, "sc-two");
    directory.create(Scim.user("same", "\"externalId\": \"same\", " + emails("same-1")));
    other.create(Scim.user("same", "\"externalId\": \"same\", " + emails("same-2")));
    assertThat(other.found("userName eq \"SAME\"").path("totalResults").asInt()).isEqualTo(1);
  }

  private static String emails(String name) {
    return "\"emails\": [{\"type\": \"work\", \"value\": \"" + address(name) + "\"}]";
  }

  @Test
  void who_works_there_with_that_address_is_linked_and_not_doubled() {
    post(
            ADMINISTRATOR,
            "/api/people/import",
            Roster.array(Roster.person("sc-known", "Grace Known", "sc-one")))
        .expectStatus()
        .isOk();
    directory.create(Scim.user("Sc-Known@sc-one.example.org", ""));
    assertThat(people("sc-one", "sc-known@sc-one.example.org")).hasSize(1);
    assertThat(id(people("sc-one", "sc-known@sc-one.example.org").getFirst()))
        .isEqualTo("sc-known");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | invalidSyntax",
        "[] | invalidSyntax",
        "{ | invalidSyntax",
        "{\"schemas\": [\"urn:other\"], \"userName\": \"bad@x.example.org\", \"displayName\":"
            + " \"B\"} | invalidSyntax",
        "{\"schemas\": [\"U\"], \"displayName\": \"B\"} | invalidValue",
        "{\"schemas\": [\"U\"], \"userName\": 7, \"displayName\": \"B\"} | invalidValue",
        "{\"schemas\": [\"U\"], \"userName\": \"bad@x.example.org\"} | invalidValue",
        "{\"schemas\": [\"U\"], \"userName\": \"no-address\", \"displayName\": \"B\"} |"
            + " invalidValue",
        "{\"schemas\": [\"U\"], \"userName\": \"bad@x.example.org\", \"displayName\": \"B\","
            + " \"active\": \"maybe\"} | invalidValue",
        "{\"schemas\": [\"U\"], \"userName\": \"bad@x.example.org\", \"displayName\": \"B\","
            + " \"timezone\": \"Mars/North\"} | invalidValue",
        "{\"schemas\": [\"U\"], \"userName\": \"bad@x.example.org\", \"displayName\": \"B\","
            + " \"timezone\": \"+05:00\"} | invalidValue",
        "{\"schemas\": [\"U\"], \"userName\": \"bad@x.example.org\", \"displayName\": \"B\\u0007\"}"
            + " | invalidValue",
        "{\"schemas\": [\"U\"], \"userName\": \"bad@x.example.org\", \"displayName\": \"Jodi"
            + " Hill-Lilly\"} | invalidValue",
        "{\"schemas\": [\"U\"], \"userName\": \"bad@x.example.org\", \"displayName\": \"B\","
            + " \"name\": \"B\"} | invalidValue",
        "{\"schemas\": [\"U\"], \"userName\": \"bad@x.example.org\", \"displayName\": \"B\","
            + " \"emails\": [{\"type\": \"home\", \"value\": \"b@x.example.org\"}]} | invalidValue",
        "{\"schemas\": [\"U\"], \"userName\": \"bad@x.example.org\", \"displayName\": \"B\","
            + " \"emails\": [{\"value\": \"nobody\"}]} | invalidValue",
        "{\"schemas\": [\"U\"], \"userName\": \"bad@x.example.org\", \"displayName\": \"B\","
            + " \"nickName\": \"Bad\"} | invalidSyntax",
        "{\"schemas\": [\"U\"], \"userName\": \"bad@x.example.org\", \"displayName\": \"B\","
            + " \"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\": {\"department\":"
            + " \"X\"}} | invalidSyntax",
      })
  void a_user_that_does_not_fit_is_refused_and_nothing_is_kept(String body, String scimType) {
    refused(
        directory.post("/Users", body.replace("\"U\"", "\"" + Scim.USER + "\"")), 400, scimType);
    assertThat(directory.found("userName eq \"bad@x.example.org\"").path("totalResults").asInt())
        .isZero();
    assertThat(people("sc-one", "bad@x.example.org")).isEmpty();
  }

  @Test
  void a_refusal_names_every_attribute_that_is_not_kept() {
    var answer =
        directory.post(
            "/Users", Scim.user(address("more"), "\"nickName\": \"A\", \"phoneNumbers\": [{}]"));
    assertThat(Scim.json(answer.expectStatus().isBadRequest()).path("detail").asString())
        .contains("nickName", "phoneNumbers");
  }

  @Test
  void what_the_setting_lists_and_what_is_read_only_is_dropped_and_the_answer_shows_it() {
    var user =
        directory.user(
            directory.create(
                Scim.user(
                    address("dropped"),
                    "\"locale\": \"en-US\", \"password\": \"secret\", \"groups\": [], \"id\":"
                        + " \"mine\", \"meta\": {\"version\": \"9\"}")));
    assertThat(user.toString()).doesNotContain("en-US", "secret", "mine", "\"9\"");
  }

  @Test
  void attribute_names_know_no_letter_case() {
    var id =
        directory.create(
            "{\"SCHEMAS\": [\"%s\"], \"USERNAME\": \"%s\", \"DisplayName\": \"Case\"}"
                .formatted(Scim.USER, address("case")));
    assertThat(directory.user(id).path("userName").asString()).isEqualTo(address("case"));
    directory.patch(id, "{\"OP\": \"REPLACE\", \"Path\": \"DISPLAYNAME\", \"vaLue\": \"Other\"}");
    assertThat(directory.user(id).path("displayName").asString()).isEqualTo("Other");
  }

  // 3.4: reading

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

  // 3.9: attributes

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

  // 3.14: versions

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

  // 3.5.1: replacing

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

  // 3.5.2: patching

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"op\": \"add\", \"path\": \"title\", \"value\": \"T\"} | /title | T",
        "{\"op\": \"Replace\", \"path\": \"title\", \"value\": \"T\"} | /title | T",
        "{\"op\": \"add\", \"value\": {\"title\": \"T\", \"timezone\": \"America/Denver\"}} |"
            + " /timezone | America/Denver",
        "{\"op\": \"replace\", \"value\": {\"name\": {\"familyName\": \"F\"}}} | /name/familyName |"
            + " F",
        "{\"op\": \"add\", \"path\": \"name.familyName\", \"value\": \"F\"} | /name/familyName | F",
        "{\"op\": \"replace\", \"path\": \"name\", \"value\": {\"familyName\": \"F\"}} |"
            + " /name/givenName | G",
        "{\"op\": \"REMOVE\", \"path\": \"name.givenName\"} | /name/givenName | ",
        "{\"op\": \"remove\", \"path\": \"name\"} | /name | ",
        "{\"op\": \"replace\", \"path\": \"urn:ietf:params:scim:schemas:core:2.0:User:title\","
            + " \"value\": \"T\"} | /title | T",
        "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\":"
            + " \"patched-new@sc-one.example.org\"} | /emails/0/value |"
            + " patched-new@sc-one.example.org",
        "{\"op\": \"replace\", \"path\": \"emails\", \"value\": [{\"value\":"
            + " \"patched-new@sc-one.example.org\"}]} | /emails/0/value |"
            + " patched-new@sc-one.example.org",
        "{\"op\": \"replace\", \"path\": \"active\", \"value\": false} | /active | false",
        "{\"op\": \"replace\", \"path\": \"active\", \"value\": \"False\"} | /active | false",
        "{\"op\": \"replace\", \"value\": {\"active\": false}} | /active | false",
        "{\"op\": \"add\", \"path\": \"title\", \"value\": \"T\"}, {\"op\": \"remove\", \"path\":"
            + " \"title\"} | /title | ",
      })
  void an_operation_does_what_it_says(String operations, String pointer, String value) {
    var id =
        directory.create(
            Scim.user(
                address("patched"),
                "\"name\": {\"givenName\": \"G\"}, \"emails\": [{\"type\": \"work\", \"value\":"
                    + " \"patched@sc-one.example.org\"}]"));
    try {
      directory.patch(id, operations).expectStatus().isOk();
      assertThat(directory.user(id).at(pointer).asString("")).isEqualTo(value == null ? "" : value);
    } finally {
      directory.delete(id).expectStatus().isNoContent();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        " | invalidSyntax",
        "{} | invalidSyntax",
        "{\"op\": \"move\", \"path\": \"title\"} | invalidSyntax",
        "{\"op\": \"remove\"} | noTarget",
        "{\"op\": \"remove\", \"path\": \"userName\"} | mutability",
        "{\"op\": \"remove\", \"path\": \"active\"} | mutability",
        "{\"op\": \"remove\", \"path\": \"emails\"} | mutability",
        "{\"op\": \"remove\", \"path\": \"title\", \"value\": \"x\"} | invalidSyntax",
        "{\"op\": \"replace\", \"path\": \"id\", \"value\": \"x\"} | mutability",
        "{\"op\": \"replace\", \"path\": \"meta.version\", \"value\": \"x\"} | mutability",
        "{\"op\": \"replace\", \"value\": {\"id\": \"x\"}} | mutability",
        "{\"op\": \"add\", \"path\": \"members\", \"value\": [{\"value\": \"x\"}]} | invalidPath",
        "{\"op\": \"add\", \"path\": \"nickName\", \"value\": \"x\"} | invalidPath",
        "{\"op\": \"add\", \"path\": \"locale\", \"value\": \"en-US\"} | invalidPath",
        "{\"op\": \"add\", \"path\": \"title.short\", \"value\": \"x\"} | invalidPath",
        "{\"op\": \"add\", \"path\": \"emails[type eq\", \"value\": \"x\"} | invalidPath",
        "{\"op\": \"add\", \"path\":"
            + " \"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department\","
            + " \"value\": \"x\"} | invalidPath",
        "{\"op\": \"add\", \"path\": 7, \"value\": \"x\"} | invalidPath",
        "{\"op\": \"replace\", \"path\": \"emails[type eq \\\"home\\\"].value\", \"value\":"
            + " \"a@b.example.org\"} | noTarget",
        "{\"op\": \"add\", \"path\": \"emails\", \"value\": [{\"value\":"
            + " \"second@sc-one.example.org\", \"type\": \"work\"}]} | invalidValue",
        "{\"op\": \"replace\", \"path\": \"title\"} | invalidValue",
        "{\"op\": \"replace\", \"path\": \"title\", \"value\": {\"a\": 1}} | invalidValue",
        "{\"op\": \"replace\", \"path\": \"active\", \"value\": \"perhaps\"} | invalidValue",
        "{\"op\": \"replace\", \"value\": \"x\"} | invalidValue",
        "{\"op\": \"replace\", \"value\": {\"nickName\": \"x\"}} | invalidSyntax",
        "{\"op\": \"replace\", \"value\": {\"locale\": \"en-US\"}} | invalidSyntax",
        "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"T\"}, {\"op\": \"remove\","
            + " \"path\": \"userName\"} | mutability",
      })
  void an_operation_that_is_not_offered_changes_nothing_and_is_never_a_silent_200(
      String operations, String scimType) {
    directory.post("/Users", Scim.user(address("stays"), ""));
    var before =
        directory.found("userName eq \"" + address("stays") + "\"").path("Resources").get(0);
    refused(directory.patch(id(before), operations == null ? "" : operations), 400, scimType);
    assertThat(directory.user(id(before))).isEqualTo(before);
  }

  @Test
  void a_patch_that_changes_nothing_leaves_the_version() {
    var id = directory.create(Scim.user(address("same-patch"), "\"title\": \"T\""));
    directory
        .patch(id, "{\"op\": \"replace\", \"path\": \"title\", \"value\": \"T\"}")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"1\"");
    directory
        .patch(id, "{\"op\": \"remove\", \"path\": \"timezone\"}")
        .expectStatus()
        .isOk()
        .expectHeader()
        .valueEquals("ETag", "\"1\"");
  }

  // 3.6: deactivating and deleting

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

  // who may

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

  // 4: what is offered

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
