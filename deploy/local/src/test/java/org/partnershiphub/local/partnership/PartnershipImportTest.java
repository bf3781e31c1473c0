package org.partnershiphub.local.partnership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.local.web.LocalHttp;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JsonNode;

class PartnershipImportTest {
  private static final PartnershipData DATA = PartnershipData.read();

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private String refused = "/api/groups";
  private LocalHttp system;

  @BeforeEach
  void open() {
    system = LocalHttp.start("fake-system", 0, routes -> routes.route(any -> true, this::take));
  }

  @AfterEach
  void close() {
    system.close();
  }

  @Test
  void everything_of_the_two_files_is_brought_in() {
    assertThat(rows("/api/jurisdictions/import")).hasSize(30);
    assertThat(rows("/api/people/import")).hasSize(182);
    assertThat(rows("/api/offices/import")).hasSize(3);
    assertThat(rows("/api/agreements/import")).hasSize(60);
    assertThat(rows("/api/groups/import")).hasSize(11);
    assertThat(rows("/api/cohorts/import")).hasSize(3);
    assertThat(rows("/api/meetings/import")).hasSize(5);
    assertThat(
            rows("/api/groups/import").stream()
                .mapToInt(it -> it.get("seats").size() + it.get("participants").size())
                .sum())
        .isEqualTo(190);
    assertThat(steps().filter(step -> step.path().endsWith("/lead"))).hasSize(30);
  }

  @Test
  void names_are_brought_in_letter_by_letter_and_every_jurisdiction_is_a_member() {
    assertThat(rows("/api/jurisdictions/import"))
        .anySatisfy(
            it ->
                assertThat(it.get("name").stringValue())
                    .isEqualTo("New York City Administration for Children\u2019s Services"))
        .allSatisfy(it -> assertThat(it.get("activatedOn").stringValue()).startsWith("20"))
        .allSatisfy(
            it -> assertThat(it.get("kind").stringValue()).matches("STATE|COUNTY|CITY|TRIBE"));
  }

  @Test
  void the_two_people_who_are_quoted_get_no_account() {
    var quoted =
        DATA.seed().get("quotedCoChairs").values().stream()
            .map(it -> it.get("name").stringValue())
            .toList();
    assertThat(rows("/api/people/import"))
        .extracting(it -> it.get("name").stringValue())
        .doesNotContainAnyElementsOf(quoted);
  }

  @Test
  void a_template_comes_before_the_groups_that_take_its_rules() {
    assertThat(rows("/api/groups/import").stream().map(it -> it.get("id").stringValue()))
        .containsSubsequence("affinity-groups", "affinity-public-health-collaboration");
    assertThat(group("affinity-ombudsman-reviews").get("template").stringValue())
        .isEqualTo("affinity-groups");
    assertThat(group("affinity-ombudsman-reviews").get("areaOfInterest").stringValue())
        .isEqualTo("ombudsman reviews");
    assertThat(group("cir-peer-to-peer").get("confidential").booleanValue()).isTrue();
    assertThat(group("executive-advisory-group").at("/rules/entry/2/value").intValue())
        .isEqualTo(6);
  }

  @Test
  void what_is_not_known_yet_is_asked_again_and_the_order_is_kept() {
    refusals.set(3);
    var said = new ArrayList<String>();
    anImport(Duration.ofSeconds(20)).run(DATA, said::add);

    var taken = requests.stream().filter(request -> request.startsWith("200")).toList();
    assertThat(taken).hasSize((int) steps().count());
    assertThat(taken.getFirst()).isEqualTo("200 POST /api/organisations/import Bearer secret");
    assertThat(taken.getLast()).isEqualTo("200 POST /api/meetings/import Bearer secret");
    assertThat(requests)
        .filteredOn(request -> request.startsWith("422"))
        .hasSize(3)
        .allMatch(request -> request.contains("/api/groups/import"));
    assertThat(said)
        .containsExactly(
            "outside organisations",
            "jurisdictions",
            "people",
            "office terms",
            "agreements",
            "jurisdiction leads",
            "groups, seats and participants",
            "cohorts",
            "meetings");
  }

  @Test
  void what_stays_refused_ends_the_import_with_one_sentence() {
    refusals.set(Integer.MAX_VALUE);
    assertThatThrownBy(() -> anImport(Duration.ofMillis(300)).run(DATA, any -> {}))
        .isInstanceOf(ImportFailed.class)
        .hasMessage(
            "The import of groups, seats and participants was refused: 422 {\"detail\":\"not known yet\"}");
  }

  @Test
  void what_no_other_service_can_mend_is_not_asked_again() {
    refused = "/api/jurisdictions";
    refusals.set(Integer.MAX_VALUE);
    assertThatThrownBy(() -> anImport(Duration.ofSeconds(20)).run(DATA, any -> {}))
        .isInstanceOf(ImportFailed.class)
        .hasMessageStartingWith("The import of jurisdictions was refused: 422");
    assertThat(requests).hasSize(2);
  }

  @Test
  void a_tribes_state_is_a_postal_hint_and_no_parent() {
    assertThat(rows("/api/jurisdictions/import"))
        .filteredOn(it -> it.get("kind").stringValue().equals("TRIBE"))
        .singleElement()
        .satisfies(it -> assertThat(it.get("usState").stringValue()).isEqualTo("ND"))
        .satisfies(it -> assertThat(it.has("parentState")).isFalse());
  }

  private PartnershipImport anImport(Duration longestStep) {
    return new PartnershipImport(
        URI.create("http://127.0.0.1:" + system.port()),
        "secret",
        InstantSource.system(),
        longestStep);
  }

  /** Takes everything, but for groups as often as there are refusals left. */
  private Mono<Void> take(HttpServerRequest request, HttpServerResponse response) {
    var no =
        request.uri().startsWith(refused)
            && refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    var status = no ? 422 : 200;
    return request
        .receive()
        .aggregate()
        .asString()
        .flatMap(
            body -> {
              requests.add(
                  "%d %s %s %s"
                      .formatted(
                          status,
                          request.method(),
                          request.uri(),
                          request.requestHeaders().get("Authorization")));
              return response
                  .status(status)
                  .sendString(Mono.just(no ? "{\"detail\":\"not known yet\"}" : "{}"))
                  .then();
            });
  }

  private static Stream<Step> steps() {
    return PartnershipImport.steps(DATA).stream();
  }

  private static JsonNode group(String id) {
    return rows("/api/groups/import").stream()
        .filter(it -> it.get("id").stringValue().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<JsonNode> rows(String path) {
    return steps()
        .filter(step -> step.path().equals(path))
        .findFirst()
        .orElseThrow()
        .body()
        .values()
        .stream()
        .toList();
  }
}
