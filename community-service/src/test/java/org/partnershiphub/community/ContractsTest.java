package org.partnershiphub.community;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.community.cohorts.CohortFact;
import org.partnershiphub.community.cohorts.CohortFact.CohortClosed;
import org.partnershiphub.community.cohorts.CohortFact.CohortOpened;
import org.partnershiphub.community.cohorts.CohortFact.CohortPlanned;
import org.partnershiphub.community.cohorts.CohortFact.CohortThemeSet;
import org.partnershiphub.community.cohorts.CohortFact.EnrolmentWindowClosed;
import org.partnershiphub.community.cohorts.CohortFact.EnrolmentWindowOpened;
import org.partnershiphub.community.designations.DesignationFact;
import org.partnershiphub.community.designations.DesignationFact.DesignationRefused;
import org.partnershiphub.community.designations.DesignationId;
import org.partnershiphub.community.groups.Category;
import org.partnershiphub.community.groups.CohortId;
import org.partnershiphub.community.groups.EnrolmentFact;
import org.partnershiphub.community.groups.EnrolmentFact.EndReason;
import org.partnershiphub.community.groups.EnrolmentFact.EnrolmentConfirmed;
import org.partnershiphub.community.groups.EnrolmentFact.EnrolmentEnded;
import org.partnershiphub.community.groups.GroupFact;
import org.partnershiphub.community.groups.GroupFact.CohortMadeCurrent;
import org.partnershiphub.community.groups.GroupFact.CohortRolledOver;
import org.partnershiphub.community.groups.GroupFact.CompositionRuleChanged;
import org.partnershiphub.community.groups.GroupFact.GroupClosed;
import org.partnershiphub.community.groups.GroupFact.GroupCompositionBroken;
import org.partnershiphub.community.groups.GroupFact.GroupCompositionRestored;
import org.partnershiphub.community.groups.GroupFact.GroupCreated;
import org.partnershiphub.community.groups.GroupFact.SeatFilled;
import org.partnershiphub.community.groups.GroupFact.SeatVacated;
import org.partnershiphub.community.groups.Lifecycle;
import org.partnershiphub.community.groups.Origin;
import org.partnershiphub.community.groups.SeatId;
import org.partnershiphub.community.groups.VacancyReason;
import org.partnershiphub.community.partners.JurisdictionId;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.Capacity;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Openness;
import org.partnershiphub.community.rules.Reason;
import org.partnershiphub.community.rules.Refusal;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.testing.AsyncApi;
import org.partnershiphub.platform.testing.ContractRules;
import org.partnershiphub.platform.testing.ProjectFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What we send is what we promised, and what we hear somebody promised. */
@RunningCommunity
class ContractsTest {

  private static final GroupId EC = new GroupId("executive-committee");
  private static final SeatId SEAT = new SeatId("executive-committee:1");
  private static final CohortId NOW = CohortId.of(new GroupId("learners"), 2026);
  private static final PersonId ADA = new PersonId("p001");
  private static final JurisdictionId AZ = new JurisdictionId("az-dcs");
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static final List<GroupFact> GROUPS =
      List.of(
          new GroupCreated(
              EC,
              "Executive Committee",
              Category.GOVERNANCE_COMMITTEE,
              Lifecycle.STANDING,
              Openness.DESIGNATED,
              false,
              null,
              null,
              1),
          new CompositionRuleChanged(EC, 1, 2),
          new GroupClosed(EC, DAY, "done"),
          new SeatFilled(EC, SEAT, ADA, AZ, Capacity.PRIMARY, DAY, Origin.COMMAND),
          new SeatFilled(EC, SEAT, ADA, AZ, Capacity.PRIMARY, DAY, Origin.DESIGNATION),
          new SeatFilled(EC, SEAT, ADA, AZ, Capacity.PRIMARY, DAY, Origin.MERGE),
          new SeatVacated(EC, SEAT, ADA, null, Capacity.EXPERT, DAY, VacancyReason.RESIGNED),
          new SeatVacated(EC, SEAT, ADA, null, Capacity.EXPERT, DAY, VacancyReason.MERGED),
          new SeatVacated(
              EC, SEAT, ADA, AZ, Capacity.PRIMARY, DAY, VacancyReason.DESIGNATION_ENDED),
          new GroupCompositionBroken(
              EC, List.of(new Reason("SEATS_EXACTLY", "6 seats", "5 filled", null)), NOON, 1),
          new GroupCompositionRestored(EC, NOON, NOON),
          new CohortMadeCurrent(NOW.group(), NOW, DAY, Origin.COMMAND),
          new CohortRolledOver(
              NOW.group(), "r", NOW, NOW.next(), DAY, null, List.of(ADA), List.of(), List.of()));
  private static final List<CohortFact> COHORTS =
      List.of(
          new CohortPlanned(NOW.group(), NOW, 2026, DAY, DAY, 40),
          new CohortThemeSet(NOW.group(), NOW, "Theme", List.of("equity"), 1),
          new CohortOpened(NOW.group(), NOW, DAY),
          new CohortClosed(NOW.group(), NOW, DAY),
          new EnrolmentWindowOpened(
              NOW.group(), NOW, null, DAY, ZoneOffset.UTC, 1, 1, List.of(ADA)),
          new EnrolmentWindowClosed(NOW.group(), NOW, DAY));
  private static final List<EnrolmentFact> ENROLMENTS =
      List.of(
          new EnrolmentConfirmed(NOW.group(), NOW, ADA, AZ, DAY, Origin.IMPORT),
          new EnrolmentConfirmed(NOW.group(), NOW, ADA, AZ, DAY, Origin.MERGE),
          new EnrolmentEnded(NOW.group(), null, ADA, DAY, EndReason.LEFT),
          new EnrolmentEnded(NOW.group(), null, ADA, DAY, EndReason.LOST_ELIGIBILITY),
          new EnrolmentEnded(NOW.group(), NOW, ADA, DAY, EndReason.MERGED));

