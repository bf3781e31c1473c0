package org.partnershiphub.events.records.sittings.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.JurisdictionId;
import org.partnershiphub.events.audience.Merges;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.Insight;
import org.partnershiphub.events.records.sittings.AttendancePolicy;
import org.partnershiphub.events.records.sittings.Attendee;
import org.partnershiphub.events.records.sittings.Entry;
import org.partnershiphub.events.records.sittings.Presence;
import org.partnershiphub.events.records.sittings.Role;
import org.partnershiphub.events.records.sittings.RollCall;
import org.partnershiphub.events.records.sittings.Sitting;
import org.partnershiphub.events.records.sittings.Sittings;
import org.partnershiphub.events.records.sittings.Stay;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.ReadingRights;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Line;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who was there: invitees and coordinators see it, coordinators note it. */
@RestController
@RequestMapping("/api/meetings/{id}/attendance")
class AttendanceController {

  private final Sittings sittings;
  private final Insight insight;
  private final Merges merges;
  private final AttendancePolicy policy;
  private final InstantSource clock;

  AttendanceController(
      Sittings sittings,
      Insight insight,
      Merges merges,
      AttendancePolicy policy,
      InstantSource clock) {
    this.sittings = sittings;
    this.insight = insight;
    this.merges = merges;
    this.policy = policy;
    this.clock = clock;
  }

  /** From when until when. */
  record Span(@NotNull Instant from, @Nullable Instant to) {}

  /** Somebody who was there; from the start to the end unless said. */
  record Present(
      @NotNull PersonId person,
      @NotNull Role capacity,
      @Nullable JurisdictionId jurisdiction,
      @Nullable @Size(min = 1, max = 20) List<@NotNull @Valid Span> stays) {

    Entry entry(int row, Meeting meeting) {
      return new Entry(
          person, presence(capacity, jurisdiction, stays, meeting), "/attendees/" + row);
    }
  }

  /** The people who are noted at once. */
  record Roll(@NotEmpty @Size(max = 500) List<@NotNull @Valid Present> attendees) {}

  /** What is right, and why what was noted is not. */
  record Correction(
      @NotNull Role capacity,
      @Nullable JurisdictionId jurisdiction,
      @Nullable @Size(min = 1, max = 20) List<@NotNull @Valid Span> stays,
      @NotNull @Line(max = 500) String reason) {}

  private static Presence presence(
      Role role,
      @Nullable JurisdictionId jurisdiction,
      @Nullable List<Span> stays,
      Meeting meeting) {
    var spans = stays == null ? List.of(new Span(meeting.slot().startsAt(), null)) : stays;
    return new Presence(
        role, jurisdiction, spans.stream().map(it -> new Stay(it.from(), it.to())).toList());
  }

  @GetMapping
  Mono<ResponseEntity<AttendanceView>> read(@PathVariable MeetingId id, Actor actor) {
    return insight
        .insider(id, actor)
        .flatMap(meeting -> sittings.read(id, Sitting.blank(meeting)))
        .flatMap(found -> answer(found, ReadingRights.coordinates(actor)));
  }

  @PostMapping
  Mono<ResponseEntity<AttendanceView>> note(
      @PathVariable MeetingId id, @Valid @RequestBody Roll body, Expected expected, Actor actor) {
    return insight
        .keeper(id, actor)
        .flatMap(
            meeting -> {
              var entries =
                  IntStream.range(0, body.attendees().size())
                      .mapToObj(row -> body.attendees().get(row).entry(row, meeting))
                      .toList();
              var call = call(meeting, entries, actor, null);
              return sittings.edit(id, expected, Sitting.blank(meeting), it -> it.note(call));
            })
        .flatMap(done -> answer(done, true));
  }

  @PutMapping("/{person}")
  Mono<ResponseEntity<AttendanceView>> correct(
      @PathVariable MeetingId id,
      @PathVariable PersonId person,
      @Valid @RequestBody Correction body,
      Expected expected,
      Actor actor) {
    return insight
        .keeper(id, actor)
        .flatMap(
            meeting -> {
              var right = presence(body.capacity(), body.jurisdiction(), body.stays(), meeting);
              var call = call(meeting, List.of(new Entry(person, right, "")), actor, body.reason());
              return sittings.edit(id, expected, Sitting.blank(meeting), it -> it.note(call));
            })
        .flatMap(done -> answer(done, true));
  }

  @DeleteMapping("/{person}")
  Mono<ResponseEntity<AttendanceView>> strike(
      @PathVariable MeetingId id,
      @PathVariable PersonId person,
      @RequestParam @Line(max = 500) String reason,
      Expected expected,
      Actor actor) {
    return insight
        .keeper(id, actor)
        .flatMap(
            meeting -> {
              var call = call(meeting, List.of(), actor, reason);
              return sittings.edit(
                  id, expected, Sitting.blank(meeting), it -> it.strike(person, call));
            })
        .flatMap(done -> answer(done, true));
  }

  private RollCall call(
      Meeting meeting, List<Entry> entries, Actor actor, @Nullable String reason) {
    return new RollCall(
        meeting, entries, clock.instant(), new PersonId(actor.person()), reason, policy);
  }

  private Mono<ResponseEntity<AttendanceView>> answer(Versioned<Sitting> it, boolean history) {
    var people = it.state().attendees().all().stream().map(Attendee::person).toList();
    return merges
        .survivors(people)
        .map(
            survivors ->
                Etags.ok(it.map(sitting -> AttendanceView.of(sitting, survivors, history))));
  }
}
