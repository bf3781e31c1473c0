package org.partnershiphub.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.answers.AnswerFact;
import org.partnershiphub.events.answers.AnswerSamples;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.CohortId;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.OfficeId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.calendars.CalendarFeedFact;
import org.partnershiphub.events.calendars.CalendarSamples;
import org.partnershiphub.events.clocks.ClocksFact;
import org.partnershiphub.events.drift.CheckFact;
import org.partnershiphub.events.drift.CheckId;
import org.partnershiphub.events.invitations.InvitationFact;
import org.partnershiphub.events.invitations.InvitationSamples;
import org.partnershiphub.events.quorum.QuorumSamples;
import org.partnershiphub.events.quorum.QuorumWatchFact;
import org.partnershiphub.events.records.RecordSamples;
import org.partnershiphub.events.records.actions.ActionFact;
import org.partnershiphub.events.records.agendas.AgendaFact;
import org.partnershiphub.events.records.minutes.MinutesFact;
import org.partnershiphub.events.records.sittings.SittingFact;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Details;
import org.partnershiphub.events.schedule.Given;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingFact;
import org.partnershiphub.events.schedule.Notice;
import org.partnershiphub.events.series.SeriesFact;
import org.partnershiphub.events.series.SeriesSamples;
import org.partnershiphub.platform.change.Change;
import org.partnershiphub.platform.change.Fact;
import org.partnershiphub.platform.intake.Intake;
import org.partnershiphub.platform.testing.AsyncApi;
import org.partnershiphub.platform.testing.ContractRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@EventsServiceTest
class ContractsTest {

  @Autowired private JsonMapper json;
  @Autowired private List<Intake> intakes;
  @LocalServerPort private int port;

  private static final List<CheckFact> CHECKS =
      List.of(
          new CheckFact.DriftCheckDue(CheckId.ROSTERS, 1),
          new CheckFact.DriftChecked(CheckId.ROSTERS, 1, 40, 1, 5_120, 0));

  private static final Addressees OTHERS =
      new Addressees(
          null,
          List.of(new CohortId("iilc:2027")),
          List.of(new OfficeId("CO_CHAIR")),
          List.of(new PersonId("p177")),
          List.of(new PersonId("p009")));

  /** Late, and for all sorts of people. */
  private static Change<Meeting> called(Meeting like) {
    return Meeting.schedule(
        Given.late("Snow.", OTHERS), like.subject(), new Notice(LocalDate.of(2028, 1, 1)));
  }

  private static List<MeetingFact> meetingFacts() {
    var open = Given.meeting(AccessLevel.MEMBERS);
    var confidential = Given.meeting(AccessLevel.CONFIDENTIAL);
    var later = Given.at("2027-03-18T14:00", Given.NEW_YORK);
    return Stream.of(open, confidential)
        .flatMap(
            it ->
                Stream.of(
                    Meeting.schedule(
                        Given.proposal("A title", it.subject().accessLevel(), new GroupId("ec")),
                        it.subject(),
                        Notice.NONE),
                    called(it),
                    it.readdress(OTHERS, Addressees.NOBODY, Notice.NONE, null),
                    it.move(later, "The room was taken."),
                    it.cancel("Nothing to decide."),
                    it.cancel(null).then(off -> off.reinstate("The room is free.")),
                    it.detail(new Details("Another", "Room 1", "1. Welcome", true)),
                    org.partnershiphub.events.schedule.Meeting.occur(Given.occurring(it))))
        .flatMap(it -> it.facts().stream())
        .map(MeetingFact.class::cast)
        .toList();
  }

  private static List<ClocksFact> clocksFacts() {
    return List.of(
        new ClocksFact.ClocksChanged(null, "2025b"),
        new ClocksFact.ClocksChanged("2025b", "2026a"));
  }

  private static List<Fact> allFacts() {
    return Stream.of(
            meetingFacts(),
            InvitationSamples.all(),
            SeriesSamples.all(),
            AnswerSamples.all(),
            CalendarSamples.all(),
            clocksFacts(),
            RecordSamples.all(),
            QuorumSamples.all(),
            CHECKS)
        .<Fact>flatMap(List::stream)
        .toList();
  }

  private ContractRules rules() {
    return new ContractRules("events-service", json);
  }

