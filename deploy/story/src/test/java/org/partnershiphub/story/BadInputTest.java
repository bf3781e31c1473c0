package org.partnershiphub.story;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnershiphub.benchmark.system.Answer;
import org.partnershiphub.benchmark.system.Door;

/** Bad input at every door of the running system: a precise no, and nothing changed. */
@ExtendWith(SharedTown.class)
class BadInputTest {
  private static final String PERSON =
      """
      {"id":"bad-1","name":"%s","email":"%s","zone":"America/New_York",
       "affiliation":{"organisation":"az-dcs","organisationKind":"JURISDICTION",
       "seniority":"STAFF","workforceRoles":[],"from":"%s"}}""";
  private static final String MEETING =
      """
      {"id":"m-bad","title":"%s","groups":["executive-committee"],"startsLocal":"%s",
       "zone":"America/New_York","durationMinutes":60,"accessLevel":"MEMBERS"}""";
  private static final String EXECUTIVES = "/api/groups/executive-advisory-group/seats";
  private static final String COMMUNICATIONS = "/api/groups/communications-workgroup/seats";

  private static Town town;
  private static Door admin;

  @BeforeAll
  static void come_to(Town shared) {
    town = shared;
    town.settle();
    admin = town.as(Town.ADMINISTRATOR);
  }

  /**
   * One thing that must be refused.
   *
   * @param code the code of the problem; empty when any will do
   * @param pointers what the answer must point at
   */
  private record Refusal(
      String what, Sending sending, int status, String code, List<String> pointers) {}

  private interface Sending {
    Answer send();
  }

  private static Refusal post(
      String what, String path, String body, int status, String code, String... pointers) {
    return new Refusal(what, () -> admin.post(path, body), status, code, List.of(pointers));
  }

  private static Refusal get(String what, String path, int status, String code) {
    return new Refusal(what, () -> admin.get(path), status, code, List.of());
  }

  private static Stream<Refusal> bodies() {
    var megabyte = "x".repeat(1_000_000);
    return Stream.of(
        post("half an object", "/api/people", "{\"name\":\"x\"", 400, "malformed-json"),
        post("no body", "/api/people", "", 400, ""),
        post("null", "/api/people", "null", 400, ""),
        post("a text", "/api/groups", "\"group\"", 400, ""),
        post("a list for an object", "/api/meetings", "[]", 400, ""),
        post("deep nesting", "/api/people", "[".repeat(20_000), 400, ""),
        post(
            "not UTF-8 for a text",
            "/api/people",
            person("\\ud800", "a@b.org", "2025-01-06"),
            400,
            ""),
        post(
            "an unknown field",
            "/api/jurisdictions",
            jurisdiction("\"kind\":\"STATE\",\"colour\":\"red\""),
            400,
            "",
            "/colour"),
        post(
            "a number for a name",
            "/api/jurisdictions",
            jurisdiction("\"kind\":7"),
            400,
            "",
            "/kind"),
        post(
            "a tribe with a parent state",
            "/api/jurisdictions",
            jurisdiction("\"kind\":\"TRIBE\",\"parentState\":\"ND\""),
            400,
            "",
            "/parentState"),
        post(
            "an unknown zone",
            "/api/jurisdictions",
            jurisdiction("\"kind\":\"STATE\"").replace("America/New_York", "Mars/Olympus"),
            400,
            "",
            "/primaryZone"),
        post(
            "several faults at once",
            "/api/meetings",
            "{\"title\":7,\"groups\":\"x\",\"startsLocal\":\"soon\",\"zone\":\"here\",\"durationMinutes\":\"an hour\"}",
            400,
            "",
            "/title",
            "/groups",
            "/startsLocal",
            "/zone",
            "/durationMinutes"),
        post(
            "the 30th of February",
            "/api/people",
            person("A Name", "a@b.org", "2026-02-30"),
            400,
            "",
            "/affiliation/from"),
        post(
            "a thirteenth month",
            "/api/meetings",
            MEETING.formatted("A title", "2027-13-01T10:00:00"),
            400,
            "",
            "/startsLocal"),
        post(
            "the year 99999",
            "/api/meetings",
            MEETING.formatted("A title", "+99999-01-01T10:00:00"),
            422,
            "day-out-of-range",
            "/startsLocal"),
        post(
            "no address",
            "/api/people",
            person("A Name", "nobody", "2025-01-06"),
            400,
            "",
            "/email"),
        post(
            "a name of two lines",
            "/api/people",
            person("A\\nName", "a@b.org", "2025-01-06"),
            400,
            "",
            "/name"),
        post(
            "a name that turns the line around",
            "/api/people",
            person("A \\u202e Name", "a@b.org", "2025-01-06"),
            400,
            "",
            "/name"),
        post(
            "an emoji for a zone",
            "/api/jurisdictions",
            jurisdiction("\"kind\":\"STATE\"").replace("America/New_York", "🌍"),
            400,
            "",
            "/primaryZone"),
        post(
            "an emoji for an id",
            "/api/jurisdictions",
            jurisdiction("\"kind\":\"STATE\"").replace("bad-1", "🌍"),
            400,
            "",
            "/id"),
        post(
            "right-to-left text for an id",
            "/api/meetings",
            MEETING.formatted("A title", "2027-02-01T10:00:00").replace("m-bad", "שלום"),
            400,
            "",
            "/id"),
        post(
            "a title of a megabyte",
            "/api/meetings",
            MEETING.formatted(megabyte, "2027-02-01T10:00:00"),
            0,
            ""),
        post(
            "a name of a megabyte",
            "/api/people",
            person(megabyte, "a@b.org", "2025-01-06"),
            0,
            ""),
        post(
            "a theme of a megabyte",
            "/api/groups",
            "{\"id\":\"bad\",\"name\":\"" + megabyte + "\"}",
            0,
            ""));
  }

