package org.partnershiphub.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.partnershiphub.platform.testing.Tokens;

/** What the log has about something, taken out as one file. */
class ExportStoriesTest extends Stories {

  private static final String ADMINISTRATOR = Tokens.of("p180", "ADMINISTRATOR");

  /** More than are read at once. */
  private static final int MANY = 230;

  private Map<String, byte[]> export(String token, String asked) throws IOException {
    var answer =
        get(token, "/api/notices/export?" + asked)
            .expectStatus()
            .isOk()
            .expectHeader()
            .contentType("application/zip")
            .expectHeader()
            .valueMatches("Content-Disposition", ".*notices-\\d{4}-\\d\\d-\\d\\d\\.zip.*")
            .expectBody(byte[].class)
            .returnResult()
            .getResponseBody();
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer), UTF_8)) {
      for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
        files.put(it.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static List<CSVRecord> table(Map<String, byte[]> files) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    return format.parse(new StringReader(new String(files.get("notices.csv"), UTF_8))).getRecords();
  }

  @Test
  void every_notice_of_a_meeting_is_in_the_table_and_every_message_beside_it() throws Exception {
    var people = IntStream.range(0, MANY).mapToObj("z1-p%03d"::formatted).toList();
    people.forEach(it -> facts.person(it, "Zinnia " + it, "America/Denver"));
    facts.group("z1-g", "Group of records", "WORKGROUP");
    march("z1-m", "z1-g");
    facts.issued("z1-m", 1, "SCHEDULED", "z1-g", people.toArray(String[]::new));
    await()
        .until(
            () ->
                json(COORDINATOR, "/api/notices/summary?subject=z1-m")
                        .at("/kinds/MEETING_SCHEDULED/sent")
                        .asInt(0)
                    == MANY);

    var files = export(COORDINATOR, "subject=z1-m");
    var rows = table(files);

    assertThat(rows).extracting(it -> it.get("person")).containsExactlyElementsOf(people);
    assertThat(rows).allMatch(it -> it.get("state").equals("SENT") && !it.get("mailAt").isEmpty());
    assertThat(files).hasSize(MANY + 1);
    for (var row : rows) {
      assertThat(new String(files.get(row.get("message")), UTF_8))
          .contains("Hello Zinnia " + row.get("person") + ",")
          .doesNotContain("/api/unsubscribe/", "/api/answers/");
    }
  }

  @Test
  void what_was_not_sent_is_there_with_its_reason_and_administrators_have_the_bytes()
      throws Exception {
    facts.person("z2-p", "Zelkova Records", "America/Denver");
    facts.person("z2-q", "Zamia Gone", "America/Denver");
    facts.group("z2-g", "Group of few records", "WORKGROUP");
    facts.person("z2-q", 2, "Zamia Gone", "America/Denver", "DEPARTED");
    march("z2-m", "z2-g");
    facts.issued("z2-m", 1, "SCHEDULED", "z2-g", "z2-p", "z2-q");
    await().until(() -> state("z2-p|z2-m|1|MEETING_SCHEDULED").equals("SENT"));
    await().until(() -> state("z2-q|z2-m|1|MEETING_SCHEDULED").equals("SUPPRESSED"));

    var files = export(ADMINISTRATOR, "subject=z2-m&whole=true");
    var rows = table(files);

    assertThat(rows).hasSize(2);
    assertThat(rows.getLast().get("reason")).isEqualTo("DEPARTED");
    assertThat(rows.getLast().get("message")).isEmpty();
    assertThat(files.get(rows.getFirst().get("message")))
        .isEqualTo(
            get(ADMINISTRATOR, "/api/notices/z2-p%7Cz2-m%7C1%7CMEETING_SCHEDULED/message")
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
  }

  @Test
  void what_is_asked_wrongly_is_refused_before_anything_is_written() {
    get(COORDINATOR, "/api/notices/export?kind=NO_SUCH&group=%20")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.errors.length()")
        .isEqualTo(2);
  }
}
