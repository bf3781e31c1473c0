package org.partnershiphub.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphub.local.web.LocalHttp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class MailSiteTest {
  private static final String MEETING =
      """
      From: Hub <hub@example.org>\r
      To: Ada <ada@example.org>\r
      Subject: =?UTF-8?Q?Caf=C3=A9_<script>alert(1)</script>?=\r
      Message-ID: <m1@example.org>\r
      MIME-Version: 1.0\r
      Content-Type: multipart/alternative; boundary=cut\r
      \r
      --cut\r
      Content-Type: text/plain; charset=utf-8\r
      \r
      Hello <b>Ada</b> \u0645\u0631\u062d\u0628\u0627\r
      --cut\r
      Content-Type: text/calendar; method=REQUEST; charset=utf-8\r
      \r
      BEGIN:VCALENDAR\r
      END:VCALENDAR\r
      --cut--\r
      """;

  @TempDir Path root;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Faults faults = Faults.parse("");
  private MailFolder folder;
  private LocalHttp site;

  @BeforeEach
  void start() throws IOException {
    folder = MailFolder.open(root, InstantSource.system());
    site = MailSite.start(folder, faults, 0);
  }

  @AfterEach
  void stop() throws IOException {
    site.close();
    folder.close();
  }

  @Test
  void mails_are_listed_newest_first_and_found_by_recipient() throws Exception {
    keep("ada@example.org", "Subject: One\r\n\r\n1");
    keep("bob@example.org", "Subject: Two\r\n\r\n2");

    assertThat(get("/").body()).containsSubsequence("Two", "One");
    assertThat(get("/?to=ADA").body()).contains("ada@example.org").doesNotContain("bob@");
  }

  @Test
  void a_mail_is_shown_with_everything_escaped() throws Exception {
    var id = keep("ada@example.org", MEETING);

    var page = get("/mails/" + id);
    assertThat(page.body())
        .contains(
            "Caf\u00e9 &lt;script&gt;",
            "Hello &lt;b&gt;Ada&lt;/b&gt; \u0645\u0631\u062d\u0628\u0627",
            "lang=\"en\"")
        .doesNotContain("<script>");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("default-src 'none'");
  }

  @Test
  void the_mail_and_its_calendar_can_be_downloaded() throws Exception {
    var id = keep("ada@example.org", MEETING);

    assertThat(get("/mails/" + id + ".eml").body()).isEqualTo(MEETING);
    assertThat(get("/api/mails/" + id + "/raw").body()).isEqualTo(MEETING);
    var calendar = get("/mails/" + id + "/parts/1");
    assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR");
    assertThat(calendar.headers().firstValue("Content-Type"))
        .get()
        .asString()
        .startsWith("text/calendar");
    assertThat(calendar.headers().firstValue("Content-Disposition"))
        .get()
        .asString()
        .contains("part-2.ics");
  }

  @Test
  void the_json_says_the_same_and_pages_oldest_first() throws Exception {
    for (int number = 1; number <= 5; number++) {
      keep("p%d@example.org".formatted(number), "Subject: Mail %d\r\n\r\ntext".formatted(number));
    }
    var first = json("/api/mails?to=@example.org&limit=3");
    assertThat(first.get("total").intValue()).isEqualTo(5);
    assertThat(subjects(first)).containsExactly("Mail 1", "Mail 2", "Mail 3");
    var second = json("/api/mails?limit=3&after=" + first.get("next").stringValue());
    assertThat(subjects(second)).containsExactly("Mail 4", "Mail 5");
    assertThat(second.has("next")).isFalse();
    var one = json("/api/mails/4");
    assertThat(one.get("to").get(0).stringValue()).isEqualTo("p4@example.org");
    assertThat(one.get("text").stringValue()).isEqualTo("text");
  }

  @Test
  void what_is_not_there_or_makes_no_sense_is_a_problem() throws Exception {
    assertThat(get("/mails/77").statusCode()).isEqualTo(404);
    assertThat(get("/mails/77").body()).contains("urn:problem:not-found");
    assertThat(get("/api/mails?after=x").statusCode()).isEqualTo(400);
    assertThat(get("/api/mails/..%2F..").statusCode()).isEqualTo(400);
  }

  @Test
  void faults_are_set_over_http() throws Exception {
    assertThat(put("/api/faults", "{\"gone@example.org\":\"550 Gone\"}").statusCode())
        .isEqualTo(200);
    assertThat(faults.reply("gone@example.org")).isEqualTo("550 Gone");
    assertThat(put("/api/faults", "{\"a@b\":\"250 Fine\"}").statusCode()).isEqualTo(400);
    assertThat(put("/api/faults", "[1").statusCode()).isEqualTo(400);
  }

  private long keep(String to, String content) throws IOException {
    return folder
        .keep(
            new Envelope("hub@example.org", List.of(to)), content.getBytes(StandardCharsets.UTF_8))
        .number();
  }

  private static List<String> subjects(JsonNode list) {
    return StreamSupport.stream(list.get("items").spliterator(), false)
        .map(mail -> mail.get("subject").stringValue())
        .toList();
  }

  private JsonNode json(String path) throws Exception {
    return JsonMapper.builder().build().readTree(get(path).body());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> put(String path, String body) throws Exception {
    return client.send(
        request(path).PUT(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path));
  }
}