  private static String person(String name, String email, String from) {
    return PERSON.formatted(name, email, from);
  }

  private static String jurisdiction(String kind) {
    return "{\"id\":\"bad-1\",\"name\":\"Bad\",%s,\"primaryZone\":\"America/New_York\"}"
        .formatted(kind);
  }

  private static Stream<Refusal> rules() {
    return Stream.of(
        post(
            "a third co-chair",
            "/api/offices/CO_CHAIR/terms",
            "{\"person\":\"p001\",\"from\":\"2026-11-23\"}",
            409,
            "office-all-taken"),
        post(
            "an unknown office",
            "/api/offices/KING/terms",
            "{\"person\":\"p001\",\"from\":\"2026-11-23\"}",
            404,
            ""),
        post(
            "a seventh seat",
            EXECUTIVES,
            "{\"person\":\"p007\",\"jurisdiction\":\"ar-dcfs\",\"capacity\":\"PRIMARY\"}",
            409,
            "seats-full"),
        post(
            "no information officer",
            COMMUNICATIONS,
            "{\"person\":\"p001\",\"jurisdiction\":\"az-dcs\",\"capacity\":\"ALTERNATE\"}",
            422,
            "entry-refused"),
        post(
            "a seat for nobody",
            COMMUNICATIONS,
            "{\"person\":\"nobody\",\"jurisdiction\":\"az-dcs\",\"capacity\":\"ALTERNATE\"}",
            0,
            ""),
        post(
            "a meeting of no group",
            "/api/meetings",
            MEETING
                .formatted("T", "2027-02-01T10:00:00")
                .replace("executive-committee", "no-group"),
            422,
            "group-unknown",
            "/groups"),
        post(
            "a person of no jurisdiction",
            "/api/people",
            person("A Name", "a@b.org", "2025-01-06").replace("az-dcs", "nowhere"),
            0,
            ""),
        post(
            "a departure of nobody",
            "/api/people/nobody/departure",
            "{\"on\":\"2026-11-23\"}",
            404,
            "person-not-found"),
        post(
            "a withdrawal from before it joined",
            "/api/jurisdictions/wa-dcyf/withdrawal",
            "{\"effectiveOn\":\"2024-12-24\"}",
            422,
            ""),
        post(
            "a move of no meeting",
            "/api/meetings/m-none/move",
            "{\"startsLocal\":\"2027-02-01T10:00:00\"}",
            404,
            "meeting-not-found"),
        post("a rollover of no cohort", "/api/cohorts/none:2026/rollover", "{}", 404, ""),
        get("nobody", "/api/people/nobody", 404, "person-not-found"),
        get("no group", "/api/groups/none", 404, ""),
        get("no meeting", "/api/meetings/m-none", 404, "meeting-not-found"),
        get("no notice", "/api/notices/none", 404, "notice-not-found"),
        get("no path", "/api/nothing/here", 404, ""),
        get("an id with a zero byte", "/api/people/%00", 0, ""),
        get("an id that climbs", "/api/people/..%2f..%2fetc", 0, ""),
        get("a page of abc", "/api/people?limit=abc", 400, ""),
        get("a page of minus one", "/api/people?limit=-1", 400, ""),
        get("a status that is none", "/api/jurisdictions?status=SAD", 400, ""),
        get(
            "a date that is none",
            "/api/groups/executive-committee/composition?asOf=yesterday",
            400,
            ""),
        get(
            "a zone that is none",
            "/api/meetings/m-ec-2027-03?zones=Mars/Olympus",
            0,
            "zone-unknown"));
  }

