package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnershiphub.membership.places.Place;
import org.partnershiphub.membership.places.Places;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who is found by what, by whom, and how it comes out as a file. */
class DirectoryTest extends RunningService {

  @Autowired private Places places;

  @BeforeEach
  void a_small_directory() {
    importAll(
        "jurisdictions",
        "{\"id\": \"dy-state\", \"name\": \"Directory State\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\", \"activatedOn\": \"2025-01-01\", \"lead\": \"dy-lead\"}",
        "{\"id\": \"dy-tribe\", \"name\": \"Directory Tribe\", \"kind\": \"TRIBE\", \"primaryZone\": \"America/Phoenix\", \"activatedOn\": \"2025-01-01\"}");
    importAll(
        "organisations",
        "{\"id\": \"dy-uni\", \"name\": \"Directory University\", \"role\": \"UNIVERSITY\"}");
    importAll(
        "people",
        Roster.person("dy-lead", "Dyllan Núñez", "dy-state"),
        Roster.person(
            "dy-two", "Dýlan Smith-Øster", "dy-state", "JURISDICTION", "STAFF", "DATA_LEAD"),
        Roster.person(
            "dy-three", "=Dyla Smithson", "dy-tribe", "JURISDICTION", "STAFF", "CIR_LEADER"),
        Roster.person(
            "dy-uni1", "Dyna Expert", "dy-uni", "OUTSIDE_ORGANISATION", "EXPERT", "DATA_EXPERT"),
        Roster.person("dy-gone", "Dyna Gone", "dy-state"));
    post(ADMINISTRATOR, "/api/people/dy-gone/departure", "{\"on\": \"2026-11-22\"}")
        .expectStatus()
        .isOk();
  }

  private void importAll(String what, String... rows) {
    post(ADMINISTRATOR, "/api/" + what + "/import", Roster.array(List.of(rows)))
        .expectStatus()
        .isOk();
  }

  @ParameterizedTest
  @CsvSource({
    "q=dy, dy-lead dy-three dy-two dy-uni1",
    "q=NUNEZ, dy-lead",
    "q=dylan, dy-two",
    "q=smith dyl, dy-three dy-two",
    "q=dy gone, ''",
    "q=dy&role=DATA_LEAD, dy-two",
    "q=dy&role=NOBODY, ''",
    "q=dy&seniority=STAFF, dy-three dy-two",
    "q=dy&seniority=STAFF&role=CIR_LEADER, dy-three",
    "q=dy&organisation=dy-state, dy-lead dy-two",
    "organisation=dy-uni, dy-uni1",
    "q=dy&organisationKind=OUTSIDE_ORGANISATION, dy-uni1",
    "q=dy&jurisdictionKind=TRIBE, dy-three",
    "q=dy&jurisdictionKind=STATE, dy-lead dy-two",
    "organisation=dy-state&jurisdictionKind=TRIBE, ''",
    "q=dy&group=no-such-group, ''",
  })
  void people_are_found_by_name_and_by_what_they_do_now(String query, String expected) {
    assertThat(String.join(" ", found(ADMINISTRATOR, query + "&limit=200"))).isEqualTo(expected);
  }

