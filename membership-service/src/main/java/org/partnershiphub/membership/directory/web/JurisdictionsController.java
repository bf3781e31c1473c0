package org.partnershiphub.membership.directory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.jurisdictions.Jurisdiction;
import org.partnershiphub.membership.jurisdictions.Jurisdictions;
import org.partnershiphub.membership.jurisdictions.Place;
import org.partnershiphub.membership.jurisdictions.Standing;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/directory/jurisdictions")
class JurisdictionsController {

  private final Jurisdictions jurisdictions;

  JurisdictionsController(Jurisdictions jurisdictions) {
    this.jurisdictions = jurisdictions;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      JurisdictionId id,
      String name,
      @Nullable String agency,
      Place.Kind kind,
      @Nullable String usState,
      Standing.Status status) {

    static Entry of(Jurisdiction it) {
      return new Entry(
          it.id(),
          it.name(),
          it.naming().agency(),
          it.place().kind(),
          it.place().usState(),
          it.standing().status());
    }
  }

  @GetMapping
  Mono<Page<Entry>> find(
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) Place.@Nullable Kind kind,
      @RequestParam(required = false) Standing.@Nullable Status status,
      Window window) {
    return jurisdictions
        .list(new Jurisdictions.Selection(null, status, kind, q), window)
        .map(rows -> Page.of(rows, window, it -> it.id().value()).map(Entry::of));
  }
}