  private static final List<DesignationFact> DESIGNATIONS =
      List.of(
          new DesignationRefused(
              EC,
              new DesignationId("d1"),
              AZ,
              ADA,
              Capacity.ALTERNATE,
              List.of(new Refusal("SEATS_AT_MOST", "All 6 seats are filled."))));

  @Autowired private JsonMapper json;
  @Autowired private List<Intake> intakes;
  @LocalServerPort private int port;

  private static List<Fact> everyFact() {
    return Stream.of(GROUPS, COHORTS, ENROLMENTS, DESIGNATIONS)
        .<Fact>flatMap(List::stream)
        .toList();
  }

  private ContractRules rules() {
    return new ContractRules("community-service", json);
  }

  private Set<String> heard() {
    var all = new TreeSet<String>();
    intakes.forEach(it -> all.addAll(it.hears()));
    return all;
  }

  @Test
  void what_we_tell_is_what_we_promised() {
    rules().everyFactIsPromised(GroupFact.class, GROUPS);
    rules().everyFactIsPromised(CohortFact.class, COHORTS);
    rules().everyFactIsPromised(EnrolmentFact.class, ENROLMENTS);
    rules().everyFactIsPromised(DesignationFact.class, DESIGNATIONS);
    rules().promisesNothingElse(everyFact());
  }

  @Test
  void no_wire_name_ever_changes() {
    assertThat(everyFact().stream().map(Fact::type).distinct())
        .containsExactly(
            "community.group-created.v1",
            "community.composition-rule-changed.v1",
            "community.group-closed.v1",
            "community.seat-filled.v1",
            "community.seat-vacated.v1",
            "community.group-composition-broken.v1",
            "community.group-composition-restored.v1",
            "community.cohort-made-current.v1",
            "community.cohort-rolled-over.v1",
            "community.cohort-planned.v1",
            "community.cohort-theme-set.v1",
            "community.cohort-opened.v1",
            "community.cohort-closed.v1",
            "community.enrolment-window-opened.v1",
            "community.enrolment-window-closed.v1",
            "community.enrolment-confirmed.v1",
            "community.enrolment-ended.v1",
            "community.designation-refused.v1");
  }

  @Test
  void every_fact_is_keyed_by_its_group() {
    everyFact()
        .forEach(
            it -> assertThat(it.key()).isEqualTo(json.valueToTree(it).path("group").asString("")));
  }

  @Test
  void what_is_unknown_is_absent() {
    everyFact().forEach(it -> assertThat(json.writeValueAsString(it)).doesNotContain("null"));
  }

  @Test
  void we_hear_what_we_say_that_we_hear() {
    rules().hearsExactly(heard());
  }

  @Test
  void the_asyncapi_document_says_what_we_tell_and_hear() {
    ProjectFiles.same(
        rules().folder().resolve("asyncapi.json"),
        AsyncApi.document("community-service", rules().promised(), heard()));
  }

  @Test
  void the_openapi_document_says_what_we_serve() throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var address = URI.create("http://127.0.0.1:" + port + "/v3/api-docs");
      var answer = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      var document = (ObjectNode) json.readTree(answer.body());
      document.remove("servers");
      ProjectFiles.same(rules().folder().resolve("openapi.json"), pretty(document));
    }
  }

  private static String pretty(JsonNode document) {
    return JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build()
            .writeValueAsString(document)
        + "\n";
  }
}
