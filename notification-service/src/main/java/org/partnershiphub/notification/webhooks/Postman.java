package org.partnershiphub.notification.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.webhooks.Post.State;
import org.partnershiphub.notification.webhooks.WebhookFact.Because;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Posts what is due, some to each webhook side by side, so that a slow one holds up nobody else.
 * Any number of instances do: a post is claimed before it is tried, and tried by somebody else when
 * whoever claimed it is gone.
 */
public final class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

  /** Longer than any try takes. */
  private static final Duration IN_HAND = Duration.ofMinutes(2);

  private static final Duration LONGEST_WISH = Duration.ofDays(1);
  private static final int GONE = 410;

  /** How much earlier or later than planned a retry comes, so that not all come at once. */
  private static final double JITTER = 0.2;

  private final Dispatch dispatch;
  private final Posts posts;
  private final Registry registry;
  private final Delivering delivering;
  private final Owners owners;
  private final WebhookSettings settings;
  private final RandomGenerator random;
  private final InstantSource clock;
  private final Map<WebhookId, AtomicInteger> busy = new ConcurrentHashMap<>();

  /** Hands one message over. */
  @FunctionalInterface
  interface Delivering {
    Mono<Answer> post(Webhook webhook, Post post);
  }

  /**
   * @param code 0 when nobody answered in time
   * @param comeBackAfter when it said so
   */
  record Answer(int code, @Nullable Duration comeBackAfter) {

    boolean taken() {
      return code >= 200 && code < 300;
    }

    /** It asks for less, and for patience. */
    boolean busy() {
      return code == 429 || code == 502 || code == 504;
    }
  }

  Postman(
      Dispatch dispatch,
      Posts posts,
      Registry registry,
      Delivering delivering,
      Owners owners,
      WebhookSettings settings,
      RandomGenerator random,
      InstantSource clock) {
    this.dispatch = dispatch;
    this.posts = posts;
    this.registry = registry;
    this.delivering = delivering;
    this.owners = owners;
    this.settings = settings;
    this.random = random;
    this.clock = clock;
  }

  /** Begins what is due; ends before it does. */
  Mono<Void> round() {
    return dispatch
        .listening()
        .publishOn(Schedulers.boundedElastic())
        .doOnNext(some -> some.forEach(this::round))
        .then();
  }

  private void round(Webhook webhook) {
    var now = clock.instant();
    var under = busy.computeIfAbsent(webhook.id(), it -> new AtomicInteger());
    var free = settings.atOnce() - under.get();
    if (free <= 0) {
      return;
    }
    for (var post : posts.claim(webhook.id(), now, now.plus(IN_HAND), free)) {
      under.incrementAndGet();
      delivering
          .post(webhook, post)
          .elapsed()
          .publishOn(Schedulers.boundedElastic())
          .flatMap(it -> settle(webhook, post, it.getT2(), it.getT1()))
          .doFinally(end -> under.decrementAndGet())
          .subscribe(
              nothing -> {},
              e -> LOG.warn("What came of {} is not noted: {}", post.id(), e.toString()));
    }
  }

  /** Writes down what came of a try, and what follows from it. */
  Mono<Void> settle(Webhook webhook, Post post, Answer answer, long millis) {
    var now = clock.instant();
    var made = new Post.Try(now, answer.code(), millis);
    if (answer.taken()) {
      posts.tried(post, made, State.DELIVERED, null);
      posts.works(webhook.id());
      return Mono.empty();
    }
    if (answer.code() == GONE) {
      posts.tried(post, made, State.DROPPED, null);
      return off(webhook, Because.GONE, now);
    }
    var next = next(post, answer, now);
    posts.tried(post, made, next == null ? State.GIVEN_UP : State.WAITING, next);
    return failed(webhook, now);
  }

  /** When it is tried again; null when it has been tried often enough. */
  private @Nullable Instant next(Post post, Answer answer, Instant now) {
    var tries = post.tries();
    if (tries >= settings.retries().size()) {
      return null;
    }
    var planned = settings.retries().get(tries);
    var slower = answer.busy() && tries + 1 < settings.retries().size();
    var pause = slower ? settings.retries().get(tries + 1) : planned;
    var jittered =
        Duration.ofMillis((long) (pause.toMillis() * (1 + JITTER * (2 * random.nextDouble() - 1))));
    var wished = answer.comeBackAfter();
    return now.plus(
        wished != null && wished.compareTo(jittered) > 0
            ? (wished.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wished)
            : jittered);
  }

  /** Its owner hears of it some time before nothing is posted there any more. */
  private Mono<Void> failed(Webhook webhook, Instant now) {
    var failing = posts.failed(webhook.id(), now);
    var lasts = Duration.between(failing.since(), now);
    if (failing.told() && lasts.compareTo(settings.offAfter()) >= 0) {
      return off(webhook, Because.FAILING, now);
    }
    if (!failing.told() && lasts.compareTo(settings.warnAfter()) >= 0) {
      owners.warn(webhook, failing.since(), failing.since().plus(settings.offAfter()));
      posts.toldOwner(webhook.id());
    }
    return Mono.empty();
  }

  private Mono<Void> off(Webhook webhook, Because because, Instant now) {
    return registry
        .switchOff(webhook.id(), because)
        .publishOn(Schedulers.boundedElastic())
        .doOnNext(
            it -> {
              posts.drop(webhook.id());
              owners.off(webhook, because, now);
            })
        .then();
  }
}