  @Test
  void a_filter_that_narrows_little_still_gives_pages_without_gap_or_repeat() {
    importAll("people", Roster.people(230, "dz", "dy-state").toArray(String[]::new));
    var seen = new ArrayList<String>();
    var next = "";
    do {
      var page =
          page(ADMINISTRATOR, "organisation=dy-state&jurisdictionKind=STATE&limit=60" + next);
      page.path("items").forEach(it -> seen.add(it.path("id").asString()));
      next = page.hasNonNull("next") ? "&after=" + page.path("next").asString() : "";
    } while (!next.isEmpty());
    assertThat(seen).hasSize(232).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void the_people_of_a_group_are_found_along_the_group_and_once_each() {
    for (var place : List.of("dy-lead:1", "dy-three:2", "dy-three:3", "dy-gone:4")) {
      var parts = place.split(":");
      places
          .taken(
              Place.Key.seat(
                  new GroupId("dy-group"), "dy-group:" + parts[1], new PersonId(parts[0])),
              new Place.Standing(null, "PRIMARY"),
              LocalDate.parse("2026-01-01"),
              1)
          .block();
    }
    assertThat(found(ADMINISTRATOR, "group=dy-group")).containsExactly("dy-lead", "dy-three");
    assertThat(found(ADMINISTRATOR, "group=dy-group&q=smith")).containsExactly("dy-three");
    assertThat(found(ADMINISTRATOR, "group=dy-group&jurisdictionKind=STATE"))
        .containsExactly("dy-lead");
    var first = page(ADMINISTRATOR, "group=dy-group&limit=1");
    assertThat(first.path("items").path(0).path("id").asString()).isEqualTo("dy-lead");
    assertThat(
            found(ADMINISTRATOR, "group=dy-group&limit=1&after=" + first.path("next").asString()))
        .containsExactly("dy-three");
  }

  @Test
  void jurisdictions_are_found_by_name_kind_and_status() {
    var found =
        get(COORDINATOR, "/api/directory/jurisdictions?q=dir trib&kind=TRIBE&status=ACTIVE")
            .expectStatus()
            .isOk()
            .expectBody(JsonNode.class)
            .returnResult()
            .getResponseBody()
            .path("items");
    assertThat(found.size()).isEqualTo(1);
    assertThat(found.path(0).path("id").asString()).isEqualTo("dy-tribe");
  }

  @Test
  void members_see_who_works_where_and_no_address_but_their_own() {
    var page = page(Tokens.of("dy-two"), "q=dy&organisation=dy-state");
    assertThat(page.path("items").path(0).has("email")).isFalse();
    assertThat(page.path("items").path(1).path("email").asString())
        .isEqualTo("dy-two@dy-state.example.org");
    assertThat(page(COORDINATOR, "q=dy").path("items").path(0).has("email")).isTrue();
  }

  @Test
  void experts_and_who_has_left_and_strangers_find_no_others() {
    assertThat(found(Tokens.of("dy-uni1"), "q=dy")).containsExactly("dy-uni1");
    assertThat(found(Tokens.of("dy-gone"), "q=dy")).isEmpty();
    assertThat(found(Tokens.of("Nobody In Particular"), "")).isEmpty();
  }

  @Test
  void a_file_holds_the_same_people_and_no_formula() throws Exception {
    var csv = file("/api/directory/people/export?q=dy", "text/csv;charset=UTF-8");
    try (var rows = CSVParser.parse(csv, CSVFormat.RFC4180.builder().setHeader().get())) {
      var all = rows.getRecords();
      assertThat(all.stream().map(it -> it.get("id")))
          .containsExactly("dy-lead", "dy-three", "dy-two", "dy-uni1");
      assertThat(all.get(0).get("name")).isEqualTo("Dyllan Núñez");
      assertThat(all.get(1).get("name")).isEqualTo("'=Dyla Smithson");
      assertThat(all.get(2).get("workforceRoles")).isEqualTo("DATA_LEAD");
    }
    var json =
        file("/api/directory/people/export?format=json&q=dy&role=DATA_LEAD", "application/json");
    assertThat(json).startsWith("[{\"id\":\"dy-two\"").endsWith("}]\n");
  }

  @Test
  void a_file_of_nobody_is_a_header_or_an_empty_list() {
    assertThat(file("/api/directory/people/export?q=nobodyatall", "text/csv;charset=UTF-8"))
        .startsWith("id,name,")
        .hasLineCount(1);
    assertThat(file("/api/directory/people/export?format=json&q=nobodyatall", "application/json"))
        .isEqualTo("[]\n");
  }

  @Test
  void a_lead_takes_out_the_own_jurisdiction_only() {
    var lead = Tokens.of("dy-lead");
    get(lead, "/api/directory/people/export?organisation=dy-state").expectStatus().isOk();
    get(lead, "/api/directory/people/export?organisation=dy-tribe").expectStatus().isForbidden();
    get(lead, "/api/directory/people/export").expectStatus().isForbidden();
    get(ADMINISTRATOR, "/api/directory/people/export?format=xls").expectStatus().isBadRequest();
    get(ADMINISTRATOR, "/api/directory/people?seniority=KING").expectStatus().isBadRequest();
  }

  private String file(String path, String type) {
    var answer =
        get(ADMINISTRATOR, path)
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType(type)
            .expectBody()
            .returnResult()
            .getResponseBody();
    return new String(answer, StandardCharsets.UTF_8);
  }

  private JsonNode page(String token, String query) {
    return get(token, "/api/directory/people?" + query)
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  private List<String> found(String token, String query) {
    var ids = new ArrayList<String>();
    page(token, query).path("items").forEach(it -> ids.add(it.path("id").asString()));
    return ids;
  }
}
