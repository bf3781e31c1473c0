package org.partnershiphub.events.records.agendas.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.records.Insight;
import org.partnershiphub.events.records.agendas.Filing;
import org.partnershiphub.events.records.agendas.ItemId;
import org.partnershiphub.events.records.agendas.Material;
import org.partnershiphub.events.records.agendas.MaterialId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.ids.Ids;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Line;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Materials by reference, and the taking away of any. */
@RestController
@RequestMapping("/api/meetings/{id}/agenda/materials")
class MaterialController {

  private final Filing filing;
  private final Insight insight;
  private final Ids ids;

  MaterialController(Filing filing, Insight insight, Ids ids) {
    this.filing = filing;
    this.insight = insight;
    this.ids = ids;
  }

  /** Something that lies elsewhere. */
  record Reference(
      @NotNull @Line String title,
      @Nullable ItemId item,
      @NotNull
          @Size(max = 2_000)
          @Pattern(regexp = "https://[^\\s\"<>\\\\^`{|}]+", message = "must be an https address")
          String url) {}

  @PostMapping
  Mono<ResponseEntity<Material>> refer(
      @PathVariable MeetingId id,
      @Valid @RequestBody Reference body,
      Expected expected,
      Actor actor) {
    return insight
        .keeper(id, actor)
        .flatMap(
            meeting -> {
              var material =
                  new Material(
                      new MaterialId(ids.next()), body.title(), body.item(), body.url(), null);
              return filing
                  .refer(meeting, expected, material)
                  .map(done -> Etags.created(at(id, material), done.map(it -> material)));
            });
  }

  static URI at(MeetingId meeting, Material material) {
    return URI.create("/api/meetings/%s/agenda/materials/%s".formatted(meeting, material.id()));
  }

  @DeleteMapping("/{material}")
  Mono<ResponseEntity<Void>> remove(
      @PathVariable MeetingId id,
      @PathVariable MaterialId material,
      Expected expected,
      Actor actor) {
    return insight
        .keeper(id, actor)
        .flatMap(meeting -> filing.remove(meeting, expected, material))
        .thenReturn(ResponseEntity.noContent().build());
  }
}
