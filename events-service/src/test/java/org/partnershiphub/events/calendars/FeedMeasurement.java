package org.partnershiphub.events.calendars;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.events.EventsApplication;
import org.partnershiphub.events.Story;
import org.partnershiphub.events.audience.Addressees;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.invitations.Diaries;
import org.partnershiphub.events.schedule.AccessLevel;
import org.partnershiphub.events.schedule.Given;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Meetings;
import org.partnershiphub.events.schedule.Notice;
import org.partnershiphub.events.schedule.Proposal;
import org.partnershiphub.events.schedule.Subject;
import org.partnershiphub.platform.change.Aggregates.Draft;
import org.partnershiphub.platform.testing.Backed;
import org.partnershiphub.platform.testing.BackingServers;
import org.partnershiphub.platform.testing.FactTopics;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/**
 * Measures, does not judge; run it with {@code -Dtest=FeedMeasurement}. The name keeps it out of
 * the ordinary run.
 */
@Backed
@SpringBootTest(
    classes = EventsApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"spring.config.name=events-service", "hub.now=2026-11-23T15:00:00Z"})
class FeedMeasurement {

  private static final int MEETINGS = 500;
  private static final int RUNS = 200;
  private static final String PERSON = "measured";
  private static final List<String> ZONES =
      List.of("America/New_York", "America/Phoenix", "America/Chicago", "America/Denver");

  @Autowired private Meetings meetings;
  @Autowired private Diaries diaries;
  @Autowired private Environment environment;
  @LocalServerPort private int port;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void measure() throws Exception {
    var prefix = environment.getProperty("hub.topic-prefix", "");
    try (var topics = new FactTopics(BackingServers.get().brokers(), prefix)) {
      var story = new Story(port, topics);
      story.community().group("measured", "STANDING", false);
      story.community().seat("measured", "measured:1", PERSON);
      meetings
          .createAll(IntStream.range(0, MEETINGS).mapToObj(FeedMeasurement::draft).toList())
          .block();
      await()
          .atMost(Duration.ofMinutes(3))
          .until(() -> diaries.of(new PersonId(PERSON)).count().block() == MEETINGS);
      measure(story);
    }
  }

  private static Draft<MeetingId, Meeting> draft(int number) {
    var id = new MeetingId("measured-" + number);
    var zone = ZoneId.of(ZONES.get(number % ZONES.size()));
    var when =
        new Proposal.When(LocalDateTime.parse("2026-12-01T14:00").plusDays(number), zone, null, 60);
    var title = "Learning community on safety science, part " + number;
    var proposal =
        new Proposal(
            id,
            null,
            Addressees.ofGroups(List.of(new GroupId("measured"))),
            title,
            "1. Welcome\n2. Cases\n3. Next steps",
            "https://meet.example.org/" + number,
            AccessLevel.MEMBERS,
            when,
            Given.COORDINATOR,
            null,
            null);
    var subject = new Subject(title, proposal.agenda(), proposal.place(), AccessLevel.MEMBERS);
    return new Draft<>(id, Meeting.schedule(proposal, subject, Notice.NONE));
  }

  private void measure(Story story) throws Exception {
    var issued = story.post(Tokens.of(PERSON), "/api/calendar-feeds/me", "").json();
    var path = URI.create(issued.path("url").asString()).getPath();
    var first = new ArrayList<Double>();
    var body = timed(first, path, null).body();
    assertThat(body.split("BEGIN:VEVENT")).hasSize(MEETINGS + 1);
    var floor = new ArrayList<Double>();
    for (int i = 0; i < RUNS; i++) {
      timed(floor, "/actuator/info", null);
    }
    System.out.printf("any answer at all: %s%n", of(floor));
    System.out.printf("first reading: %s, %,d bytes%n", of(first), body.length());
    Thread.sleep(Duration.ofMillis(Entries.APART + 500));
    for (int round = 1; round <= 2; round++) {
      var whole = new ArrayList<Double>();
      var unchanged = new ArrayList<Double>();
      var touched = new ArrayList<Double>();
      var tag = timed(whole, path, null).headers().firstValue("ETag").orElseThrow();
      for (int i = 0; i < RUNS; i++) {
        assertThat(timed(whole, path, null).statusCode()).isEqualTo(200);
        assertThat(timed(unchanged, path, tag).statusCode()).isEqualTo(304);
      }
      System.out.printf(
          "round %d: feed of %d meetings %s | 304 %s%n", round, MEETINGS, of(whole), of(unchanged));
      for (int i = 0; i < 50; i++) {
        diaries.touch(new MeetingId("measured-" + i)).block();
        timed(touched, path, tag);
      }
      System.out.printf("  written anew, one meeting worded otherwise since: %s%n", of(touched));
      Thread.sleep(Duration.ofMillis(Entries.APART + 500));
    }
  }

  private HttpResponse<String> timed(List<Double> to, String path, String tag)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (tag != null) {
      request.header("If-None-Match", tag);
    }
    var started = System.nanoTime();
    var answer = http.send(request.build(), BodyHandlers.ofString());
    to.add((System.nanoTime() - started) / 1e6);
    return answer;
  }

  private static String of(List<Double> millis) {
    var sorted = millis.stream().mapToDouble(it -> it).sorted().toArray();
    return "%.1f ms (p95 %.1f)"
        .formatted(sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)]);
  }
}
