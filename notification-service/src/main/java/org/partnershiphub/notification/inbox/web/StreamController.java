package org.partnershiphub.notification.inbox.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.inbox.InboxStreams;
import org.partnershiphub.notification.inbox.Signal;
import org.partnershiphub.platform.security.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

/** The live stream of one's own inbox, as long as one's token holds. */
@RestController
@RequestMapping("/api/inbox")
class StreamController {

  private static final Duration WITHOUT_AN_END = Duration.ofHours(12);

  /** Tokens end by the clock of the world, whatever {@code hub.now} says. */
  private final Clock world = Clock.systemUTC();

  private final InboxStreams streams;

  StreamController(InboxStreams streams) {
    this.streams = streams;
  }

  @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<Object>> stream(
      Actor actor,
      @AuthenticationPrincipal Jwt token,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last) {
    return Flux.defer(() -> streams.of(new PersonId(actor.person()), last, lasting(token)))
        .map(StreamController::message);
  }

  private Duration lasting(Jwt token) {
    var end = token.getExpiresAt();
    return end == null ? WITHOUT_AN_END : Duration.between(world.instant(), end);
  }

  private static ServerSentEvent<Object> message(Signal signal) {
    var message = ServerSentEvent.builder();
    return switch (signal) {
      case Signal.Opened it -> message.id(it.cursor()).comment("open").build();
      case Signal.Entry it -> message.id(it.cursor()).event("notice").data(it.item()).build();
      case Signal.Marked it ->
          message
              .event(it.mark().name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .data(Map.of("notice", it.notice().value()))
              .build();
      case Signal.Refresh it -> message.event("refresh").data(Map.of()).build();
      case Signal.Alive it -> message.comment("").build();
    };
  }
}
