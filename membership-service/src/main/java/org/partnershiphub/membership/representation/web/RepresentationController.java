package org.partnershiphub.membership.representation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.registry.GroupId;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.membership.representation.Capacity;
import org.partnershiphub.membership.representation.Designation;
import org.partnershiphub.membership.representation.Representation;
import org.partnershiphub.membership.representation.Representations;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who represents whom in which body, today or on a day. */
@RestController
@RequestMapping("/api/representation")
class RepresentationController {

  private final Representations representations;
  private final Clock clock;

  RepresentationController(Representations representations, Clock clock) {
    this.representations = representations;
    this.clock = clock;
  }

  /** A jurisdiction with the bodies in which somebody speaks for it. */
  record View(JurisdictionId jurisdiction, LocalDate asOf, List<VoiceView> bodies) {}

  /** {@code speaks} is the primary, and where there is none the alternate, who acts. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record VoiceView(
      GroupId group,
      @Nullable PersonId primary,
      @Nullable PersonId alternate,
      @Nullable PersonId speaks) {

    static VoiceView of(GroupId group, List<Designation> there) {
      var primary = in(there, Capacity.PRIMARY);
      var alternate = in(there, Capacity.ALTERNATE);
      return new VoiceView(group, primary, alternate, primary == null ? alternate : primary);
    }

    private static @Nullable PersonId in(List<Designation> there, Capacity capacity) {
      return there.stream()
          .map(Designation::voice)
          .filter(it -> it.capacity() == capacity)
          .map(it -> it.person())
          .findFirst()
          .orElse(null);
    }
  }

  @GetMapping
  Mono<Page<View>> list(
      @RequestParam(required = false) @Nullable JurisdictionId jurisdiction,
      @RequestParam(required = false) @Nullable GroupId group,
      @RequestParam(required = false) @Nullable LocalDate asOf,
      Window window) {
    return representations
        .list(jurisdiction, group, window)
        .map(rows -> Page.of(rows, window, it -> it.id().value()))
        .map(page -> page.map(it -> view(it, group, asOf)));
  }

  private View view(Representation it, @Nullable GroupId group, @Nullable LocalDate asOf) {
    var day = asOf == null ? LocalDate.ofInstant(clock.instant(), it.zone()) : asOf;
    var there =
        it.inForceOn(day)
            .filter(one -> group == null || one.voice().group().equals(group))
            .toList();
    var bodies =
        there.stream()
            .map(one -> one.voice().group())
            .distinct()
            .map(
                body ->
                    VoiceView.of(
                        body,
                        there.stream().filter(one -> one.voice().group().equals(body)).toList()))
            .toList();
    return new View(it.jurisdiction(), day, bodies);
  }
}
