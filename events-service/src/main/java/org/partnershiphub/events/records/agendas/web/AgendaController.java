package org.partnershiphub.events.records.agendas.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.audience.Rosters;
import org.partnershiphub.events.records.Insight;
import org.partnershiphub.events.records.agendas.Agenda;
import org.partnershiphub.events.records.agendas.AgendaItem;
import org.partnershiphub.events.records.agendas.AgendaPolicy;
import org.partnershiphub.events.records.agendas.Agendas;
import org.partnershiphub.events.records.agendas.Finalisation;
import org.partnershiphub.events.records.agendas.ItemId;
import org.partnershiphub.events.records.agendas.ItemKind;
import org.partnershiphub.events.records.agendas.Presenter;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.NoticePolicy;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Line;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The agenda of a meeting: whoever reads the meeting reads it, coordinators write it. */
@RestController
@RequestMapping("/api/meetings/{id}/agenda")
class AgendaController {

  private static final int A_DAY = 24 * 60;

  private final Agendas agendas;
  private final Insight insight;
  private final Rosters rosters;
  private final NoticePolicy notices;
  private final AgendaPolicy policy;
  private final InstantSource clock;

  AgendaController(
      Agendas agendas,
      Insight insight,
      Rosters rosters,
      NoticePolicy notices,
      AgendaPolicy policy,
      InstantSource clock) {
    this.agendas = agendas;
    this.insight = insight;
    this.rosters = rosters;
    this.notices = notices;
    this.policy = policy;
    this.clock = clock;
  }

  /** Who presents: a person or a name. */
  record Presents(@Nullable PersonId person, @Nullable @Line(max = 120) String name) {}

  /** An item; one without an id gets the next that is free. */
  record Item(
      @Nullable ItemId id,
      @NotNull @Line String title,
      @NotNull ItemKind kind,
      @NotNull @Positive @Max(A_DAY) Integer minutes,
      @Nullable @Size(max = 20) List<@NotNull @Valid Presents> presenters,
      @Nullable @Size(max = 4_000) String notes) {

    AgendaItem as(ItemId its) {
      var who = presenters == null ? List.<Presents>of() : presenters;
      return new AgendaItem(
          its,
          title,
          kind,
          minutes,
          who.stream().map(it -> new Presenter(it.person(), it.name())).toList(),
          notes);
    }
  }

  /** All items in their order. */
  record AgendaPlan(
      @NotNull @Size(max = 200) List<@NotNull @Valid Item> items, @Nullable Boolean mayOverrun) {

    List<AgendaItem> wanted() {
      var taken = new ArrayList<ItemId>();
      items.stream().map(Item::id).filter(it -> it != null).forEach(taken::add);
      var all = new ArrayList<AgendaItem>();
      for (var item : items) {
        var id = item.id() == null ? free(taken) : item.id();
        all.add(item.as(id));
      }
      return all;
    }

    private static ItemId free(List<ItemId> taken) {
      var number = 1;
      while (taken.contains(new ItemId("i" + number))) {
        number++;
      }
      var id = new ItemId("i" + number);
      taken.add(id);
      return id;
    }
  }

  /** Why it is final so late. */
  record Finally(@Nullable @Line(max = 500) String reason) {}

  @GetMapping
  Mono<ResponseEntity<AgendaView>> read(
      @PathVariable MeetingId id,
      @RequestParam(required = false) @Nullable Integer version,
      Actor actor) {
    return insight
        .reader(id, actor)
        .flatMap(
            meeting ->
                agendas
                    .read(id, Agenda.blank(meeting))
                    .map(found -> found.map(it -> view(it, version, meeting))))
        .map(Etags::ok);
  }

  private static AgendaView view(Agenda it, @Nullable Integer version, Meeting meeting) {
    return version == null
        ? AgendaView.of(it, meeting)
        : AgendaView.of(it, it.frozen(version), meeting);
  }

  @PutMapping
  Mono<ResponseEntity<AgendaView>> planAgenda(
      @PathVariable MeetingId id,
      @Valid @RequestBody AgendaPlan body,
      Expected expected,
      Actor actor) {
    return insight
        .keeper(id, actor)
        .flatMap(
            meeting ->
                agendas
                    .edit(
                        id,
                        expected,
                        Agenda.blank(meeting),
                        it -> it.plan(body.wanted(), available(body, meeting), policy))
                    .map(done -> answer(done, meeting)));
  }

  private static @Nullable Integer available(AgendaPlan body, Meeting meeting) {
    return Boolean.TRUE.equals(body.mayOverrun()) ? null : meeting.slot().durationMinutes();
  }

  @PostMapping("/finalisation")
  Mono<ResponseEntity<AgendaView>> finalise(
      @PathVariable MeetingId id,
      @Valid @RequestBody(required = false) @Nullable Finally body,
      Expected expected,
      Actor actor) {
    return insight
        .keeper(id, actor)
        .flatMap(
            meeting ->
                rosters
                    .groups(meeting.groups())
                    .map(cards -> notices.promises(cards.values()))
                    .map(governance -> finalisation(meeting, governance, body, actor))
                    .flatMap(by -> finalise(meeting, expected, by)));
  }

  private Mono<ResponseEntity<AgendaView>> finalise(
      Meeting meeting, Expected expected, Finalisation by) {
    return agendas
        .edit(meeting.id(), expected, Agenda.blank(meeting), it -> it.finalise(by))
        .map(done -> answer(done, meeting));
  }

  private Finalisation finalisation(
      Meeting meeting, boolean governance, @Nullable Finally body, Actor actor) {
    return new Finalisation(
        meeting,
        governance,
        clock.instant(),
        new PersonId(actor.person()),
        body == null ? null : body.reason(),
        policy);
  }

  private static ResponseEntity<AgendaView> answer(Versioned<Agenda> it, Meeting meeting) {
    return Etags.ok(it.map(agenda -> AgendaView.of(agenda, meeting)));
  }
}
