package org.partnershiphub.notification.inbox.web;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.inbox.Inbox;
import org.partnershiphub.notification.inbox.InboxItem;
import org.partnershiphub.notification.inbox.Mark;
import org.partnershiphub.notification.inbox.NewMarks;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.NoticeProblem.NoSuchNotice;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Everybody's own inbox; nobody sees another's. */
@RestController
@RequestMapping("/api/inbox")
class InboxController {

  private final Inbox inbox;
  private final Records records;
  private final NewMarks marks;
  private final InstantSource clock;

  InboxController(Inbox inbox, Records records, NewMarks marks, InstantSource clock) {
    this.inbox = inbox;
    this.records = records;
    this.marks = marks;
    this.clock = clock;
  }

  @GetMapping
  Mono<Page<InboxItem>> list(
      Actor actor,
      Window window,
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(defaultValue = "false") String archived,
      @RequestParam(required = false) @Nullable Set<NoticeKind> kind) {
    var asked = new Asked(unread, archived, kind == null ? Set.of() : kind, window.after());
    return records
        .of(actor)
        .flatMapMany(it -> inbox.list(it, asked.wanted(), asked.before(), window.limit() + 1))
        .collectList()
        .map(items -> Page.of(items, window, Asked::place));
  }

  @GetMapping("/unread-count")
  Mono<Map<String, Long>> unread(Actor actor) {
    return records.of(actor).flatMap(inbox::unread).map(count -> Map.of("unread", count));
  }

  @PostMapping("/{notice}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> read(Actor actor, @PathVariable String notice) {
    return mark(actor, notice, Mark.READ);
  }

  @PostMapping("/{notice}/unread")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> unread(Actor actor, @PathVariable String notice) {
    return mark(actor, notice, Mark.UNREAD);
  }

  @PostMapping("/{notice}/archive")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> archive(Actor actor, @PathVariable String notice) {
    return mark(actor, notice, Mark.ARCHIVED);
  }

  @PostMapping("/{notice}/restore")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> restore(Actor actor, @PathVariable String notice) {
    return mark(actor, notice, Mark.RESTORED);
  }

  /** This entry and everything that came before it. */
  @PostMapping("/{notice}/read-up-to")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> readUpTo(Actor actor, @PathVariable String notice) {
    return mark(actor, notice, Mark.READ_UP_TO);
  }

  @PostMapping("/{notice}/archive-up-to")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> archiveUpTo(Actor actor, @PathVariable String notice) {
    return mark(actor, notice, Mark.ARCHIVED_UP_TO);
  }

  private Mono<Void> mark(Actor actor, String notice, Mark mark) {
    return Mono.fromCallable(() -> NoticeId.parse(notice))
        .onErrorMap(IllegalArgumentException.class, error -> new NoSuchNotice(notice))
        .zipWith(records.of(actor))
        .filterWhen(it -> inbox.mark(it.getT2(), it.getT1(), mark, clock.instant()))
        .switchIfEmpty(Mono.error(() -> new NoSuchNotice(notice)))
        .flatMap(it -> marks.tell(it.getT1(), mark));
  }
}
