package org.partnershiphub.notification.notices.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Marks;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeLog;
import org.partnershiphub.notification.notices.NoticeLog.Wanted;
import org.partnershiphub.notification.notices.NoticeProblem.NoSuchNotice;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
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
  private final Marks marks;
  private final InstantSource clock;

  NoticeController(
      NoticeLog log, Explanations explanations, Readers readers, Marks marks, InstantSource clock) {
    this.marks = marks;
    this.clock = clock;
    this.readers = readers;
    this.log = log;
    this.explanations = explanations;
  }

  /** By person, subject, meeting, group, kind, state, reason, day, or from and to. */
  @GetMapping
  Mono<Page<NoticeView>> list(Actor actor, Window window, @RequestParam Map<String, String> asked) {
    return Mono.defer(() -> found(actor, window, Asked.of(asked)));
  }

  /** The same, and by address, which is nowhere else. */
  @PostMapping("/search")
  Mono<Page<NoticeView>> search(Actor actor, Window window, @RequestBody Asked asked) {
    return Mono.defer(() -> found(actor, window, asked));
  }

  private Mono<Page<NoticeView>> found(Actor actor, Window window, Asked asked) {
    var person = asked.whom();
    mustBeStaffOr(actor, person);
    return readers
        .ids(person)
        .map(ids -> asked.wanted(ids, marks, clock.instant()))
        .flatMap(
            wanted ->
                log.find(wanted, window.after(), window.limit() + 1)
                    .collectList()
                    .flatMap(readers::views)
                    .map(
                        views ->
                            Page.of(views, window, it -> wanted.place(it.id(), it.cause().at()))));
  }

  /**
   * How many of each kind came to which end: about a subject or a meeting as a whole, else day by
   * day.
   */
  @GetMapping("/counters")
  Mono<CountersView> counters(Actor actor, @RequestParam Map<String, String> asked) {
    mustBeStaffOr(actor, null);
    var wanted = Asked.of(asked).wanted(Set.of(), marks, clock.instant());
    var rows =
        wanted.byTime()
            ? Flux.fromIterable(Days.of(wanted.span(), clock.instant()))
                .concatMap(day -> rows(day, wanted.in(Days.span(day))))
            : rows(null, wanted);
    return rows.collectList().map(CountersView::new);
  }

  private Flux<CountersView.Row> rows(@Nullable LocalDate day, Wanted wanted) {
    return log.counts(wanted)
        .collectList()
        .flatMapIterable(counts -> CountersView.rows(day, counts));
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
