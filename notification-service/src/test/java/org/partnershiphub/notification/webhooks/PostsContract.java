package org.partnershiphub.notification.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.webhooks.Post.State;
import org.partnershiphub.notification.webhooks.Posts.Failing;
import org.partnershiphub.notification.webhooks.Posts.Logged;

/** One exam for the store and its fake. */
public interface PostsContract {

  Instant NOW = Instant.parse("2026-11-23T15:00:00Z");
  Instant LATER = NOW.plusSeconds(120);

  Posts posts();

  private static Post post(String webhook, String fact, int at) {
    return new Post(
        new WebhookId(webhook),
        fact,
        "meetings.meeting-moved.v1",
        "m1",
        "{\"a\":1}".getBytes(UTF_8),
        NOW.plusSeconds(at),
        NOW.plusSeconds(at),
        0,
        State.WAITING);
  }

  private static Post.Try made(int code) {
    return new Post.Try(NOW, code, 12);
  }

  private List<String> claimed(String webhook, Instant now, int limit) {
    return posts().claim(new WebhookId(webhook), now, LATER, limit).stream()
        .map(Post::fact)
        .toList();
  }

  @Test
  default void what_is_due_is_claimed_once_the_oldest_first_and_of_one_webhook() {
    posts().plan(List.of(post("pc-1", "f2", 2), post("pc-1", "f1", 1), post("pc-1", "f9", 9)));
    posts().plan(List.of(post("pc-1", "f1", 5), post("pc-other", "f1", 1)));

    assertThat(claimed("pc-1", NOW.plusSeconds(3), 1)).containsExactly("f1");
    assertThat(claimed("pc-1", NOW.plusSeconds(3), 5)).containsExactly("f2");
    assertThat(claimed("pc-1", NOW.plusSeconds(3), 5)).isEmpty();
    assertThat(claimed("pc-1", LATER, 5)).as("whoever had them is gone").hasSize(3);
    assertThat(
            new String(
                posts().find(new WebhookId("pc-1"), "f1").orElseThrow().post().body(), UTF_8))
        .isEqualTo("{\"a\":1}");
  }

  @Test
  default void a_try_is_noted_and_what_is_over_is_not_claimed_again() {
    var id = new WebhookId("pc-2");
    posts().plan(List.of(post("pc-2", "f1", 0)));
    var post = posts().claim(id, NOW, LATER, 1).getFirst();
    posts().tried(post, made(503), State.WAITING, NOW.plusSeconds(5));
    assertThat(claimed("pc-2", NOW.plusSeconds(4), 5)).isEmpty();
    var again = posts().claim(id, NOW.plusSeconds(5), LATER, 1).getFirst();
    assertThat(again.tries()).isEqualTo(1);
    posts().tried(again, made(204), State.DELIVERED, null);

    assertThat(claimed("pc-2", LATER, 5)).isEmpty();
    var logged = posts().find(id, "f1").orElseThrow();
    assertThat(logged.tries()).containsExactly(made(503), made(204));
    assertThat(logged.post().state()).isEqualTo(State.DELIVERED);
    assertThat(logged.post().due()).isNull();
  }

  @Test
  default void the_last_twenty_tries_are_kept() {
    var id = new WebhookId("pc-3");
    posts().plan(List.of(post("pc-3", "f1", 0)));
    var post = posts().find(id, "f1").orElseThrow().post();
    IntStream.rangeClosed(1, 25)
        .forEach(it -> posts().tried(post, made(500 + it), State.WAITING, NOW));

    assertThat(posts().find(id, "f1").orElseThrow().tries())
        .extracting(Post.Try::code)
        .startsWith(506)
        .endsWith(525)
        .hasSize(20);
  }

  @Test
  default void what_is_dropped_stays_so_until_it_is_replayed() {
    var id = new WebhookId("pc-4");
    posts().plan(List.of(post("pc-4", "f1", 0), post("pc-4", "f2", 1), post("pc-4", "f3", 2)));
    var first = posts().claim(id, NOW, LATER, 1).getFirst();
    posts().tried(first, made(200), State.DELIVERED, null);
    var second = posts().claim(id, NOW.plusSeconds(1), LATER, 1).getFirst();
    posts().drop(id);
    posts().tried(second, made(200), State.DELIVERED, null);

    assertThat(posts().find(id, "f2").orElseThrow().post().state()).isEqualTo(State.DROPPED);
    assertThat(claimed("pc-4", LATER, 9)).isEmpty();
    assertThat(posts().replay(id, NOW.plusSeconds(2), true, NOW)).isEqualTo(1);
    assertThat(claimed("pc-4", NOW, 9)).containsExactly("f3");
    assertThat(posts().replay(id, NOW, false, LATER)).isEqualTo(3);
    assertThat(posts().find(id, "f1").orElseThrow().post().tries()).isZero();
    assertThat(posts().replay(id, "none", NOW)).isFalse();
    assertThat(posts().replay(id, "f1", LATER.plusSeconds(1))).isTrue();
    assertThat(claimed("pc-4", LATER.plusSeconds(1), 9)).contains("f1");
  }

  @Test
  default void the_log_goes_page_by_page_from_the_newest() {
    var id = new WebhookId("pc-5");
    posts()
        .plan(
            List.of(
                post("pc-5", "fa", 1),
                post("pc-5", "fb", 2),
                post("pc-5", "fc", 2),
                post("pc-5", "fd", 3)));
    var page = posts().log(id, null, null, 2);
    assertThat(page).extracting(it -> it.post().fact()).containsExactly("fd", "fc");
    assertThat(posts().log(id, null, page.getLast().cursor(), 9))
        .extracting(it -> it.post().fact())
        .containsExactly("fb", "fa");
    assertThat(posts().log(id, State.GIVEN_UP, null, 9)).isEmpty();
    assertThat(posts().log(id, State.WAITING, null, 9)).hasSize(4);
  }

  @Test
  default void a_webhook_fails_from_its_first_failure_until_it_works() {
    var id = new WebhookId("pc-6");
    assertThat(posts().failing(id)).isEmpty();
    assertThat(posts().failed(id, NOW)).isEqualTo(new Failing(NOW, false));
    posts().toldOwner(id);
    assertThat(posts().failed(id, LATER)).isEqualTo(new Failing(NOW, true));
    posts().works(id);
    assertThat(posts().failing(id)).isEmpty();
  }

  @Test
  default void what_is_over_and_old_is_taken_out() {
    var id = new WebhookId("pc-7");
    var old = -40 * 86_400;
    posts().plan(List.of(post("pc-7", "f1", old), post("pc-7", "f2", old), post("pc-7", "f3", 0)));
    posts().tried(posts().find(id, "f1").orElseThrow().post(), made(200), State.DELIVERED, null);
    posts().tried(posts().find(id, "f3").orElseThrow().post(), made(200), State.DELIVERED, null);
    posts().prune(NOW.minusSeconds(30 * 86_400));

    assertThat(posts().log(id, null, null, 9))
        .extracting((Logged it) -> it.post().fact())
        .containsExactly("f3", "f2");
  }
}
