package org.partnershiphub.notification.notices.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.NoticeLog;
import org.partnershiphub.notification.notices.NoticeProblem.NoSuchNotice;
import org.partnershiphub.notification.notices.NoticeProblem.NotLost;
import org.partnershiphub.notification.notices.Notices.Loss;
import org.partnershiphub.notification.notices.Progress.State;
import org.partnershiphub.notification.notices.Resending;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.partnershiphub.platform.web.BadBody;
import org.partnershiphub.platform.web.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What exactly was sent, and having it sent again. */
@RestController
@RequestMapping("/api/notices")
class ProofController {

  private static final Logger LOG = LoggerFactory.getLogger(ProofController.class);
  private static final MediaType MAIL = MediaType.parseMediaType("message/rfc822");
  private static final MediaType WORDS = MediaType.parseMediaType("text/plain;charset=UTF-8");
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final int MOST = 10_000;

  private final NoticeLog log;
  private final Readers readers;
  private final Messages messages;
  private final Resending resending;

  ProofController(NoticeLog log, Readers readers, Messages messages, Resending resending) {
    this.log = log;
    this.readers = readers;
    this.messages = messages;
    this.resending = resending;
  }

  /**
   * To the byte for administrators and for whom it was written to; coordinators read its words
   * without the links that act for the reader.
   */
  @GetMapping("/{id}/message")
  Mono<ResponseEntity<Object>> message(Actor actor, @PathVariable String id) {
    return notice(id)
        .flatMap(
            notice ->
                readers
                    .ids(new PersonId(actor.person()))
                    .flatMap(own -> message(actor, notice, own.contains(notice.person()))));
  }

  private Mono<ResponseEntity<Object>> message(Actor actor, NoticeId notice, boolean own) {
    if (own || actor.has("ADMINISTRATOR")) {
      return messages.whole(notice).map(it -> answer(MAIL, it));
    }
    return actor.has("COORDINATOR")
        ? messages.words(notice).map(it -> answer(WORDS, it))
        : Mono.error(() -> new NoSuchNotice(notice.value()));
  }

  private static ResponseEntity<Object> answer(MediaType type, Object body) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .body(body);
  }

  /** Another try of one whose mail came back or was given up. */
  @PostMapping("/{id}/re-drive")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<NoticeView> again(Actor actor, @PathVariable String id) {
    mustBeAdministrator(actor);
    return notice(id)
        .flatMap(log::get)
        .switchIfEmpty(Mono.error(() -> new NoSuchNotice(id)))
        .flatMap(
            it ->
                switch (it.notice().progress().state()) {
                  case BOUNCED, FAILED, RETRYING -> again(actor, it.notice().id());
                  case PLANNED, WAITING, SENT, SUPPRESSED -> Mono.error(() -> new NotLost(id));
                })
        .flatMap(log::get)
        .map(List::of)
        .flatMap(readers::views)
        .map(List::getFirst);
  }

  private Mono<NoticeId> again(Actor actor, NoticeId notice) {
    return Mono.fromCallable(
            () -> {
              LOG.info("{} has {} sent again", actor.person(), notice);
              resending.again(List.of(notice));
              return notice;
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  /**
   * What is sent again: all that was lost in a span of time.
   *
   * @param state BOUNCED or FAILED; absent for both
   */
  record Lost(
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable State state,
      @Nullable NoticeKind kind,
      @Nullable String subject) {

    Loss checked() {
      var faults = new ArrayList<Fault>();
      if (from == null) {
        faults.add(new Fault("/from", "must be there"));
      }
      if (to == null) {
        faults.add(new Fault("/to", "must be there"));
      }
      if (from != null && to != null && !from.isBefore(to)) {
        faults.add(new Fault("/to", "must be after from"));
      }
      if (from != null && to != null && Duration.between(from, to).compareTo(LONGEST) > 0) {
        faults.add(new Fault("/to", "must be at most 31 days after from"));
      }
      if (state != null && state != State.BOUNCED && state != State.FAILED) {
        faults.add(new Fault("/state", "must be BOUNCED or FAILED"));
      }
      if (from == null || to == null || !faults.isEmpty()) {
        throw new BadBody(faults);
      }
      return new Loss(from, to, state, kind, subject);
    }
  }

  /**
   * What a sending again came to.
   *
   * @param more whether there may be more, for which to ask again
   */
  record Resent(int queued, boolean more) {}

  @PostMapping("/re-drive")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Mono<Resent> again(Actor actor, @RequestBody Lost lost) {
    mustBeAdministrator(actor);
    return Mono.fromCallable(
            () -> {
              var loss = lost.checked();
              LOG.info("{} has sent again what was lost: {}", actor.person(), loss);
              int queued = resending.again(loss, MOST);
              return new Resent(queued, queued == MOST);
            })
        .subscribeOn(Schedulers.boundedElastic());
  }

  private static Mono<NoticeId> notice(String id) {
    return Mono.fromCallable(() -> NoticeId.parse(id))
        .onErrorMap(IllegalArgumentException.class, error -> new NoSuchNotice(id));
  }

  private static void mustBeAdministrator(Actor actor) {
    if (!actor.has("ADMINISTRATOR")) {
      throw new Forbidden("Only administrators have notices sent again.");
    }
  }
}
