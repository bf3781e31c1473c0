package org.partnershiphub.notification.webhooks.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.webhooks.Ping;
import org.partnershiphub.notification.webhooks.Post;
import org.partnershiphub.notification.webhooks.Posts;
import org.partnershiphub.notification.webhooks.Posts.Logged;
import org.partnershiphub.notification.webhooks.Registry;
import org.partnershiphub.notification.webhooks.Webhook;
import org.partnershiphub.notification.webhooks.WebhookId;
import org.partnershiphub.notification.webhooks.WebhookProblem.NoSuchDelivery;
import org.partnershiphub.notification.webhooks.WebhookProblem.SwitchedOff;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What was posted to a webhook, and posting it again. */
@RestController
@RequestMapping("/api/webhooks/{id}")
class PostController {

  private final Registry registry;
  private final Posts posts;
  private final Ping ping;
  private final InstantSource clock;

  PostController(Registry registry, Posts posts, Ping ping, InstantSource clock) {
    this.registry = registry;
    this.posts = posts;
    this.ping = ping;
    this.clock = clock;
  }

  /**
   * @param fact the id of the message
   * @param tries the last twenty
   */
  record PostView(
      String fact,
      String type,
      String subject,
      Instant at,
      Post.State state,
      @Nullable Instant next,
      List<Post.Try> tries) {

    static PostView of(Logged it) {
      var post = it.post();
      return new PostView(
          post.fact(),
          post.type(),
          post.subject(),
          post.at(),
          post.state(),
          post.due(),
          it.tries());
    }
  }

  /**
   * @param since how far back
   * @param failedOnly only what was given up or dropped
   */
  record Replay(@NotNull Instant since, boolean failedOnly) {}

  @GetMapping("/deliveries")
  Mono<Page<PostView>> log(
      Actor actor,
      @PathVariable WebhookId id,
      @RequestParam(required = false) Post.@Nullable State state,
      Window window) {
    return Staff.only(
        actor,
        of(
            id,
            webhook ->
                Page.of(
                        posts.log(id, state, window.after(), window.limit() + 1),
                        window,
                        Logged::cursor)
                    .map(PostView::of)));
  }

  @GetMapping("/deliveries/{fact}")
  Mono<PostView> look(Actor actor, @PathVariable WebhookId id, @PathVariable String fact) {
    return Staff.only(
        actor,
        of(id, webhook -> posts.find(id, fact).map(PostView::of).orElseThrow(NoSuchDelivery::new)));
  }

  /** Posts one again, whatever came of it, with the same id. */
  @PostMapping("/deliveries/{fact}/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Void> replay(Actor actor, @PathVariable WebhookId id, @PathVariable String fact) {
    return Staff.only(
        actor,
        of(
                id,
                webhook -> {
                  on(webhook);
                  if (!posts.replay(id, fact, clock.instant())) {
                    throw new NoSuchDelivery();
                  }
                  return true;
                })
            .then());
  }

  @PostMapping("/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Map<String, Long>> replay(
      Actor actor, @PathVariable WebhookId id, @Valid @RequestBody Mono<Replay> body) {
    return Staff.only(
        actor,
        body.flatMap(
            it ->
                of(
                    id,
                    webhook -> {
                      on(webhook);
                      return Map.of(
                          "posts", posts.replay(id, it.since(), it.failedOnly(), clock.instant()));
                    })));
  }

  /** A message that says nothing, to see whether it arrives. */
  @PostMapping("/ping")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Map<String, String>> ping(Actor actor, @PathVariable WebhookId id) {
    return Staff.only(
        actor,
        of(
            id,
            webhook -> {
              on(webhook);
              return Map.of("fact", ping.plan(webhook));
            }));
  }

  private static void on(Webhook webhook) {
    if (!webhook.on()) {
      throw new SwitchedOff();
    }
  }

  private interface Work<T> {
    T of(Webhook webhook);
  }

  /** Stores wait, which no event loop must. */
  private <T> Mono<T> of(WebhookId id, Work<T> work) {
    return registry
        .get(id)
        .flatMap(
            it ->
                Mono.fromCallable((Callable<T>) () -> work.of(it.state()))
                    .subscribeOn(Schedulers.boundedElastic()));
  }
}
