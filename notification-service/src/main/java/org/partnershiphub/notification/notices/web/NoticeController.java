package org.partnershiphub.notification.notices.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.NoticeLog;
import org.partnershiphub.notification.notices.NoticeLog.Wanted;
import org.partnershiphub.notification.notices.NoticeProblem.NoSuchNotice;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * The log of notices: coordinators and administrators ask about everybody, a person about
 * themselves.
 */
@RestController
@RequestMapping("/api/notices")
class NoticeController {

  private final NoticeLog log;
  private final Explanations explanations;
  private final Readers readers;

  NoticeController(NoticeLog log, Explanations explanations, Readers readers) {
    this.readers = readers;
    this.log = log;
    this.explanations = explanations;
  }

  @GetMapping
  Mono<Page<NoticeView>> list(
      Actor actor,
      Window window,
      @RequestParam(required = false) @Nullable PersonId person,
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable NoticeKind kind) {
    mustBeStaffOr(actor, person);
    return readers
        .ids(person)
        .flatMapMany(
            ids -> log.find(new Wanted(ids, subject, kind), window.after(), window.limit() + 1))
        .collectList()
        .flatMap(readers::views)
        .map(views -> Page.of(views, window, view -> view.id().value()));
  }

  @GetMapping("/{id}")
  Mono<NoticeView> one(Actor actor, @PathVariable String id) {
    return Mono.fromCallable(() -> NoticeId.parse(id))
        .onErrorMap(IllegalArgumentException.class, error -> new NoSuchNotice(id))
        .filterWhen(notice -> isStaff(actor) ? Mono.just(true) : own(actor, notice))
        .flatMap(log::get)
        .map(List::of)
        .flatMap(readers::views)
        .map(List::getFirst)
        .switchIfEmpty(Mono.error(() -> new NoSuchNotice(id)));
  }

  /** Also what was told under an id that turned out to be theirs. */
  private Mono<Boolean> own(Actor actor, NoticeId notice) {
    return readers.ids(new PersonId(actor.person())).map(ids -> ids.contains(notice.person()));
  }

  /** Why did I get this, why did I not? */
  @GetMapping("/why")
  Mono<Explanations.Why> why(
      Actor actor, @RequestParam PersonId person, @RequestParam String subject) {
    mustBeStaffOr(actor, person);
    return explanations.why(person, subject);
  }

  @GetMapping("/summary")
  Mono<SummaryView> summary(Actor actor, @RequestParam String subject) {
    mustBeStaffOr(actor, null);
    return log.summary(subject).map(counts -> SummaryView.of(subject, counts));
  }

  private static void mustBeStaffOr(Actor actor, @Nullable PersonId person) {
    if (!isStaff(actor) && (person == null || !actor.is(person.value()))) {
      throw new Forbidden("Only coordinators and administrators see the notices of others.");
    }
  }

  private static boolean isStaff(Actor actor) {
    return List.of("COORDINATOR", "ADMINISTRATOR").stream().anyMatch(actor::has);
  }
}
