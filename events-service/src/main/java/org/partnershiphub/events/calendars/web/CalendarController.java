package org.partnershiphub.events.calendars.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.partnershiphub.events.calendars.Feeds;
import org.partnershiphub.events.calendars.OpenMeetings;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Calendars for calendar programs, which do not sign in. */
@RestController
@RequestMapping("/api/calendars")
class CalendarController {

  private static final MediaType CALENDAR =
      new MediaType("text", "calendar", StandardCharsets.UTF_8);

  private final Feeds feeds;
  private final OpenMeetings open;

  CalendarController(Feeds feeds, OpenMeetings open) {
    this.feeds = feeds;
    this.open = open;
  }

  /** Somebody's meetings; whoever has the address is let in, so nothing in between keeps it. */
  @GetMapping(path = "/{secret}.ics", produces = "text/calendar;charset=UTF-8")
  Mono<ResponseEntity<byte[]>> secret(
      @PathVariable String secret,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") List<String> known) {
    return feeds.read(secret, known).map(it -> answer(it, CacheControl.noCache().cachePrivate()));
  }

  @GetMapping(path = "/public.ics", produces = "text/calendar;charset=UTF-8")
  Mono<ResponseEntity<byte[]>> open(
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") List<String> known) {
    return open.calendar(known)
        .map(it -> answer(it, CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic()));
  }

  private static ResponseEntity<byte[]> answer(Feeds.Reading it, CacheControl caching) {
    var text = it.text();
    var status = text == null ? HttpStatus.NOT_MODIFIED : HttpStatus.OK;
    var answer =
        ResponseEntity.status(status)
            .eTag(it.etag())
            .cacheControl(caching)
            .header("X-Robots-Tag", "noindex");
    return text == null
        ? answer.build()
        : answer.contentType(CALENDAR).body(text.getBytes(StandardCharsets.UTF_8));
  }
}
