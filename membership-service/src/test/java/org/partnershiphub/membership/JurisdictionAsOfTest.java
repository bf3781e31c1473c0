package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Who was a member on a day: the store's answer is that of somebody who reads every history. */
class JurisdictionAsOfTest extends RunningService {

  private static final List<String> STATUSES =
      List.of("PROSPECT", "ONBOARDING", "ACTIVE", "SUSPENDED", "WITHDRAWN");
  private static final LocalDate FIRST = LocalDate.parse("2019-01-01");

  /** What a jurisdiction became, by days. */
  private static final class History {

    private final TreeMap<LocalDate, String> became = new TreeMap<>();

    String on(LocalDate day) {
      var entry = became.floorEntry(day);
      return entry == null ? null : entry.getValue();
    }

    String last() {
      return became.lastEntry().getValue();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void a_list_of_a_day_is_what_the_histories_say(long seed) {
    var random = new Random(seed);
    var histories = new TreeMap<String, History>();
    for (var number = 0; number < 15; number++) {
      histories.put("h%d-%02d".formatted(seed, number), lived(seed, number, random));
    }
    for (var check = 0; check < 12; check++) {
      var day = FIRST.plusDays(random.nextInt(3000));
      for (var status : STATUSES) {
        assertThat(listed(seed, day, status))
            .as("%s on %s", status, day)
            .isEqualTo(expected(histories, day, status));
      }
    }
  }

  private History lived(long seed, int number, Random random) {
    var id = "h%d-%02d".formatted(seed, number);
    var history = new History();
    var day = FIRST.plusDays(random.nextInt(1500));
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            "[{\"id\": \"%s\", \"name\": \"Asof%d Number %d\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\", \"activatedOn\": \"%s\"}]"
                .formatted(id, seed, number, day))
        .expectStatus()
        .isOk();
    history.became.put(day, "ACTIVE");
    for (var step = random.nextInt(5); step > 0; step--) {
      day = day.plusDays(1 + random.nextInt(200));
      history.became.put(day, next(id, history.last(), day, random));
    }
    return history;
  }

  private String next(String id, String now, LocalDate day, Random random) {
    if (now.equals("WITHDRAWN")) {
      return command(id, "activation", "{\"on\": \"" + day + "\"}", "ACTIVE");
    }
    if (random.nextInt(3) == 0) {
      return command(id, "withdrawal", "{\"effectiveOn\": \"" + day + "\"}", "WITHDRAWN");
    }
    return now.equals("SUSPENDED")
        ? command(id, "reinstatement", "{\"on\": \"" + day + "\"}", "ACTIVE")
        : command(id, "suspension", "{\"reason\": \"x\", \"since\": \"" + day + "\"}", "SUSPENDED");
  }

  private String command(String id, String what, String body, String becomes) {
    post(ADMINISTRATOR, "/api/jurisdictions/" + id + "/" + what, body)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo(becomes);
    return becomes;
  }

  private TreeSet<String> listed(long seed, LocalDate day, String status) {
    var ids = new TreeSet<String>();
    json("/api/jurisdictions?limit=200&q=asof%d&asOf=%s&status=%s".formatted(seed, day, status))
        .path("items")
        .forEach(it -> ids.add(it.path("id").asString()));
    return ids;
  }

  private static TreeSet<String> expected(
      Map<String, History> histories, LocalDate day, String status) {
    var ids = new TreeSet<String>();
    histories.forEach(
        (id, history) -> {
          if (status.equals(history.on(day))) {
            ids.add(id);
          }
        });
    return ids;
  }

  private JsonNode json(String path) {
    return get(ADMINISTRATOR, path)
        .expectStatus()
        .isOk()
        .expectBody(JsonNode.class)
        .returnResult()
        .getResponseBody();
  }

  @Test
  void the_summary_counts_what_the_list_lists() {
    lived(9, 1, new Random(9));
    for (var asOf : List.of("", "asOf=2024-06-01", "asOf=2027-01-01")) {
      var summary = json("/api/jurisdictions/summary?" + asOf);
      var all = everything(asOf);
      assertThat(summary.path("total").asInt()).isEqualTo(all.size());
      for (var status : STATUSES) {
        assertThat(summary.path("byStatus").path(status).asInt(0))
            .isEqualTo(all.stream().filter(it -> it.equals(status)).count());
      }
    }
  }

  private List<String> everything(String asOf) {
    var statuses = new ArrayList<String>();
    var next = "";
    do {
      var page = json("/api/jurisdictions?limit=200&after=" + next + "&" + asOf);
      page.path("items").forEach(it -> statuses.add(it.path("status").asString()));
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    return statuses;
  }
}
