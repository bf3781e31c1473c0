package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SearchTest extends RunningService {

  @BeforeEach
  void a_few_people() {
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            Roster.array(
                "{\"id\": \"q-one\", \"name\": \"Searchland\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\"}",
                "{\"id\": \"q-two\", \"name\": \"Findland\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\"}"))
        .expectStatus()
        .isOk();
    post(
            ADMINISTRATOR,
            "/api/people/import",
            Roster.array(
                Roster.person("q1", "Ämqil O’Quonnor", "q-one"),
                Roster.person("q2", "Quilla Ämqtstraße", "q-one"),
                Roster.person("q3", "Quilla Regan", "q-two")))
        .expectStatus()
        .isOk();
  }

  @ParameterizedTest
  @CsvSource({"quilla reg, q3", "ÄMQ, q1 q2", "STRASS, ''", "ÄMQTSTRASSE quilla, q2", "quonn, q1"})
  void people_are_found_by_how_words_begin_whatever_the_letter_case(String text, String expected) {
    var found = pages("/api/people?limit=200&q=" + text);
    assertThat(String.join(" ", found)).isEqualTo(expected);
  }

  @Test
  void signs_alone_search_for_nothing_and_are_no_pattern() {
    assertThat(pages("/api/people?q=.*&organisation=q-one")).containsExactly("q1", "q2");
    assertThat(pages("/api/people?q=q.*illa&organisation=q-one")).isEmpty();
  }

  @Test
  void people_are_found_by_where_they_work() {
    assertThat(pages("/api/people?organisation=q-one")).containsExactly("q1", "q2");
    assertThat(pages("/api/people?organisation=q-one&q=quil")).containsExactly("q2");
  }

  @Test
  void who_has_left_is_no_longer_found_there() {
    post(
            ADMINISTRATOR,
            "/api/people/import",
            Roster.array(Roster.person("q4", "Quilla Leaving", "q-two")))
        .expectStatus()
        .isOk();
    post(ADMINISTRATOR, "/api/people/q4/departure", "{\"on\": \"2026-11-22\"}")
        .expectStatus()
        .isOk();
    assertThat(pages("/api/people?organisation=q-two")).contains("q3").doesNotContain("q4");
    assertThat(pages("/api/people?q=leaving")).containsExactly("q4");
  }

  @Test
  void a_long_list_comes_in_pages_without_gap_or_repeat() {
    post(ADMINISTRATOR, "/api/people/import", Roster.array(Roster.people(25, "qp", "q-two")))
        .expectStatus()
        .isOk();
    var paged =
        pages("/api/people?limit=7&q=person").stream().filter(it -> it.startsWith("qp")).toList();
    assertThat(paged).hasSize(25).doesNotHaveDuplicates().isSorted();
  }

  private List<String> pages(String path) {
    var ids = new ArrayList<String>();
    var next = "";
    while (true) {
      var page =
          get(ADMINISTRATOR, path + next)
              .expectStatus()
              .isOk()
              .expectBody(JsonNode.class)
              .returnResult()
              .getResponseBody();
      assertThat(page).isNotNull();
      page.path("items").forEach(it -> ids.add(it.path("id").asString()));
      if (!page.hasNonNull("next")) {
        return ids;
      }
      next = "&after=" + page.path("next").asString();
    }
  }
}
