package org.partnershiphub.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
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
class SecurityTest extends Stories {

  private static final String HEARD = "x-member|x-meeting|1|MEETING_SCHEDULED";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mappings;

  /** One notice that a member has heard, and the people who may ask about it. */
  @BeforeEach
  void a_small_partnership() {
    if (state(HEARD).equals("SENT")) {
      return;
    }
    facts.person("x-member", "Member of the Table", "America/Phoenix");
    facts.person("x-lead", "Lead of the Table", "America/Phoenix");
    facts.person("x-other-lead", "Other Lead", "America/Phoenix");
    facts.person("x-expert", "Expert from Outside", "America/Phoenix");
    facts.person("x-departed", 1, "Departed Member", "America/Phoenix", "DEPARTED");
    facts.group("x-group", "Group of the table", "GOVERNANCE_GROUP");
    march("x-meeting", "x-group");
    facts.issued("x-meeting", 1, "SCHEDULED", "x-group", "x-member");
    await().until(() -> state(HEARD).equals("SENT"));
  }

  /** Whom the table speaks of; its lines stand in {@code src/test/permissions}. */
  private static final List<String> ACTORS =
      List.of(
          "anonymous",
          "departed person",
          "member",
          "other lead",
          "lead",
          "outside expert",
          "coordinator",
          "administrator");

  private static final Path SERVICE = ProjectFiles.root().resolve("notification-service");

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
            Tokens.of("x-departed"),
            Tokens.of("x-member"),
            Tokens.of("x-other-lead", "LEAD"),
            Tokens.of("x-lead", "LEAD"),
            Tokens.of("x-expert"),
            COORDINATOR,
            Tokens.of("p180", "ADMINISTRATOR"));
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
            .filter(it -> it.pattern().startsWith("/api"))
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

  /** What is streamed is let go once its status is known. */
  private String status(String token, PermissionTable.Line line) {
    var request =
        web.method(HttpMethod.valueOf(line.method()))
            .uri(uri(line.path()))
            .headers(
                it -> {
                  if (!token.isEmpty()) {
                    it.setBearerAuth(token);
                  }
                });
    if (!line.body().isEmpty()) {
      request.contentType(MediaType.APPLICATION_JSON).bodyValue(line.body());
    }
    var answer = request.exchange().returnResult(byte[].class);
    answer.getResponseBody().subscribe().dispose();
    return Integer.toString(answer.getStatus().value());
  }
}
