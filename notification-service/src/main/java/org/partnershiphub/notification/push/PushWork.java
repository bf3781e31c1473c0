package org.partnershiphub.notification.push;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.Pushed;
import org.partnershiphub.notification.push.Judging.Verdict;
import org.partnershiphub.notification.push.Push.State;
import org.partnershiphub.notification.push.PushService.Answer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Sends pushes, many side by side, and writes down what became of each. */
public final class PushWork {

  private static final int AT_ONCE = 500;

  private static final Verdict UNKNOWN = new Verdict.Drop("DEPARTED");

  private final PushPlanning planning;
  private final Judging judging;
  private final Devices devices;
  private final Pushes pushes;
  private final PushService service;
  private final PushSettings settings;
  private final InstantSource clock;

  PushWork(
      PushPlanning planning,
      Judging judging,
      Devices devices,
      Pushes pushes,
      PushService service,
      PushSettings settings,
      InstantSource clock) {
    this.planning = planning;
    this.judging = judging;
    this.devices = devices;
    this.pushes = pushes;
    this.service = service;
    this.settings = settings;
    this.clock = clock;
  }

  /** These entries stand; whoever hears of one twice pushes it once. */
  public Mono<Void> entries(Collection<NoticeId> entries) {
    return Mono.fromCallable(() -> planning.plan(entries)).flatMap(this::send);
  }

  /** What waits and is due. */
  Mono<Integer> due() {
    return Mono.fromCallable(this::claimed).flatMap(due -> send(due).thenReturn(due.size()));
  }

  private List<Push> claimed() {
    var now = clock.instant();
    return pushes.due(now, now.plus(PushPlanning.IN_HAND), AT_ONCE);
  }

  private Mono<Void> send(List<Push> some) {
    if (some.isEmpty()) {
      return Mono.empty();
    }
    return Mono.fromCallable(() -> judged(some))
        .flatMapMany(Flux::fromIterable)
        .flatMap(this::send, settings.atOnce())
        .then();
  }

  /** A push with what there is to be known of it. */
  private record Judged(Push push, @Nullable Device device, Verdict verdict) {}

  private List<Judged> judged(List<Push> some) {
    var verdicts = judging.of(some.stream().map(Push::notice).distinct().toList());
    Map<String, Device> known = new HashMap<>();
    devices
        .named(some.stream().map(Push::device).collect(Collectors.toSet()))
        .forEach(it -> known.put(it.id(), it));
    return some.stream()
        .map(
            it ->
                new Judged(it, known.get(it.device()), verdicts.getOrDefault(it.notice(), UNKNOWN)))
        .toList();
  }

  private Mono<Void> send(Judged it) {
    var left = Duration.between(clock.instant(), it.push().since().plus(settings.lasting()));
    if (it.device() == null) {
      return over(it, State.GONE, null, 0);
    }
    if (left.isNegative() || left.isZero()) {
      return over(it, State.STALE, null, 0);
    }
    return switch (it.verdict()) {
      case Verdict.Drop drop -> over(it, State.SUPPRESSED, drop.reason(), 0);
      case Verdict.Send send ->
          service
              .send(it.device(), send.message(), left)
              .publishOn(Schedulers.boundedElastic())
              .flatMap(answer -> answered(it, answer));
    };
  }

  private Mono<Void> answered(Judged it, Answer answer) {
    var code = answer.code();
    if (code >= 200 && code < 300) {
      return over(it, State.SENT, null, code);
    }
    if (code == 404 || code == 410) {
      devices.gone(it.push().device());
      return over(it, State.GONE, null, code);
    }
    if (code == 0 || code == 408 || code == 429 || code >= 500) {
      return later(it, answer);
    }
    return over(it, State.REFUSED, null, code);
  }

  private Mono<Void> later(Judged it, Answer answer) {
    var pause = settings.retryAfter(it.push().tries());
    var asked = answer.comeBackAfter();
    var next = clock.instant().plus(asked != null && asked.compareTo(pause) > 0 ? asked : pause);
    return next.isAfter(it.push().since().plus(settings.lasting()))
        ? over(it, State.STALE, null, answer.code())
        : tried(it, State.DEFERRED, null, answer.code(), Optional.of(next));
  }

  private Mono<Void> over(Judged it, State state, @Nullable String reason, int code) {
    return tried(it, state, reason, code, Optional.empty());
  }

  private Mono<Void> tried(
      Judged it, State state, @Nullable String reason, int code, Optional<Instant> next) {
    var pushed = new Pushed(clock.instant(), it.push().device(), state.name(), reason, code);
    return Mono.fromRunnable(() -> pushes.tried(it.push(), pushed, next));
  }

  /** Nothing of theirs is kept. */
  public void forget(PersonId person) {
    devices.forget(person);
    pushes.forget(person);
  }
}
