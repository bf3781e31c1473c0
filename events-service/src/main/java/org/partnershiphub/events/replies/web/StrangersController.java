package org.partnershiphub.events.replies.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.replies.MailMemory;
import org.partnershiphub.events.replies.Stranger;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.platform.security.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows whoever answered without being invited, or asks for another time. */
@RestController
class StrangersController {

  private final MailMemory memory;
  private final ReadingRights rights;

  StrangersController(MailMemory memory, ReadingRights rights) {
    this.memory = memory;
    this.rights = rights;
  }

  /** Somebody, by the address that the mail came from. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(String address, Stranger.Kind kind, @Nullable String answer, Instant at) {
    static View of(Stranger it) {
      return new View(it.address(), it.kind(), it.answer(), it.at());
    }
  }

  /** The latest first; those of an occurrence are those of its series. */
  record Strangers(MeetingId meeting, List<View> strangers) {}

  @GetMapping("/api/meetings/{id}/strangers")
  Mono<Strangers> strangers(@PathVariable MeetingId id, Actor actor) {
    return rights
        .subjectOf(id, actor)
        .doOnNext(it -> ReadingRights.requireCoordinator(actor))
        .flatMap(it -> memory.strangers(it.id()).map(View::of).collectList())
        .map(it -> new Strangers(id, it));
  }
}
