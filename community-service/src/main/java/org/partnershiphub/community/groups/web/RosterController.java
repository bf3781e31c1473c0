package org.partnershiphub.community.groups.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.web.Views.CompositionView;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.Place;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/groups/{id}")
class RosterController {

  private final GroupReading reading;

  RosterController(GroupReading reading) {
    this.reading = reading;
  }

  @GetMapping("/composition")
  Mono<CompositionView> composition(
      @PathVariable GroupId id, @RequestParam(required = false) @Nullable LocalDate asOf) {
    return reading.composition(id, asOf);
  }

  @GetMapping("/roster")
  Mono<Page<Place>> roster(Actor actor, @PathVariable GroupId id, Window window) {
    return reading.roster(actor, id, window);
  }
}
