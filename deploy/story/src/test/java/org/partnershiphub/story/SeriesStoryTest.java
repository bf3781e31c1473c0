package org.partnershiphub.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.partnershiphub.benchmark.system.Answer;
import org.partnershiphub.platform.testing.StrictClient;
import org.partnershiphub.platform.testing.StrictClient.Shown;

/**
 * A series of meetings through the whole system: what the mails make of a reader's calendar is what
 * the service says, after every change.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeriesStoryTest {
  private static final String GROUP = "affinity-ombudsman-reviews";
  private static final String SERIES = "series:reviews";
  private static final String JOINER = "p011";
  private static final Instant FROM = Instant.parse("2027-01-01T00:00:00Z");
  private static final Instant BEFORE = Instant.parse("2027-12-01T00:00:00Z");
  private static final Pattern ANSWER_LINK = Pattern.compile("http\\S+(/api/answers/\\S+)");

  private static Town town;
  private static final Map<String, StrictClient> CALENDARS = new TreeMap<>();
  private static int read;

  @BeforeAll
  static void start() {
    town = Town.start(Filled.once().copy(), Filled.LATER);
    read = town.mailbox().count();
  }

  @AfterAll
  static void stop() {
    if (town != null) {
      town.close();
    }
  }

  @Test
  @Order(1)
  void a_series_is_one_mail_to_each_and_stands_in_every_calendar() {
    var before = invited(SERIES);
    assertThat(before).isEmpty();
    post(
        "/api/series",
        """
        {"id":"%s","title":"Reviews, monthly","groups":["%s"],"startsLocal":"2027-01-14T14:00:00",
         "zone":"America/New_York","durationMinutes":60,"recurrence":"FREQ=MONTHLY;BYDAY=2TH"}
        """
            .formatted(SERIES, GROUP));

    var mails = news();

    assertThat(mails).hasSameSizeAs(invited(SERIES)).isNotEmpty();
    onceEach(mails);
    assertThat(mails).allMatch(it -> it.sequence() == 1 && it.invites());
    assertThat(mails).allMatch(it -> it.property("RRULE").equals("FREQ=MONTHLY;BYDAY=2TH"));
    calendarsShowWhatTheServiceSays(mails);
  }

  @Test
  @Order(2)
  void several_edits_published_at_once_are_one_mail_to_each() {
    post(
        "/api/series/%s/changes".formatted(SERIES),
        """
        {"reason":"Spring break","edits":[
          {"kind":"MOVE_ONE","original":"2027-03-11T14:00:00","startsLocal":"2027-03-18T14:00:00"},
          {"kind":"CANCEL_ONE","original":"2027-05-13T14:00:00"},
          {"kind":"ADD_DATE","startsLocal":"2027-06-24T10:00:00"},
          {"kind":"AGENDA","agenda":"Round table"}]}
        """);

    var mails = news();

    assertThat(mails).hasSameSizeAs(invited(SERIES));
    onceEach(mails);
    assertThat(mails).allMatch(it -> it.sequence() == 2);
    var phoenix = mails.stream().filter(it -> it.reader().contains("@az-dcs.")).findFirst();
    assertThat(phoenix.orElseThrow().text())
        .contains("Moved: Thu Mar 11, 12:00 PM MST is now Thu Mar 18, 11:00 AM MST");
    calendarsShowWhatTheServiceSays(mails);
  }

  @Test
  @Order(3)
  void who_joins_later_gets_the_whole_once_and_who_leaves_loses_it() {
    var me = "/api/groups/%s/participants/me".formatted(GROUP);
    town.as(JOINER).put(me, Map.of()).accepted();

    var joined = news().stream().filter(Mail::hasCalendar).toList();

    assertThat(joined).hasSize(1);
    assertThat(joined.getFirst().reader()).isEqualTo(Cast.address(JOINER));
    calendarsShowWhatTheServiceSays(joined);
  }

  @Test
  @Order(4)
  void the_link_in_the_mail_answers_when_its_button_is_pressed_and_shows_in_the_readers_calendar() {
    var mail = lastTo(JOINER);
    var link = ANSWER_LINK.matcher(mail.text());
    assertThat(link.find()).isTrue();
    var path = link.group(1);

    assertThat(town.as(JOINER).get(path).accepted().body()).contains("Reviews, monthly");
    assertThat(answerOf(JOINER)).isEqualTo("NONE");
    town.as(JOINER)
        .postRaw(path, "application/x-www-form-urlencoded", "answer=ACCEPTED".getBytes())
        .accepted();

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(answerOf(JOINER)).isEqualTo("ACCEPTED"));
    var feed = URI.create(post("/api/calendar-feeds/me", JOINER, "").json().path("url").asString());
    var calendar = town.as(JOINER).get(feed.getPath()).accepted().body();
    assertThat(calendar.replace("\r\n ", ""))
        .contains("UID:" + SERIES + "@")
        .contains("PARTSTAT=ACCEPTED");
    assertThat(news()).isEmpty();
  }

  private static String answerOf(String person) {
    var answers = town.as(person).get("/api/meetings/%s:20270114t1400/answers".formatted(SERIES));
    return answers.accepted().json().path("items").path(0).path("response").asString("");
  }

  @Test
  @Order(5)
  void this_and_following_is_one_mail_with_the_old_dates_shortened_and_the_new_ones() {
    var split =
        post(
            "/api/series/%s/split".formatted(SERIES),
            """
            {"from":"2027-08-12T14:00:00","startsLocal":"2027-08-12T11:00:00"}
            """);
    var next = split.json().path("continuedBy").path(0).asString();

    var mails = news();

    assertThat(mails).hasSameSizeAs(invited(next)).hasSameSizeAs(invited(SERIES));
    onceEach(mails);
    assertThat(mails).allMatch(it -> it.calendars().size() == 2);
    calendarsShowWhatTheServiceSays(mails);
  }

  @Test
  @Order(6)
  void what_ends_and_whoever_leaves_is_taken_out_of_the_calendar() {
    town.as(JOINER).delete("/api/groups/%s/participants/me".formatted(GROUP)).accepted();
    var left = news();
    assertThat(left.stream().filter(Mail::hasCalendar)).allMatch(Mail::cancels).isNotEmpty();
    left.forEach(SeriesStoryTest::receive);
    assertThat(shown(Cast.address(JOINER))).isEmpty();

    post("/api/series/%s/end".formatted(SERIES), "{}");
    var mails = news();
    onceEach(mails);
    assertThat(mails).hasSameSizeAs(invited(SERIES));
  }

  /** The mails since the last look. */
  private static List<Mail> news() {
    var mails = town.mailsAfter(read);
    read += mails.size();
    return mails;
  }

  private static void onceEach(List<Mail> mails) {
    assertThat(mails.stream().map(Mail::reader)).doesNotHaveDuplicates();
    assertThat(mails.stream().map(Mail::messageId)).doesNotHaveDuplicates();
  }

  private static void calendarsShowWhatTheServiceSays(List<Mail> mails) {
    mails.forEach(SeriesStoryTest::receive);
    var expected = starts();
    assertThat(expected).isNotEmpty();
    CALENDARS.forEach(
        (reader, calendar) -> assertThat(shown(reader)).as(reader).isEqualTo(expected));
  }

  private static void receive(Mail mail) {
    var calendar = CALENDARS.computeIfAbsent(mail.reader(), it -> new StrictClient());
    mail.calendars().forEach(calendar::receive);
  }

  private static List<Instant> shown(String reader) {
    return CALENDARS.get(reader).shows(FROM, BEFORE).stream().map(Shown::from).toList();
  }

  /** When the series meets by what the service answers. */
  private static List<Instant> starts() {
    return town.get("/api/meetings?group=%s&from=%s&to=%s&limit=200".formatted(GROUP, FROM, BEFORE))
        .json()
        .path("items")
        .valueStream()
        .filter(it -> it.has("occurrence") && it.path("status").asString().equals("SCHEDULED"))
        .map(it -> Instant.parse(it.path("startsAt").asString()))
        .sorted()
        .toList();
  }

  private static List<String> invited(String series) {
    var answer =
        town.as(Town.COORDINATOR).get("/api/series/%s/invitations?limit=200".formatted(series));
    return answer.status() == 404 ? List.of() : answer.accepted().texts("items", "person");
  }

  private static Mail lastTo(String person) {
    return town.mailbox().after(0).stream()
        .filter(it -> it.reader().equals(Cast.address(person)) && it.hasCalendar())
        .reduce((one, next) -> next)
        .orElseThrow();
  }

  private static Answer post(String path, String body) {
    return post(path, Town.COORDINATOR, body);
  }

  private static Answer post(String path, String person, String body) {
    return town.as(person).post(path, body).accepted();
  }
}
