package org.partnershiphub.events.records.agendas.web;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.audience.Cards;
import org.partnershiphub.events.audience.PersonId;
import org.partnershiphub.events.records.Insight;
import org.partnershiphub.events.records.agendas.Agenda;
import org.partnershiphub.events.records.agendas.Agendas;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.events.schedule.MeetingProblem;
import org.partnershiphub.platform.security.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The agenda as a page to print: the reader's clock first, the organiser's second. */
@RestController
@RequestMapping("/api/meetings/{id}/agenda/page")
class AgendaPageController {

  private final Agendas agendas;
  private final Cards cards;
  private final Insight insight;

  AgendaPageController(Agendas agendas, Cards cards, Insight insight) {
    this.agendas = agendas;
    this.cards = cards;
    this.insight = insight;
  }

  @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
  Mono<ResponseEntity<String>> page(
      @PathVariable MeetingId id,
      @RequestParam(required = false) @Nullable String zone,
      @RequestParam(required = false) @Nullable Integer version,
      Actor actor) {
    return insight
        .reader(id, actor)
        .flatMap(
            meeting ->
                agendas
                    .read(id, Agenda.blank(meeting))
                    .map(found -> shown(found.state(), version, meeting))
                    .flatMap(agenda -> page(agenda, meeting, zone)));
  }

  private static AgendaView shown(Agenda it, @Nullable Integer version, Meeting meeting) {
    return version == null
        ? AgendaView.of(it, meeting)
        : AgendaView.of(it, it.frozen(version), meeting);
  }

  private Mono<ResponseEntity<String>> page(
      AgendaView agenda, Meeting meeting, @Nullable String zone) {
    var reader = zone == null ? meeting.slot().zone() : zone(zone);
    return cards
        .of(presenters(agenda))
        .map(names -> page(new AgendaPage(meeting, agenda, names, reader).html()));
  }

  private static List<PersonId> presenters(AgendaView agenda) {
    return agenda.items().stream()
        .flatMap(item -> item.presenters().stream())
        .flatMap(it -> Stream.ofNullable(it.person()))
        .distinct()
        .toList();
  }

  private static ResponseEntity<String> page(String html) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
        .header("Referrer-Policy", "no-referrer")
        .cacheControl(CacheControl.noStore())
        .body(html);
  }

  private static ZoneId zone(String name) {
    if (!ZoneId.getAvailableZoneIds().contains(name)) {
      throw new MeetingProblem.ZoneUnknown(name);
    }
    return ZoneId.of(name);
  }
}
