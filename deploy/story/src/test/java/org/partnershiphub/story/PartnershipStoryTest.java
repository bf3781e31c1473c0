package org.partnershiphub.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnershiphub.story.Cast.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.partnershiphub.story.Topics.Told;
import tools.jackson.databind.JsonNode;

/**
 * The partnership as the first start leaves it, and how people and a jurisdiction leave it: on a
 * second start of the same data.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PartnershipStoryTest {
  private static final String JOINT = "m-joint-2027-01";
  private static final String CIR = "m-cir-2026-12";
  private static final String COHORT = "innovation-implementation-learning-community:2026";

  private static Filled filled;
  private static Town town;

  @BeforeAll
  static void start_again() {
    filled = Filled.once();
    town = Town.start(filled.copy(), Filled.LATER);
  }

  @AfterAll
  static void stop() {
    if (town != null) {
      town.close();
    }
  }

  @Test
  @Order(1)
  void a_second_start_imports_nothing_and_sends_nothing() {
    town.settle();
    assertThat(town.process().said()).doesNotContain("mporting");
    assertThat(town.topics().written()).isEqualTo(filled.facts());
    assertThat(town.mailbox().count()).isEqualTo(filled.mails());
  }

  @Test
  @Order(2)
  void everybody_is_there() {
    var counts = golden("G11");
    assertThat(all("/api/people")).hasSize(counts.path("people").asInt());
    assertThat(all("/api/jurisdictions?status=ACTIVE"))
        .hasSize(counts.path("jurisdictions").asInt());
    assertThat(all("/api/agreements")).hasSize(counts.path("agreements").asInt());
    var places =
        all("/api/groups").stream()
            .filter(group -> !group.path("lifecycle").asString().equals("ANNUAL_COHORT"))
            .mapToInt(group -> all("/api/groups/%s/roster".formatted(id(group))).size())
            .sum();
    assertThat(places).isEqualTo(counts.path("seats").asInt());
  }

  @Test
  @Order(3)
  void a_meeting_of_five_groups_reaches_each_of_its_people_once() {
    var golden = golden("G1");
    var summary = town.get("/api/meetings/%s/invitations/summary".formatted(JOINT)).json();
    assertThat(summary.path("places").asInt()).isEqualTo(150);
    assertThat(summary.path("invited").asInt()).isEqualTo(golden.path("uniqueRecipients").asInt());
    assertThat(summary.path("duplicatesAvoided").asInt())
        .isEqualTo(golden.path("noticesThatWouldBeDuplicates").asInt());
    var inAllFive =
        all("/api/meetings/%s/invitations".formatted(JOINT)).stream()
            .filter(it -> it.path("via").size() == 5)
            .map(it -> it.path("person").asString())
            .toList();
    assertThat(inAllFive).containsExactly("p151");

    var notices = town.get("/api/notices/summary?subject=" + JOINT).json().path("kinds");
    assertThat(notices.path("MEETING_SCHEDULED").path("sent").asInt()).isEqualTo(141);
    var why = town.get("/api/notices?person=p151&subject=" + JOINT).json().path("items");
    assertThat(why).hasSize(1);
    // The groups that were known when the notice was planned; a later one is no news for the
    // person.
    assertThat(why.get(0).path("why")).isNotEmpty();
  }

  @Test
  @Order(4)
  void each_of_the_141_mails_has_one_recipient_and_a_request_that_calendars_accept() {
    var mails =
        town.mailbox().after(0).stream()
            .filter(Mail::hasCalendar)
            .filter(mail -> mail.meeting().equals(JOINT))
            .toList();
    assertThat(mails).hasSize(141);
    assertThat(mails.stream().map(Mail::reader).distinct()).hasSize(141);
    assertThat(mails.stream().map(Mail::messageId).distinct()).hasSize(141);
    mails.forEach(
        mail -> {
          assertThat(mail.to()).hasSize(1);
          assertThat(mail.header("To")).contains(mail.reader());
          Invitations.assertValid(mail);
          assertThat(mail.method()).isEqualTo("REQUEST");
          assertThat(mail.sequence()).isOne();
          assertThat(mail.startsAt()).isEqualTo("2027-01-20T18:00:00Z");
        });
  }

  @Test
  @Order(5)
  void nobody_outside_reads_what_a_confidential_meeting_is_about() {
    var title = "CIR peer-to-peer";
    var mails =
        town.mailbox().after(0).stream()
            .filter(Mail::hasCalendar)
            .filter(mail -> mail.meeting().equals(CIR))
            .toList();
    assertThat(mails).hasSize(27);
    mails.forEach(
        mail -> {
          assertThat(mail.subject()).doesNotContain(title);
          assertThat(mail.parts().values()).noneMatch(part -> part.contains(title));
          assertThat(mail.property("SUMMARY")).isEqualTo("Confidential meeting");
        });
    var told = town.topics().all();
    PublishedLanguage.nowhere(told, title);
  }

  @Test
  @Order(6)
  void coverage_gaps_are_those_that_the_data_have() {
    golden("G2")
        .properties()
        .forEach(
            gap ->
                assertThat(gaps(gap.getKey()))
                    .as(gap.getKey())
                    .containsExactlyElementsOf(Cast.texts(gap.getValue())));
  }

  private static List<String> gaps(String group) {
    var composition = town.get("/api/groups/%s/composition".formatted(group)).json();
    return composition
        .path("gaps")
        .valueStream()
        .map(gap -> gap.path("jurisdiction").asString())
        .sorted()
        .toList();
  }

  @Test
  @Order(7)
  void a_person_who_departs_leaves_every_place_and_hears_no_more() {
    var golden = golden("G8");
    var before = town.mailbox().count();
    var facts = town.topics().ends();
    assertThat(town.get("/api/groups?person=p023").texts("items", "id"))
        .containsExactlyInAnyOrderElementsOf(Cast.texts(golden.path("groups")));
    assertThat(town.get("/api/cohorts?person=p023").texts("items", "id"))
        .containsExactlyInAnyOrderElementsOf(Cast.texts(golden.path("cohorts")));

    town.as("p019").post("/api/people/p023/departure", Map.of("on", "2026-11-23")).accepted();

    var mails = town.mailsAfter(before);
    assertThat(mails).extracting(Mail::reader).containsExactly(Cast.address("p019"));
    assertThat(mails.getFirst().subject()).startsWith("Replacement needed for");
    assertThat(town.get("/api/groups?person=p023").json().path("items")).isEmpty();
    assertThat(town.get("/api/cohorts?person=p023").json().path("items")).isEmpty();
    var told = town.topics().since(facts);
    assertThat(fields(told, "community.enrolment-ended", "group", "cohort"))
        .hasSize(4)
        .extracting(it -> it.substring(it.indexOf(' ') + 1))
        .containsExactlyInAnyOrder(
            "",
            "",
            "innovation-implementation-learning-community:2026",
            "innovation-implementation-learning-community:2027");
    assertThat(fields(told, "meetings.invitations-withdrawn", "meeting", "reason"))
        .extracting(it -> it.split(" ")[0])
        .containsExactlyInAnyOrderElementsOf(Cast.texts(golden.path("futureMeetingsToCancelFor")));
  }

  @Test
  @Order(8)
  void the_log_says_why_the_departed_did_and_did_not_hear() {
    var why = town.get("/api/notices/why?person=p023&subject=" + JOINT).json();
    var answers =
        why.path("answers")
            .valueStream()
            .collect(Collectors.toMap(it -> it.path("kind").asString(), it -> it));
    assertThat(answers.get("MEETING_SCHEDULED").path("heard").asBoolean()).isTrue();
    var withdrawn = answers.get("INVITATION_WITHDRAWN");
    assertThat(withdrawn.path("heard").asBoolean()).isFalse();
    assertThat(withdrawn.path("reason").asString()).isEqualTo("DEPARTED");
    var lead = town.get("/api/notices?person=p019&kind=REPLACEMENT_NEEDED").json().path("items");
    assertThat(lead).hasSize(1);
  }

  @Test
  @Order(9)
  void a_jurisdiction_withdraws_with_all_its_people() {
    var golden = golden("G7");
    var people = Cast.texts(golden.path("peopleAffected"));
    var before = town.mailbox().count();
    var facts = town.topics().ends();

    town.as(Town.ADMINISTRATOR)
        .post("/api/jurisdictions/wa-dcyf/withdrawal", Map.of("effectiveOn", "2026-11-23"))
        .accepted();

    var all = town.mailsAfter(before);
    var incomplete = all.stream().filter(it -> it.subject().startsWith("Incomplete: ")).toList();
    assertThat(incomplete.stream().map(Mail::reader).distinct())
        .as("the co-chair who stays and the administrator")
        .containsExactlyInAnyOrder(
            "zephyr.hollowell@md-dhs.example.org", "fern.jadewell@partnership-office.example.org");
    assertThat(incomplete.stream().map(it -> it.reader() + it.subject())).doesNotHaveDuplicates();
    var mails = all.stream().filter(it -> !incomplete.contains(it)).toList();
    assertThat(mails.stream().map(Mail::reader).distinct())
        .containsExactlyInAnyOrderElementsOf(people.stream().map(Cast::address).toList());
    assertThat(mails.stream().filter(mail -> !mail.hasCalendar()).map(Mail::reader))
        .containsExactlyInAnyOrderElementsOf(people.stream().map(Cast::address).toList());
    assertThat(mails.stream().filter(Mail::hasCalendar)).allMatch(Mail::cancels);
    for (var person : people) {
      var withdrew = "/api/notices?person=%s&kind=JURISDICTION_WITHDREW".formatted(person);
      assertThat(town.get(withdrew).json().path("items")).as(person).hasSize(1);
    }

    var told = town.topics().since(facts);
    var ended = new TreeMap<String, Integer>();
    fields(told, "community.seat-vacated", "group").forEach(it -> ended.merge(it, 1, Integer::sum));
    told.stream()
        .filter(it -> it.is("community.enrolment-ended") && !it.data().has("cohort"))
        .forEach(it -> ended.merge(it.data().path("group").asString(), 1, Integer::sum));
    assertThat(ended).containsExactlyInAnyOrderEntriesOf(counts(golden.path("seatsVacated")));
    assertThat(
            told.stream()
                .filter(it -> it.is("community.enrolment-ended") && it.data().has("cohort"))
                .map(it -> it.data().path("cohort").asString()))
        .containsExactly(COHORT, COHORT);
    assertThat(
            town.get("/api/groups/executive-committee/composition")
                .json()
                .path("activeJurisdictions")
                .asInt())
        .isEqualTo(golden.path("coverageDenominatorAfter").asInt());
    assertThat(town.get("/api/offices/CO_CHAIR?asOf=2026-11-24").texts("open", "person"))
        .containsExactly("p049");
  }

  private static Map<String, Integer> counts(JsonNode golden) {
    return golden.properties().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().asInt()));
  }

  @Test
  @Order(10)
  void everything_that_was_told_is_what_was_promised_and_names_nobody() throws IOException {
    var told = town.topics().all();
    PublishedLanguage.nothingIsDeadLettered(told);
    PublishedLanguage.everyFactIsACloudEventThatFitsItsSchema(told);
    PublishedLanguage.everyAggregateCountsWithoutAGap(told);
    PublishedLanguage.onlyCardsNamePeople(told);
    var log = Files.readString(town.place().data().resolve("logs").resolve("hub.log"));
    assertThat(PublishedLanguage.wordsOfPeople()).noneMatch(log::contains);
  }

  private static List<String> fields(List<Told> told, String type, String... names) {
    return told.stream()
        .filter(it -> it.is(type))
        .map(
            it ->
                List.of(names).stream()
                    .map(name -> it.data().path(name).asString(""))
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  /** Every item of a list, page by page. */
  private static List<JsonNode> all(String path) {
    var items = new ArrayList<JsonNode>();
    var more = path + (path.contains("?") ? "&" : "?") + "limit=50";
    var next = "";
    do {
      var page = town.get(next.isEmpty() ? more : more + "&after=" + next).json();
      page.path("items").forEach(items::add);
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    return items;
  }

  private static String id(JsonNode item) {
    return item.path("id").asString();
  }
}
