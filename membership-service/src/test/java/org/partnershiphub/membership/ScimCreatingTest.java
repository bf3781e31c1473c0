package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;

/** RFC 7644, 3.1 and 3.3: creating. */
class ScimCreatingTest extends ScimService {

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
}
