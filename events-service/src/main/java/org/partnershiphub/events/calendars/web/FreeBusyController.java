package org.partnershiphub.events.calendars.web;

import java.time.Instant;
import java.util.List;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.calendars.Busy;
import org.partnershiphub.events.calendars.FreeBusy;
import org.partnershiphub.platform.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows when the people of a group are busy. */
@RestController
class FreeBusyController {

  private final FreeBusy freeBusy;

  FreeBusyController(FreeBusy freeBusy) {
    this.freeBusy = freeBusy;
  }

  /**
   * @param people how many the group has
   */
  record FreeBusyView(GroupId group, Instant from, Instant to, int people, List<Busy> busy) {}

  @GetMapping("/api/free-busy")
  Mono<FreeBusyView> busy(
      @RequestParam GroupId group,
      @RequestParam Instant from,
      @RequestParam Instant to,
      Actor actor) {
    return freeBusy
        .of(group, from, to, actor)
        .map(it -> new FreeBusyView(group, from, to, it.people(), it.busy()));
  }
}
