package org.partnershiphub.notification.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.InMemoryNotices;
import org.partnershiphub.notification.notices.Matter;
import org.partnershiphub.notification.notices.Planning;
import org.partnershiphub.notification.webhooks.Post.State;
import org.partnershiphub.notification.webhooks.Postman.Answer;
import org.partnershiphub.notification.webhooks.WebhookFact.Because;
import tools.jackson.databind.json.JsonMapper;

/** What comes of tries, over days. */
class PostmanTest {

  private static final WebhookId ID = new WebhookId("w1");

  private final InMemoryPosts posts = new InMemoryPosts();
  private final InMemoryWebhooks webhooks = new InMemoryWebhooks();
  private final InMemoryNotices notices = new InMemoryNotices();
  private final WebhookSettings settings =
      new WebhookSettings(
          "a-secret-of-the-deployment",
          10,
          Duration.ofSeconds(15),
          Days.SCHEDULE,
          Duration.ofDays(1),
          Duration.ofDays(3),
          Duration.ofDays(30),
          8);

  private Instant now = Instant.parse("2026-11-23T15:00:00Z");
  private final List<Instant> tried = new ArrayList<>();
  private Postman postman;

  /** The pauses as they are shipped. */
  private static final class Days {
    static final List<Duration> SCHEDULE =
        List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
  }

  @BeforeEach
  void registered() {
    var registry = new Registry(webhooks, settings, () -> "w1", () -> now);
    var planning = new Planning(notices, queued -> {}, told -> () -> {});
    postman =
        new Postman(
            new Dispatch(webhooks, posts, JsonMapper.shared(), () -> now),
            posts,
            registry,
            (webhook, post) -> {
              throw new AssertionError("nothing goes out here");
            },
            new Owners(planning),
            settings,
            new Random(7),
            () -> now);
    var terms =
        new Terms(
            URI.create("https://chat.example.org/in"), List.of("meetings.*"), Terms.Form.STANDARD);
    registry.register(terms, new PersonId("p180")).block();
    plan("f1");
  }

  private void plan(String fact) {
    posts.plan(
        List.of(
            new Post(
                ID,
                fact,
                "meetings.meeting-moved.v1",
                "m1",
                "{}".getBytes(UTF_8),
                now,
                now,
                0,
                State.WAITING)));
  }

  private Webhook webhook() {
    return webhooks.get(ID).block().state();
  }

  private Post post(String fact) {
    return posts.find(ID, fact).orElseThrow().post();
  }

  /** Tries it whenever it is due, until it is over. */
  private void always(Answer answer) {
    for (var due = post("f1").due(); due != null; due = post("f1").due()) {
      now = due;
      tried.add(now);
      postman.settle(webhook(), post("f1"), answer, 10).block();
    }
  }

  @Test
  void it_is_tried_for_about_three_days_and_never_at_the_planned_second() {
    var begun = now;
    always(new Answer(500, null));

    assertThat(tried.size()).isBetween(9, 10);
    assertThat(Duration.between(begun, now)).isBetween(Duration.ofHours(55), Duration.ofHours(90));
    assertThat(Duration.between(tried.get(1), tried.get(2)).toMillis())
        .isBetween(240_000L, 360_000L)
        .isNotEqualTo(300_000L);
  }

  @Test
  void its_owner_hears_of_it_before_it_is_switched_off() {
    always(new Answer(0, null));
    now = now.plus(Duration.ofHours(5));
    plan("f2");
    postman.settle(webhook(), post("f2"), new Answer(0, null), 10).block();

    assertThat(webhook().off()).isEqualTo(Because.FAILING);
    var told = notices.all().stream().map(it -> (Matter.WebhookFails) it.matter()).toList();
    assertThat(told).hasSize(2);
    assertThat(told.getFirst().offAt()).isAfter(told.getFirst().since());
    assertThat(told.getLast().offAt()).isEqualTo(told.getLast().since());
    assertThat(notices.all()).allMatch(it -> it.id().person().value().equals("p180"));
  }

  @Test
  void one_success_makes_all_well_again() {
    postman.settle(webhook(), post("f1"), new Answer(500, null), 10).block();
    assertThat(posts.failing(ID)).isPresent();
    postman.settle(webhook(), post("f1"), new Answer(200, null), 10).block();

    assertThat(posts.failing(ID)).isEmpty();
    assertThat(post("f1").state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void who_is_gone_is_asked_no_more() {
    plan("f2");
    postman.settle(webhook(), post("f1"), new Answer(410, null), 10).block();

    assertThat(webhook().off()).isEqualTo(Because.GONE);
    assertThat(post("f1").state()).isEqualTo(State.DROPPED);
    assertThat(post("f2").state()).isEqualTo(State.DROPPED);
    assertThat(notices.all()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 307, 400, 401, 403, 404, 500, 503})
  void whatever_is_not_a_success_is_a_failure(int code) {
    postman.settle(webhook(), post("f1"), new Answer(code, null), 10).block();

    assertThat(post("f1").state()).isEqualTo(State.WAITING);
    assertThat(Duration.between(now, post("f1").due()))
        .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
    assertThat(webhook().on()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 504})
  void who_is_busy_is_asked_later(int code) {
    postman.settle(webhook(), post("f1"), new Answer(code, null), 10).block();

    assertThat(Duration.between(now, post("f1").due()))
        .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
  }

  @Test
  void who_says_when_to_come_back_is_heeded_within_reason() {
    postman.settle(webhook(), post("f1"), new Answer(429, Duration.ofHours(1)), 10).block();
    assertThat(post("f1").due()).isEqualTo(now.plus(Duration.ofHours(1)));
    postman.settle(webhook(), post("f1"), new Answer(503, Duration.ofDays(9)), 10).block();
    assertThat(post("f1").due()).isEqualTo(now.plus(Duration.ofDays(1)));
  }
}
