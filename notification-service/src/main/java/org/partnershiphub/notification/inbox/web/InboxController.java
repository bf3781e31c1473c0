package org.partnershiphub.notification.inbox.web;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.inbox.Inbox;
import org.partnershiphub.notification.inbox.InboxItem;
import org.partnershiphub.notification.inbox.InboxStream;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.notices.NoticeProblem.NoSuchNotice;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Everybody's own inbox; nobody sees another's. */
@RestController
@RequestMapping("/api/inbox")
class InboxController {

  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  private final Inbox inbox;
  private final InboxStream stream;
  private final InstantSource clock;

  InboxController(Inbox inbox, InboxStream stream, InstantSource clock) {
    this.inbox = inbox;
    this.stream = stream;
    this.clock = clock;
  }

  @GetMapping
  Mono<Page<InboxItem>> list(Actor actor, Window window) {
    return Mono.fromCallable(() -> new PersonId(actor.person()))
        .flatMapMany(person -> inbox.list(person, position(window.after()), window.limit() + 1))
        .collectList()
        .map(items -> Page.of(items, window, item -> Long.toString(item.position())));
  }

  @GetMapping("/unread-count")
  Mono<Map<String, Long>> unread(Actor actor) {
    return inbox.unread(new PersonId(actor.person())).map(count -> Map.of("unread", count));
  }

  @PostMapping("/{notice}/read")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> read(Actor actor, @PathVariable String notice) {
    return Mono.fromCallable(() -> NoticeId.parse(notice))
        .onErrorMap(IllegalArgumentException.class, error -> new NoSuchNotice(notice))
        .flatMap(id -> inbox.read(new PersonId(actor.person()), id, clock.instant()))
        .filter(Boolean::booleanValue)
        .switchIfEmpty(Mono.error(() -> new NoSuchNotice(notice)))
        .then();
  }

  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<InboxItem>> stream(
      Actor actor, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
    var items =
        stream
            .of(new PersonId(actor.person()), position(last))
            .map(
                item ->
                    ServerSentEvent.builder(item)
                        .id(Long.toString(item.position()))
                        .event("notice")
                        .build());
    var alive =
        Flux.interval(Duration.ZERO, HEARTBEAT)
            .map(beat -> ServerSentEvent.<InboxItem>builder().comment("open").build());
    return Flux.merge(items, alive);
  }

  /** A cursor that is no number of ours is as good as none. */
  private static @Nullable Long position(@Nullable String text) {
    return text == null || !text.matches("-?\\d{1,18}") ? null : Long.valueOf(text);
  }
}
