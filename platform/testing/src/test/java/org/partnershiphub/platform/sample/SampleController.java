package org.partnershiphub.platform.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.partnershiphub.platform.change.Aggregates;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.ImportReader;
import org.partnershiphub.platform.web.ImportResult;
import org.partnershiphub.platform.web.Line;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class SampleController {

  private final Aggregates<TallyId, Tally> tallies;
  private final ImportReader imports;
  private int shown;

  SampleController(Aggregates<TallyId, Tally> tallies, ImportReader imports) {
    this.tallies = tallies;
    this.imports = imports;
  }

  enum Mood {
    CALM,
    BUSY
  }

  record Part(@NotNull @Line(max = 10) String name) {}

  record Begin(
      @NotNull TallyId id,
      @NotNull @Line(max = 20) String name,
      @Positive Integer limit,
      LocalDate on,
      ZoneId zone,
      Mood mood,
      @Valid List<Part> parts) {}

  @PostMapping("/api/tallies")
  Mono<ResponseEntity<Tally>> begin(@RequestBody Begin body) {
    return tallies
        .create(body.id(), Tally.begin(body.id()))
        .map(it -> Etags.created(URI.create("/api/tallies/" + body.id().value()), it));
  }

  @GetMapping("/api/tallies/{id}")
  Mono<ResponseEntity<Tally>> get(@PathVariable TallyId id) {
    return tallies.get(id).map(Etags::ok);
  }

  @PostMapping("/api/tallies/{id}/count")
  Mono<ResponseEntity<Tally>> count(@PathVariable TallyId id, Expected expected) {
    return tallies.change(id, expected, it -> it.count(1_000)).map(Etags::ok);
  }

  @PostMapping("/api/tallies/import")
  Mono<ImportResult> importAll(@RequestBody Flux<DataBuffer> body) {
    return imports
        .read(body, Begin.class)
        .map(rows -> new ImportResult(rows.sound().size(), rows.size(), 0));
  }

  @PostMapping("/api/secrets")
  ResponseEntity<Integer> secret() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(++shown);
  }

  @GetMapping("/api/open")
  Mono<Actor> open(Actor actor) {
    return Mono.just(actor);
  }

  @GetMapping("/api/numbers")
  Page<Integer> numbers(Window window) {
    var from = window.after() == null ? 0 : Integer.parseInt(window.after()) + 1;
    var rows =
        java.util.stream.IntStream.range(from, 120).limit(window.limit() + 1L).boxed().toList();
    return Page.of(rows, window, String::valueOf);
  }

  @GetMapping("/api/crash")
  Mono<String> crash() {
    return Mono.error(() -> new IllegalStateException("secret inside"));
  }
}
