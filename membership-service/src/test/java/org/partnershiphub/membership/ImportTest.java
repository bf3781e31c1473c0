package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.FactTopics;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

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

  @Test
  void a_dry_run_says_what_would_happen_and_writes_nothing() {
    post(ADMINISTRATOR, "/api/people/import", Roster.array(Roster.person("ih-ada", "Ada", "i-one")))
        .expectStatus()
        .isOk();
    post(
            ADMINISTRATOR,
            "/api/people/import?dryRun=true",
            Roster.array(
                Roster.person("ih-ada", "Ada", "i-one"),
                Roster.person("ih-bob", "Bob", "i-one"),
                Roster.person("ih-eve", "Eve", "i-unknown")))
        .expectStatus()
        .isOk()
        .expectBody()
        .json(
            """
            {"received": 3, "created": 1, "unchanged": 1, "faults": 1,
             "errors": [{"line": 3, "pointer": "/2/affiliation/organisation",
                         "detail": "is not registered as JURISDICTION"}]}""");
    get(ADMINISTRATOR, "/api/people/ih-bob").expectStatus().isNotFound();
  }

  @Test
  void a_dry_run_of_terms_seats_nobody() {
    post(ADMINISTRATOR, "/api/people/import", Roster.array(Roster.person("ii-ada", "Ada", "i-one")))
        .expectStatus()
        .isOk();
    post(
            ADMINISTRATOR,
            "/api/offices/import?dryRun=true",
            "[{\"office\": \"CO_CHAIR\", \"person\": \"ii-ada\", \"from\": \"2018-03-01\", \"to\": \"2018-04-01\"}]")
        .expectBody()
        .jsonPath("$.created")
        .isEqualTo(1);
    get(ADMINISTRATOR, "/api/offices/CO_CHAIR?asOf=2018-03-15")
        .expectBody()
        .jsonPath("$.open.length()")
        .isEqualTo(0);
  }

  @Test
  void what_a_crash_left_out_the_same_file_brings_and_no_fact_is_told_twice() {
    var rows = Roster.people(2_500, "ij", "i-one");
    post(ADMINISTRATOR, "/api/people/import", Roster.array(rows.subList(0, 1_200)))
        .expectStatus()
        .isOk();
    post(ADMINISTRATOR, "/api/people/import", Roster.array(rows))
        .expectBody()
        .json("{\"received\": 2500, \"created\": 1300, \"unchanged\": 1200}");
    get(ADMINISTRATOR, "/api/people/ij02500").expectStatus().isOk();
  }

  @Test
  void names_and_ids_that_meet_far_apart_in_one_file_are_named() {
    var row =
        "{\"id\": \"%s\", \"name\": \"%s\", \"kind\": \"STATE\", \"primaryZone\": \"America/Phoenix\"}";
    var rows = new ArrayList<String>();
    for (var i = 1; i <= 2_100; i++) {
      rows.add(row.formatted("ik-" + i, "Far Apart " + i));
    }
    rows.add(row.formatted("ik-2101", "FAR  apart 3"));
    rows.add(row.formatted("ik-5", "Far Apart 5"));
    post(ADMINISTRATOR, "/api/jurisdictions/import", Roster.array(rows))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.faults")
        .isEqualTo(2)
        .jsonPath("$.errors[*].line")
        .value(lines -> assertThat(lines.toString()).isEqualTo("[2101,2102]"))
        .jsonPath("$.errors[1].detail")
        .isEqualTo("stands in line 5 already");
    get(ADMINISTRATOR, "/api/jurisdictions/ik-1").expectStatus().isNotFound();
  }

  @Test
  void of_very_many_faults_a_thousand_are_named_and_all_are_counted() {
    post(ADMINISTRATOR, "/api/people/import", Roster.array(Roster.people(1_500, "il", "i-unknown")))
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.detail")
        .isEqualTo("Nothing was imported: 1500 rows are bad.")
        .jsonPath("$.faults")
        .isEqualTo(1_500)
        .jsonPath("$.errors.length()")
        .isEqualTo(1_000);
  }

  private ResponseSpec csv(String path, String text) {
    return web.post()
        .uri(path)
        .headers(it -> it.setBearerAuth(ADMINISTRATOR))
        .contentType(MediaType.parseMediaType("text/csv"))
        .bodyValue(text.getBytes(StandardCharsets.UTF_8))
        .exchange();
  }

  @Test
  void people_and_jurisdictions_come_as_csv_and_are_the_same_rows_as_in_json() {
    csv(
            "/api/jurisdictions/import",
            "\uFEFFid,name,kind,usState,primaryZone,otherZones\r\n"
                + "im-one,\"Vermont, \"\"Division\"\" & Children’s\",STATE,VT,America/New_York,America/Chicago; America/Denver\r\n")
        .expectStatus()
        .isOk();
    get(ADMINISTRATOR, "/api/jurisdictions/im-one")
        .expectBody()
        .json(
            """
            {"name": "Vermont, \\"Division\\" & Children’s", "otherZones": ["America/Chicago", "America/Denver"]}""");
    post(
            ADMINISTRATOR,
            "/api/people/import",
            Roster.array(Roster.person("im-ada", "Ada", "im-one")))
        .expectStatus()
        .isOk();
    csv(
            "/api/people/import",
            """
            id,name,email,zone,organisation,organisationKind,jobTitle,seniority,workforceRoles,from
            im-ada,Ada,im-ada@im-one.example.org,America/New_York,im-one,JURISDICTION,Director (fictional),SENIOR_LEADER,,2025-01-06
            im-bob,Bob,bob@im-one.example.org,America/New_York,im-one,JURISDICTION,,STAFF,DATA_LEAD;CIR_LEADER,2025-01-06
            """)
        .expectStatus()
        .isOk()
        .expectBody()
        .json("{\"received\": 2, \"created\": 1, \"unchanged\": 1}");
    get(ADMINISTRATOR, "/api/people/im-bob")
        .expectBody()
        .json("{\"affiliations\": [{\"workforceRoles\": [\"CIR_LEADER\", \"DATA_LEAD\"]}]}");
  }

  @Test
  void bad_csv_rows_are_named_by_line_and_column_and_nothing_is_written() {
    csv(
            "/api/people/import",
            """
            id,name,email,zone,organisation,organisationKind,seniority,workforceRoles,from
            in-ada,Ada,ada@x.example.org,America/New_York,i-one,JURISDICTION,STAFF,,2025-01-06
            in-bob,"Bob
            the second",no address,America/New_York,i-one,JURISDICTION,STAFF,,2025-01-06
            in-eve,Eve,eve@x.example.org,America/New_York,i-one,JURISDICTION,STAFF,DATA_LEAD;WIZARD,2025-01-06
            """)
        .expectStatus()
        .isEqualTo(422)
        .expectBody()
        .jsonPath("$.errors[*].line")
        .value(lines -> assertThat(lines.toString()).isEqualTo("[3,3,5]"))
        .jsonPath("$.errors[*].pointer")
        .value(
            pointers ->
                assertThat(pointers.toString())
                    .isEqualTo("[\"\\/email\",\"\\/name\",\"\\/workforceRoles\\/1\"]"));
    get(ADMINISTRATOR, "/api/people/in-ada").expectStatus().isNotFound();
  }

  @Test
  void a_csv_with_unknown_columns_is_a_bad_request_and_one_for_offices_is_unsupported() {
    csv("/api/people/import", "id,favourite colour\n1,red\n").expectStatus().isBadRequest();
    csv("/api/offices/import", "office\nCO_CHAIR\n").expectStatus().isEqualTo(415);
    post(ADMINISTRATOR, "/api/people/import?dryRun=perhaps", "[]").expectStatus().isBadRequest();
  }
}
