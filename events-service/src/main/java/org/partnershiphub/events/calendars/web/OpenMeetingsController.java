package org.partnershiphub.events.calendars.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.calendars.OpenMeetings;
import org.partnershiphub.events.schedule.LocalTimes;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.MeetingSearch;
import org.partnershiphub.events.schedule.ShownZones;
import org.partnershiphub.events.schedule.Status;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows the open meetings to everybody, without sign-in. */
@RestController
class OpenMeetingsController {

  private static final CacheControl A_WHILE =
      CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

  private final OpenMeetings open;

  OpenMeetingsController(OpenMeetings open) {
    this.open = open;
  }

  /**
   * An open meeting; no people are in it.
   *
   * @param local when it is on the clocks of its own zone and of those that were asked for
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record OpenMeetingView(
      MeetingId id,
      String title,
      @Nullable String agenda,
      @Nullable String place,
      List<GroupId> groups,
      LocalDateTime startsLocal,
      ZoneId zone,
      Instant startsAt,
      Instant endsAt,
      Map<String, LocalTimes.LocalView> local,
      Status status) {

    static OpenMeetingView of(Meeting it, List<ZoneId> zones) {
      return new OpenMeetingView(
          it.id(),
          it.subject().title(),
          it.subject().agenda(),
          it.subject().place(),
          it.groups(),
          it.slot().startsLocal(),
          it.slot().zone(),
          it.slot().startsAt(),
          it.slot().endsAt(),
          LocalTimes.of(it.slot(), new ShownZones(null, zones)),
          it.status());
    }
  }

  @GetMapping("/api/meetings/public")
  Mono<ResponseEntity<Page<OpenMeetingView>>> list(
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable List<String> zones,
      Window window) {
    var shown = LocalTimes.zones(zones);
    var after = window.after() == null ? null : MeetingSearch.Mark.read(window.after());
    return open.list(from, to, after, window.limit() + 1)
        .collectList()
        .map(found -> Page.of(found, window, it -> MeetingSearch.Mark.of(it).toString()))
        .map(page -> page.map(it -> OpenMeetingView.of(it, shown)))
        .map(page -> ResponseEntity.ok().cacheControl(A_WHILE).body(page));
  }
}
