package org.partnershiphub.events.replies;

import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets the addresses of strangers and the mails that were dealt with when their time is over, at
 * the start and then again and again, also where no mailbox is read any more. Every instance does,
 * for it may be done twice. It has no caller, so it says itself what goes wrong.
 */
@Component
public final class StrangersForgotten implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(StrangersForgotten.class);

  private final MailMemory memory;
  private final ReplySettings settings;
  private final InstantSource clock;
  private final Duration every;
  private @Nullable Disposable rounds;

  StrangersForgotten(
      MailMemory memory,
      ReplySettings settings,
      InstantSource clock,
      @Value("${events.replies.forget-every:1h}") Duration every) {
    this.memory = memory;
    this.settings = settings;
    this.clock = clock;
    this.every = every;
  }

  @Override
  public void start() {
    rounds =
        Flux.interval(Duration.ZERO, every)
            .onBackpressureDrop()
            .concatMap(tick -> round(), 1)
            .subscribe();
  }

  /** What fails is tried again next time. */
  private Mono<Void> round() {
    return forget()
        .doOnError(
            e -> LOG.warn("Strangers and mails cannot be forgotten for now: {}", e.toString()))
        .onErrorComplete();
  }

  Mono<Void> forget() {
    return Mono.defer(
        () ->
            memory
                .forgetStrangers(clock.instant().minus(settings.keepStrangers()))
                .then(memory.forgetMails(clock.instant().minus(settings.keepMails()))));
  }

  @Override
  public void stop() {
    if (rounds != null) {
      rounds.dispose();
      rounds = null;
    }
  }

  @Override
  public boolean isRunning() {
    return rounds != null;
  }
}
