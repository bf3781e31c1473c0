package org.partnershiphub.events.records.agendas.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.records.Insight;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.records.RecordProblem.Code;
import org.partnershiphub.events.records.agendas.Agenda;
import org.partnershiphub.events.records.agendas.Agendas;
import org.partnershiphub.events.records.agendas.Filing;
import org.partnershiphub.events.records.agendas.ItemId;
import org.partnershiphub.events.records.agendas.Material;
import org.partnershiphub.events.records.agendas.MaterialId;
import org.partnershiphub.events.schedule.MeetingId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Line;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Small files: the body is the file, as {@code curl --data-binary} or {@code fetch} sends it. */
@RestController
@RequestMapping("/api/meetings/{id}/agenda/materials")
class FileController {

  private final Filing filing;
  private final Agendas agendas;
  private final Insight insight;

  FileController(Filing filing, Agendas agendas, Insight insight) {
    this.filing = filing;
    this.agendas = agendas;
    this.insight = insight;
  }

  @PostMapping(path = "/files")
  Mono<ResponseEntity<Material>> keep(
      @PathVariable MeetingId id,
      @RequestParam @Line String name,
      @RequestParam(required = false) @Nullable @Line String title,
      @RequestParam(required = false) @Nullable ItemId item,
      Expected expected,
      ServerHttpRequest request,
      Actor actor) {
    return insight
        .keeper(id, actor)
        .flatMap(
            meeting ->
                filing.file(
                    meeting,
                    expected,
                    new Filing.Sent(
                        name,
                        title == null ? name : title,
                        item,
                        type(request),
                        request.getBody())))
        .map(it -> Etags.created(MaterialController.at(id, it.state()), it));
  }

  private static String type(ServerHttpRequest request) {
    var type = request.getHeaders().getContentType();
    return type == null ? "" : type.getType() + "/" + type.getSubtype();
  }

  /** Handed out as something to save, never as something to run. */
  @GetMapping("/{material}")
  Mono<ResponseEntity<Flux<DataBuffer>>> read(
      @PathVariable MeetingId id, @PathVariable MaterialId material, Actor actor) {
    return insight
        .reader(id, actor)
        .flatMap(meeting -> agendas.read(id, Agenda.blank(meeting)))
        .map(found -> answer(found.state().material(material)));
  }

  private ResponseEntity<Flux<DataBuffer>> answer(Material material) {
    var file = material.file();
    if (file == null) {
      throw new RecordProblem(
          Code.MATERIAL_NOT_FOUND, "", "This material is not with us; see its url.");
    }
    var asFile =
        ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(file.contentType()))
        .contentLength(file.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .cacheControl(CacheControl.noStore())
        .eTag("\"" + file.sha256() + "\"")
        .body(filing.read(material));
  }
}
