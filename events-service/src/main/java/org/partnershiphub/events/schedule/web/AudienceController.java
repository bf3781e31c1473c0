package org.partnershiphub.events.schedule.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.Readdressing;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.events.schedule.ShownZones;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Line;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Says for whom a meeting is, besides or no more. */
@RestController
@RequestMapping("/api/meetings/{id}/audience")
class AudienceController {

  private final Readdressing readdressing;

  AudienceController(Readdressing readdressing) {
    this.readdressing = readdressing;
  }

  /**
   * @param add whoever is in the audience already stays
   * @param remove whoever is not in it is not missed
   */
  record Others(
      @Nullable @Valid AudienceBody add,
      @Nullable @Valid AudienceBody remove,
      @Nullable @Line(max = 500) String shortNoticeReason) {}

  @PostMapping
  Mono<ResponseEntity<MeetingView>> readdress(
      @PathVariable MeetingId id, @Valid @RequestBody Others body, Expected expected, Actor actor) {
    return Mono.defer(
        () -> {
          ReadingRights.requireCoordinator(actor);
          return readdressing
              .change(
                  id,
                  expected,
                  AudienceBody.of(body.add()),
                  AudienceBody.of(body.remove()),
                  body.shortNoticeReason())
              .map(it -> Etags.ok(it.map(meeting -> MeetingView.of(meeting, ShownZones.OWN))));
        });
  }
}