  @Test
  void what_we_tell_is_what_we_promised() {
    rules().everyFactIsPromised(MeetingFact.class, meetingFacts());
    rules().everyFactIsPromised(InvitationFact.class, InvitationSamples.all());
    rules().everyFactIsPromised(SeriesFact.class, SeriesSamples.all());
    rules().everyFactIsPromised(AnswerFact.class, AnswerSamples.all());
    rules().everyFactIsPromised(ClocksFact.class, clocksFacts());
    rules().everyFactIsPromised(CalendarFeedFact.class, CalendarSamples.all());
    rules().everyFactIsPromised(AgendaFact.class, RecordSamples.agendas());
    rules().everyFactIsPromised(SittingFact.class, RecordSamples.sittings());
    rules().everyFactIsPromised(MinutesFact.class, RecordSamples.minutes());
    rules().everyFactIsPromised(ActionFact.class, RecordSamples.actions());
    rules().everyFactIsPromised(QuorumWatchFact.class, QuorumSamples.all());
    rules().everyFactIsPromised(CheckFact.class, CHECKS);
    rules().promisesNothingElse(allFacts());
  }

  @Test
  void no_wire_name_ever_changes() {
    assertThat(allFacts().stream().map(Fact::type).distinct())
        .containsExactlyInAnyOrder(
            "meetings.audience-changed.v1",
            "meetings.drift-check-due.v1",
            "meetings.drift-checked.v1",
            "meetings.meeting-scheduled.v1",
            "meetings.meeting-moved.v1",
            "meetings.meeting-cancelled.v1",
            "meetings.meeting-reinstated.v1",
            "meetings.meeting-detailed.v1",
            "meetings.occurrence-set.v1",
            "meetings.clocks-changed.v1",
            "meetings.series-defined.v1",
            "meetings.series-changed.v1",
            "meetings.series-split.v1",
            "meetings.series-ended.v1",
            "meetings.series-advanced.v1",
            "meetings.response-recorded.v1",
            "meetings.response-pressed.v1",
            "meetings.alternate-asked.v1",
            "meetings.agenda-changed.v1",
            "meetings.agenda-finalised.v1",
            "meetings.attendance-recorded.v1",
            "meetings.attendance-struck.v1",
            "meetings.quorum-determined.v1",
            "meetings.decision-recorded.v1",
            "meetings.minutes-drafted.v1",
            "meetings.minutes-approved.v1",
            "meetings.minutes-published.v1",
            "meetings.action-assigned.v1",
            "meetings.action-changed.v1",
            "meetings.quorum-watch-due.v1",
            "meetings.quorum-at-risk.v1",
            "meetings.invitations-issued.v1",
            "meetings.invitations-withdrawn.v1",
            "meetings.calendar-feed-issued.v1",
            "meetings.calendar-feed-revoked.v1");
  }

  @Test
  void a_full_minute_has_its_seconds_on_the_wire() {
    assertThat(json.writeValueAsString(LocalDateTime.parse("2027-03-11T14:00")))
        .isEqualTo("\"2027-03-11T14:00:00\"");
  }

  @Test
  void we_hear_what_somebody_tells() {
    rules().hearsExactly(heard());
  }

  /** Cards come by batches, which is no matter for an intake. */
  private TreeSet<String> heard() {
    var hears = new TreeSet<String>();
    intakes.forEach(it -> hears.addAll(it.hears()));
    hears.add("people.person-card.v1");
    return hears;
  }

  @Test
  void the_async_api_is_what_we_tell_and_hear() throws Exception {
    committed("asyncapi.json", AsyncApi.document("events-service", rules().promised(), heard()));
  }

  @Test
  void the_open_api_is_what_we_serve() throws Exception {
    var story = new Story(port, null);
    var document = story.get(Story.COORDINATOR, "/v3/api-docs").json();
    ((tools.jackson.databind.node.ObjectNode) document).remove("servers");
    var pretty =
        JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    assertThat(document.path("openapi").asString("")).startsWith("3.1");
    committed("openapi.json", pretty.writeValueAsString(sorted(pretty, document)) + "\n");
  }

  private static Object sorted(JsonMapper mapper, JsonNode node) {
    return mapper.treeToValue(node, Object.class);
  }

  /** Run with {@code -Dcontracts.write=true} to write it anew; the diff shows in review. */
  private void committed(String name, String now) throws Exception {
    var file = rules().folder().resolve(name);
    if (Boolean.getBoolean("contracts.write")) {
      Files.writeString(file, now);
    }
    assertThat(Files.readString(file)).isEqualTo(now);
  }
}
