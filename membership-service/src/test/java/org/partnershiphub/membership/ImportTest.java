package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.http.MediaType;

/** Many rows at once: all or nothing, every bad row by its line, the same again unchanged, fast. */
class ImportTest extends RunningService {

  @BeforeEach
  void one_jurisdiction() {
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            "[{\"id\": \"i-one\", \"name\": \"Importland\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\", \"activatedOn\": \"2025-01-01\"}]")
        .expectStatus()
        .isOk();
  }

  @Test
  void of_five_thousand_rows_with_three_bad_ones_none_is_written_and_each_is_named() {
    var rows = new ArrayList<>(Roster.people(5_000, "ia", "i-one"));
    rows.set(16, rows.get(16).replace("America/New_York", "Mars/Olympus"));
    rows.set(2_500, rows.get(2_500).replace("i-one\",", "i-unknown\","));
    rows.set(4_999, rows.get(4_999).replace("2025-01-06", "2025-02-30"));
    post(ADMINISTRATOR, "/api/people/import", Roster.array(rows))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("urn:problem:import-refused")
        .jsonPath("$.errors.length()")
        .isEqualTo(3)
        .jsonPath("$.errors[*].line")
        .value(lines -> assertThat(lines.toString()).isEqualTo("[17,2501,5000]"))
        .jsonPath("$.errors[1].pointer")
        .isEqualTo("/2500/affiliation/organisation");
    get(ADMINISTRATOR, "/api/people/ia00001").expectStatus().isNotFound();
  }

  @Test
  void five_thousand_people_are_imported_and_told_and_the_second_time_nothing_changes() {
    var rows = Roster.array(Roster.people(5_000, "ib", "i-one"));
    var watch = new Watch();
    count(rows, 5_000);
    watch.say("import of 5,000 people");
    count(rows, 0);
    watch.say("the same again");
    try (var topics = new FactTopics(brokers, prefix)) {
      Awaitility.await()
          .pollInterval(Duration.ofSeconds(2))
          .atMost(Duration.ofMinutes(3))
          .until(() -> cards(topics) == 5_000);
    }
    watch.say("until all 15,000 facts were told");
  }

  private static long cards(FactTopics topics) {
    return topics.facts("people.v1", "people.person-card.v1").stream()
        .map(it -> it.path("subject").asString())
        .filter(it -> it.startsWith("ib"))
        .distinct()
        .count();
  }

  /** Wall and processor time; the latter includes the broker and the store in this process. */
  private static final class Watch {

    private final OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long wall = System.nanoTime();
    private long processor = machine.getProcessCpuTime();

    void say(String what) {
      System.out.printf(
          "[measured] %s: %d ms, of processors %d ms%n",
          what,
          (System.nanoTime() - wall) / 1_000_000,
          (machine.getProcessCpuTime() - processor) / 1_000_000);
      wall = System.nanoTime();
      processor = machine.getProcessCpuTime();
    }
  }

  private void count(String rows, int created) {
    post(ADMINISTRATOR, "/api/people/import", rows)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.created")
        .isEqualTo(created)
        .jsonPath("$.unchanged")
        .isEqualTo(5_000 - created);
  }

  @Test
  void a_row_without_id_a_repeated_one_and_one_with_other_content_are_named() {
    var ada = Roster.person("ic-ada", "Ada", "i-one");
    post(ADMINISTRATOR, "/api/people/import", Roster.array(ada)).expectStatus().isOk();
    post(
            ADMINISTRATOR,
            "/api/people/import",
            Roster.array(
                ada.replace("Ada", "Adam"),
                Roster.person("ic-bob", "Bob", "i-one"),
                Roster.person("ic-bob", "Bob", "i-one"),
                Roster.person("ic-eve", "Eve", "i-one").replace("\"id\": \"ic-eve\",", "")))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[*].line")
        .value(lines -> assertThat(lines.toString()).isEqualTo("[1,3,4]"));
    get(ADMINISTRATOR, "/api/people/ic-bob").expectStatus().isNotFound();
  }

  @Test
  void a_row_is_known_again_after_the_person_has_left() {
    var ada = Roster.array(Roster.person("id-ada", "Ada", "i-one"));
    post(ADMINISTRATOR, "/api/people/import", ada).expectStatus().isOk();
    post(ADMINISTRATOR, "/api/people/id-ada/departure", "{\"on\": \"2026-11-22\"}")
        .expectStatus()
        .isOk();
    post(ADMINISTRATOR, "/api/people/import", ada)
        .expectBody()
        .jsonPath("$.unchanged")
        .isEqualTo(1);
    get(ADMINISTRATOR, "/api/people/id-ada")
        .expectBody()
        .jsonPath("$.status")
        .isEqualTo("DEPARTED");
  }

  @Test
  void two_rows_of_one_name_and_a_row_whose_name_is_taken_are_named() {
    var row =
        "{\"id\": \"%s\", \"name\": \"%s\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\"}";
    post(
            ADMINISTRATOR,
            "/api/jurisdictions/import",
            Roster.array(
                row.formatted("ie-1", "Bureau of Rows"),
                row.formatted("ie-2", "BUREAU  OF ROWS"),
                row.formatted("ie-3", "ImportLAND")))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[*].line")
        .value(lines -> assertThat(lines.toString()).isEqualTo("[2,3]"));
    get(ADMINISTRATOR, "/api/jurisdictions/ie-1").expectStatus().isNotFound();
  }

  @Test
  void a_third_co_chair_in_an_import_is_named_and_none_is_seated() {
    post(ADMINISTRATOR, "/api/people/import", Roster.array(Roster.people(4, "if", "i-one")))
        .expectStatus()
        .isOk();
    var row = "{\"office\": \"%s\", \"person\": \"%s\", \"from\": \"2019-01-01\", \"to\": \"%s\"}";
    post(
            ADMINISTRATOR,
            "/api/offices/import",
            Roster.array(
                row.formatted("CO_CHAIR", "if00001", "2019-12-31"),
                row.formatted("CO_CHAIR", "if00002", "2019-12-31"),
                row.formatted("CO_CHAIR", "if00003", "2019-06-30"),
                row.formatted("CO_CHAIR", "if00004", "2018-06-30"),
                row.formatted("TREASURER", "if00001", "2019-12-31"),
                row.formatted("ADMINISTRATOR", "nobody", "2019-12-31")))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[*].line")
        .value(lines -> assertThat(lines.toString()).isEqualTo("[3,4,5,6]"));
    get(ADMINISTRATOR, "/api/offices/CO_CHAIR?asOf=2019-03-01")
        .expectBody()
        .jsonPath("$.open.length()")
        .isEqualTo(0);
  }

  @Test
  void one_object_a_line_is_read_as_well() {
    var rows = Roster.people(3, "ig", "i-one").stream().map(it -> it.replace("\n", " ")).toList();
    web.post()
        .uri("/api/people/import")
        .headers(it -> it.setBearerAuth(ADMINISTRATOR))
        .contentType(MediaType.APPLICATION_NDJSON)
        .bodyValue(String.join("\n", rows))
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.created")
        .isEqualTo(3);
  }
}