  private static Stream<Refusal> manners() {
    var json = "application/json";
    var bytes = new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'};
    return Stream.of(
        new Refusal(
            "XML",
            () -> admin.postRaw("/api/people", "application/xml", "<a/>".getBytes(UTF_8)),
            415,
            "",
            List.of()),
        new Refusal(
            "bytes that are no text",
            () -> admin.postRaw("/api/people", json, bytes),
            400,
            "",
            List.of()),
        new Refusal(
            "a form",
            () ->
                admin.postRaw(
                    "/api/meetings", "application/x-www-form-urlencoded", "a=b".getBytes(UTF_8)),
            415,
            "",
            List.of()),
        new Refusal(
            "a method that is not there",
            () -> admin.send(admin.request("/api/people").method("PATCH", BodyPublishers.noBody())),
            405,
            "",
            List.of()),
        new Refusal(
            "no token",
            () -> admin.send(admin.request("/api/people").setHeader("Authorization", "")),
            401,
            "",
            List.of()),
        new Refusal(
            "a false token",
            () ->
                admin.send(admin.request("/api/people").setHeader("Authorization", "Bearer x.y.z")),
            401,
            "",
            List.of()),
        new Refusal(
            "a stale version",
            () ->
                admin.send(
                    admin
                        .request("/api/meetings/m-ec-2027-03/move")
                        .header("If-Match", "\"99\"")
                        .POST(
                            BodyPublishers.ofString("{\"startsLocal\":\"2027-03-19T14:00:00\"}"))),
            412,
            "stale-version",
            List.of()),
        new Refusal(
            "no version at all",
            () ->
                admin.send(
                    admin
                        .request("/api/meetings/m-ec-2027-03/move")
                        .header("If-Match", "abc")
                        .POST(
                            BodyPublishers.ofString("{\"startsLocal\":\"2027-03-19T14:00:00\"}"))),
            0,
            "",
            List.of()),
        new Refusal(
            "a member who schedules",
            () ->
                town.as("p001")
                    .post("/api/meetings", MEETING.formatted("T", "2027-02-01T10:00:00")),
            403,
            "",
            List.of()),
        new Refusal(
            "a member who imports",
            () -> town.as("p001").post("/api/people/import", "[]"),
            403,
            "",
            List.of()),
        new Refusal(
            "a coordinator who withdraws a jurisdiction",
            () ->
                town.as(Town.COORDINATOR)
                    .post(
                        "/api/jurisdictions/wa-dcyf/withdrawal",
                        "{\"effectiveOn\":\"2026-11-23\"}"),
            403,
            "",
            List.of()),
        new Refusal(
            "a stranger who asks why",
            () -> town.as("p002").get("/api/notices/why?person=p001&subject=m-ec-2027-03"),
            403,
            "",
            List.of()));
  }

  @TestFactory
  Stream<DynamicTest> is_refused_with_a_precise_problem_and_changes_nothing() {
    return Stream.of(bodies(), rules(), manners())
        .flatMap(it -> it)
        .map(it -> DynamicTest.dynamicTest(it.what(), () -> assertRefused(it)));
  }

  private static void assertRefused(Refusal it) {
    var before = town.topics().ends();
    var answer = it.sending().send();
    assertAll(
        it.what() + ": " + answer.status() + " " + abridged(answer.body()),
        () -> assertThat(answer.status()).isBetween(400, 499),
        () -> assertThat(answer.status()).isIn(it.status() == 0 ? answer.status() : it.status()),
        () ->
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json"),
        () -> assertThat(answer.problem()).isNotBlank(),
        () -> assertThat(answer.json().path("status").asInt()).isEqualTo(answer.status()),
        () -> assertThat(answer.problem()).isIn(it.code().isEmpty() ? answer.problem() : it.code()),
        () -> assertThat(answer.texts("errors", "pointer")).containsAll(it.pointers()),
        () -> assertThat(answer.body().length()).isLessThan(10_000));
    assertThat(town.topics().ends()).isEqualTo(before);
    for (var path :
        List.of(
            "/api/people/bad-1",
            "/api/jurisdictions/bad-1",
            "/api/meetings/m-bad",
            "/api/groups/bad")) {
      assertThat(admin.get(path).status()).as(path).isEqualTo(404);
    }
  }

  private static String abridged(String body) {
    return body.substring(0, Math.min(body.length(), 500));
  }

  @Test
  void an_import_of_5000_rows_with_three_bad_ones_names_each_and_changes_nothing() {
    var rows = new ArrayList<Map<String, Object>>();
    for (int i = 1; i <= 5_000; i++) {
      rows.add(row(i));
    }
    rows.get(16).put("email", "not an address");
    rows.get(2_499).put("zone", "Mars/Olympus");
    rows.get(4_998).remove("name");
    var before = town.topics().ends();

    var answer = admin.post("/api/people/import", rows);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("import-refused");
    assertThat(answer.texts("errors", "line")).containsExactly("17", "2500", "4999");
    assertThat(answer.texts("errors", "pointer"))
        .containsExactly("/16/email", "/2499/zone", "/4998/name");
    assertThat(admin.get("/api/people/bulk-1").status()).isEqualTo(404);
    assertThat(town.topics().ends()).isEqualTo(before);
  }

  private static Map<String, Object> row(int number) {
    var row = new HashMap<String, Object>();
    row.put("id", "bulk-" + number);
    row.put("name", "Bulk " + number);
    row.put("email", "bulk-%d@bulk.example.org".formatted(number));
    row.put("zone", "America/Chicago");
    row.put(
        "affiliation",
        Map.of(
            "organisation", "az-dcs",
            "organisationKind", "JURISDICTION",
            "seniority", "STAFF",
            "workforceRoles", List.of(),
            "from", "2025-01-06"));
    return row;
  }
}
