package org.partnershiphub.notification.sending.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.sending.Sending;
import org.partnershiphub.notification.sending.Sending.Deed;
import org.partnershiphub.notification.sending.Sending.Standing;
import org.partnershiphub.notification.sending.Waiting;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Pauses and resumes all sending: administrators do, coordinators see how it stands. */
@RestController
@RequestMapping("/api/sending")
class SendingController {

  private static final Logger LOG = LoggerFactory.getLogger(SendingController.class);

  private final Sending sending;
  private final Waiting waiting;
  private final InstantSource clock;

  SendingController(Sending sending, Waiting waiting, InstantSource clock) {
    this.sending = sending;
    this.waiting = waiting;
    this.clock = clock;
  }

  /** Why it is paused. */
  record Pause(@NotBlank @Size(max = 500) String reason) {}

  /**
   * How it stands.
   *
   * @param waiting deliveries that are queued and not yet done
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      boolean paused,
      @Nullable Instant since,
      @Nullable String by,
      @Nullable String reason,
      long waiting,
      List<Deed> deeds) {}

  @GetMapping
  Mono<View> standing(Actor actor) {
    if (!actor.hasAny("COORDINATOR", "ADMINISTRATOR")) {
      return Mono.error(() -> new Forbidden("Only coordinators and administrators see this."));
    }
    return view(sending::standing);
  }

  @PostMapping("/pause")
  Mono<View> pause(Actor actor, @Valid @RequestBody Mono<Pause> pause) {
    return asAdministrator(
        actor,
        pause.flatMap(
            it -> view(() -> sending.pause(actor.person(), it.reason(), clock.instant()))));
  }

  @PostMapping("/resume")
  Mono<View> resume(Actor actor) {
    return asAdministrator(actor, view(() -> sending.resume(actor.person(), clock.instant())));
  }

  /** Who may not do it is not told what is wrong with the request either. */
  private static Mono<View> asAdministrator(Actor actor, Mono<View> deed) {
    return actor.has("ADMINISTRATOR")
        ? deed.doOnNext(it -> LOG.info("{}: sending is paused: {}", actor.person(), it.paused()))
        : Mono.error(() -> new Forbidden("Only administrators pause and resume sending."));
  }

  private Mono<View> view(Callable<Standing> standing) {
    return Mono.fromCallable(() -> view(standing.call())).subscribeOn(Schedulers.boundedElastic());
  }

  private View view(Standing it) {
    return new View(
        it.paused(), it.since(), it.by(), it.reason(), waiting.deliveries(), it.deeds());
  }
}
