package org.partnershiphub.notification.notices.web;

import java.io.OutputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.partnershiphub.notification.notices.Copies;
import org.partnershiphub.notification.notices.Marks;
import org.partnershiphub.notification.notices.NoticeLog;
import org.partnershiphub.notification.notices.NoticeLog.Wanted;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** All that the log has about what is asked for, in one file. */
@RestController
@RequestMapping("/api/notices")
class ExportController {

  private static final Logger LOG = LoggerFactory.getLogger(ExportController.class);
  private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

  private final NoticeLog log;
  private final Readers readers;
  private final Copies copies;
  private final Marks marks;
  private final InstantSource clock;

  ExportController(
      NoticeLog log, Readers readers, Copies copies, Marks marks, InstantSource clock) {
    this.log = log;
    this.readers = readers;
    this.copies = copies;
    this.marks = marks;
    this.clock = clock;
  }

  /**
   * As the list is asked for, with its filters.
   *
   * @param whole messages to the byte, for administrators; they have links that act for readers
   */
  @GetMapping("/export")
  Mono<ResponseEntity<Flux<DataBuffer>>> export(
      Actor actor,
      @RequestParam(defaultValue = "false") boolean whole,
      @RequestParam Map<String, String> asked) {
    return Mono.defer(() -> export(actor, whole, Asked.of(asked)));
  }

  /** The same, and by address, which is nowhere else. */
  @PostMapping("/export")
  Mono<ResponseEntity<Flux<DataBuffer>>> exportOf(
      Actor actor, @RequestParam(defaultValue = "false") boolean whole, @RequestBody Asked asked) {
    return Mono.defer(() -> export(actor, whole, asked));
  }

  private Mono<ResponseEntity<Flux<DataBuffer>>> export(Actor actor, boolean whole, Asked asked) {
    if (!actor.hasAny("COORDINATOR", "ADMINISTRATOR")) {
      return Mono.error(
          () -> new Forbidden("Only coordinators and administrators take notices out."));
    }
    if (whole && !actor.has("ADMINISTRATOR")) {
      return Mono.error(() -> new Forbidden("Only administrators take messages out to the byte."));
    }
    return readers
        .ids(asked.whom())
        .map(ids -> asked.wanted(ids, marks, clock.instant()))
        .map(wanted -> answer(actor, wanted, whole));
  }

  private ResponseEntity<Flux<DataBuffer>> answer(Actor actor, Wanted wanted, boolean whole) {
    LOG.info("{} takes out {} notices: {}", actor.person(), whole ? "whole" : "worded", wanted);
    var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var file = ContentDisposition.attachment().filename("notices-" + day + ".zip").build();
    var export = new ExportFile(log, readers, copies, whole);
    return ResponseEntity.ok()
        .contentType(ZIP)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(Flux.from(written(export, wanted)));
  }

  /** As fast as whoever asks takes it, on a thread that may wait. */
  private static Publisher<DataBuffer> written(ExportFile export, Wanted wanted) {
    return DataBufferUtils.outputStreamPublisher(
        (OutputStream out) -> export.write(wanted, out),
        DefaultDataBufferFactory.sharedInstance,
        task -> Schedulers.boundedElastic().schedule(task));
  }
}
