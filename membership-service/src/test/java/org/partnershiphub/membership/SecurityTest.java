package org.partnershiphub.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershiphub.platform.testing.FactTable;
import org.partnershiphub.platform.testing.PermissionTable;
import org.partnershiphub.platform.testing.ProjectFiles;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Who may do what: every path against everybody. */
class SecurityTest extends RunningService {

  private static final String LEAD = "x-lead";
  private static final String OTHER_LEAD = "x-other-lead";
  private static final String MEMBER = "x-member";
  private static final String EXPERT = "x-expert";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  @BeforeEach
  void a_small_partnership() {
    importAll(
        "jurisdictions",
        "{\"id\": \"x-one\", \"name\": \"One of the table\", \"kind\": \"STATE\", \"primaryZone\":"
            + " \"America/Phoenix\", \"activatedOn\": \"2025-01-01\", \"lead\": \"x-lead\"}",
        "{\"id\": \"x-two\", \"name\": \"Two of the table\", \"kind\": \"TRIBE\", \"primaryZone\":"
            + " \"America/Phoenix\", \"activatedOn\": \"2025-01-01\", \"lead\": \"x-other-lead\"}");
    importAll(
        "organisations",
        "{\"id\": \"x-uni\", \"name\": \"University of the table\", \"role\": \"UNIVERSITY\"}");
    importAll(
        "people",
        Roster.person(LEAD, "Lead", "x-one"),
        Roster.person(MEMBER, "Member", "x-one"),
        Roster.person(OTHER_LEAD, "Other", "x-two"),
        Roster.person(EXPERT, "Expert", "x-uni", "OUTSIDE_ORGANISATION", "EXPERT", "DATA_EXPERT"));
    importAll(
        "agreements",
        "{\"id\": \"x-moa\", \"kind\": \"MEMBERSHIP_AGREEMENT\", \"party\": \"x-one\","
            + " \"effectiveOn\": \"2025-01-01\", \"expiresOn\": \"2026-12-31\"}");
    post(
        ADMINISTRATOR,
        "/api/attestation-campaigns",
        "{\"id\": \"x-campaign\", \"opensOn\": \"2026-11-23\", \"dueOn\": \"2026-12-23\"}");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                get(ADMINISTRATOR, "/api/attestation-campaigns/x-campaign/attestations/x-one")
                    .expectStatus()
                    .isOk());
  }

  private void importAll(String what, String... rows) {
    post(ADMINISTRATOR, "/api/" + what + "/import", Roster.array(List.of(rows)))
        .expectStatus()
        .isOk();
  }

  /** Whom the table speaks of; its lines stand in {@code src/test/permissions}. */
  private static final List<String> ACTORS =
      List.of(
          "anonymous",
          "member",
          "other lead",
          "outside expert",
          "lead",
          "coordinator",
          "administrator");

  private static final Path SERVICE = ProjectFiles.root().resolve("membership-service");

  static PermissionTable table() {
    return PermissionTable.read(SERVICE.resolve("src/test/permissions"), ACTORS);
  }

  static List<PermissionTable.Line> lines() {
    return table().lines();
  }

  @ParameterizedTest
  @MethodSource("lines")
  void everybody_may_do_just_this(PermissionTable.Line line) {
    var tokens =
        List.of(
            "",
            Tokens.of(MEMBER),
            Tokens.of(OTHER_LEAD),
            Tokens.of(EXPERT),
            Tokens.of(LEAD),
            COORDINATOR,
            ADMINISTRATOR);
    assertThat(tokens.stream().map(token -> status(token, line)).toList())
        .isEqualTo(line.statuses());
  }

  @Test
  void the_page_shows_the_table_that_is_run() {
    var page = SERVICE.resolve("README.md");
    ProjectFiles.same(
        page,
        FactTable.between(
            ProjectFiles.text(page),
            "<!-- permissions -->",
            "<!-- /permissions -->",
            table().markdown()));
  }

  @Test
  void no_request_is_missing_from_the_table() {
    var tried =
        lines().stream().map(it -> it.method() + " " + it.plainPath()).collect(Collectors.toSet());
    var untried =
        mappings.getHandlerMethods().keySet().stream()
            .flatMap(SecurityTest::requests)
            .filter(it -> !it.pattern().startsWith("/api/operations"))
            .filter(it -> it.pattern().startsWith("/api") || it.pattern().startsWith("/scim"))
            .filter(it -> tried.stream().noneMatch(it::isRequest))
            .toList();
    assertThat(untried).isEmpty();
  }

  private record Request(String method, String pattern) {
    boolean isRequest(String tried) {
      var path = pattern.replaceAll("\\{[^/]+}", "[^/]+");
      return tried.matches(method + " " + path);
    }
  }

  private static Stream<Request> requests(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().stream()
        .flatMap(
            method ->
                info.getPatternsCondition().getPatterns().stream()
                    .map(it -> new Request(method.name(), it.getPatternString())));
  }

  private String status(String token, PermissionTable.Line line) {
    var request =
        web.method(HttpMethod.valueOf(line.method()))
            .uri(line.path())
            .headers(
                it -> {
                  if (!token.isEmpty()) {
                    it.setBearerAuth(token);
                  }
                });
    if (!line.body().isEmpty()) {
      request.contentType(MediaType.APPLICATION_JSON).bodyValue(line.body());
    }
    return Integer.toString(
        request.exchange().expectBody(String.class).returnResult().getStatus().value());
  }

  @Test
  void staff_the_lead_and_the_person_see_addresses_and_others_do_not() {
    for (var token : List.of(COORDINATOR, ADMINISTRATOR, Tokens.of(MEMBER), Tokens.of(LEAD))) {
      get(token, "/api/people/x-member")
          .expectBody()
          .jsonPath("$.email")
          .isEqualTo("x-member@x-one.example.org");
    }
    get(Tokens.of(OTHER_LEAD), "/api/people/x-member")
        .expectBody()
        .jsonPath("$..email")
        .doesNotExist();
  }

  @Test
  void who_is_no_members_person_sees_themselves_alone() {
    for (var it : List.of(EXPERT, "x-nobody-at-all")) {
      get(Tokens.of(it), "/api/people?q=Member").expectBody().jsonPath("$.items").isEmpty();
      get(Tokens.of(it), "/api/people/x-member").expectStatus().isNotFound();
      get(Tokens.of(it), "/api/people/x-member/export").expectStatus().isNotFound();
    }
    get(Tokens.of(EXPERT), "/api/people").expectBody().jsonPath("$.items[*].id").isEqualTo(EXPERT);
    get(Tokens.of("Not An Id"), "/api/people").expectBody().jsonPath("$.items").isEmpty();
  }

  @Test
  void a_lead_sees_the_suspicions_of_the_own_jurisdiction_alone() {
    importAll("people", Roster.person("x-doubted", "Doubted", "x-one"));
    post(COORDINATOR, "/api/people/x-doubted/suspicion", "{}").expectStatus().isOk();
    get(Tokens.of(LEAD), "/api/people?suspected=true")
        .expectBody()
        .jsonPath("$.items[*].id")
        .isEqualTo("x-doubted");
    for (var it : List.of(OTHER_LEAD, MEMBER, EXPERT)) {
      get(Tokens.of(it), "/api/people?suspected=true").expectBody().jsonPath("$.items").isEmpty();
    }
  }

  @Test
  void a_lead_who_has_left_leads_no_more() {
    importAll(
        "jurisdictions",
        "{\"id\": \"x-three\", \"name\": \"Three of the table\", \"kind\": \"STATE\","
            + " \"primaryZone\": \"America/Phoenix\", \"activatedOn\": \"2025-01-01\", \"lead\":"
            + " \"x-left\"}");
    importAll(
        "people",
        Roster.person("x-left", "Left", "x-three"),
        Roster.person("x-stays", "Stays", "x-three"));
    post(Tokens.of("x-left"), "/api/people/x-left/departure", "{\"on\": \"2026-11-22\"}")
        .expectStatus()
        .isOk();
    post(Tokens.of("x-left"), "/api/people/x-stays/departure", "{\"on\": \"2026-11-22\"}")
        .expectStatus()
        .isForbidden();
  }
}
