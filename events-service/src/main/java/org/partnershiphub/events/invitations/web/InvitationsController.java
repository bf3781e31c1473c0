package org.partnershiphub.events.invitations.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Capacity;
import org.partnershiphub.events.audience.GroupId;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.invitations.Expansion;
import org.partnershiphub.events.invitations.Expansions;
import org.partnershiphub.events.invitations.Invitation;
import org.partnershiphub.events.invitations.Invitations;
import org.partnershiphub.events.schedule.Invitable;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows who is invited: to coordinators everybody, to an invitee themselves. */
@RestController
@RequestMapping({"/api/meetings/{id}", "/api/series/{id}"})
class InvitationsController {

  private static final int EXAMPLES = 200;

  private final Invitations invitations;
  private final Expansions expansions;
  private final ReadingRights rights;

  InvitationsController(Invitations invitations, Expansions expansions, ReadingRights rights) {
    this.invitations = invitations;
    this.expansions = expansions;
    this.rights = rights;
  }

  /** An invitation, and by which ways it came. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record View(
      PersonId person,
      List<GroupId> via,
      List<String> through,
      @Nullable Capacity capacity,
      @Nullable JurisdictionId jurisdiction,
      int version,
      int sequence) {
    static View of(Invitation it) {
      var ways = it.ways();
      var part = ways.part();
      return new View(
          it.person(),
          ways.via(),
          ways.through(),
          part == null ? null : part.capacity(),
          part == null ? null : part.jurisdiction(),
          it.version(),
          it.sequence());
    }
  }

  /** How many are invited, and how many places are behind that. */
  record SummaryView(
      long invited,
      long places,
      long duplicatesAvoided,
      Map<GroupId, Long> viaGroups,
      Map<String, Long> throughOthers,
      long inSeveralGroups,
      List<Invitations.ViaSeveral> perPersonMoreThanOne) {

    static SummaryView of(Invitations.Summary it) {
      var viaGroups =
          it.viaGroups().stream()
              .collect(Collectors.toMap(Invitations.ViaGroup::group, Invitations.ViaGroup::people));
      return new SummaryView(
          it.invited(),
          it.places(),
          it.places() - it.invited(),
          viaGroups,
          it.others().stream()
              .collect(Collectors.toMap(Invitations.Through::way, Invitations.Through::people)),
          it.several(),
          it.examples());
    }
  }

  /** How far the latest version of a meeting has reached its people. */
  record ExpansionView(int version, Expansion.State state, long invited) {}

  @GetMapping("/invitations")
  Mono<Page<View>> list(
      @PathVariable MeetingId id,
      @RequestParam(required = false) @Nullable String person,
      Window window,
      Actor actor) {
    return rights.subjectOf(id, actor).flatMap(it -> page(it.id(), person, window, actor));
  }

  private Mono<Page<View>> page(MeetingId id, @Nullable String person, Window window, Actor actor) {
    var wanted = "me".equals(person) ? actor.person() : person;
    if (wanted == null || !actor.is(wanted)) {
      ReadingRights.requireCoordinator(actor);
    }
    if (wanted != null) {
      return invitations
          .find(id, new PersonId(wanted))
          .filter(Invitation::invited)
          .map(it -> new Page<>(List.of(View.of(it)), null))
          .defaultIfEmpty(new Page<>(List.of(), null));
    }
    var after = window.after() == null ? null : new PersonId(window.after());
    return invitations
        .invited(id, after, window.limit() + 1)
        .collectList()
        .map(found -> Page.of(found, window, it -> it.person().value()))
        .map(page -> page.map(View::of));
  }

  @GetMapping("/invitations/summary")
  Mono<SummaryView> summary(@PathVariable MeetingId id, Actor actor) {
    return forCoordinators(id, actor)
        .flatMap(it -> invitations.summary(it.id(), EXAMPLES))
        .map(SummaryView::of);
  }

  @GetMapping("/expansion")
  Mono<ExpansionView> expansion(@PathVariable MeetingId id, Actor actor) {
    return forCoordinators(id, actor)
        .flatMap(it -> Mono.zip(state(it), invitations.countInvited(it.id())))
        .map(it -> new ExpansionView(it.getT1().version(), it.getT1().state(), it.getT2()));
  }

  /** A version that no expansion has begun on yet is as good as running. */
  private Mono<ExpansionView> state(Invitable meeting) {
    return expansions
        .find(meeting.id())
        .filter(it -> it.version() >= meeting.version())
        .map(it -> new ExpansionView(it.version(), it.state(), 0))
        .defaultIfEmpty(new ExpansionView(meeting.version(), Expansion.State.RUNNING, 0));
  }

  private Mono<Invitable> forCoordinators(MeetingId id, Actor actor) {
    return rights.subjectOf(id, actor).doOnNext(it -> ReadingRights.requireCoordinator(actor));
  }
}
