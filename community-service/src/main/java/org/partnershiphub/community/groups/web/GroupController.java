package org.partnershiphub.community.groups.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.community.groups.Access;
import org.partnershiphub.community.groups.Category;
import org.partnershiphub.community.groups.Founding;
import org.partnershiphub.community.groups.Group;
import org.partnershiphub.community.groups.GroupImports;
import org.partnershiphub.community.groups.GroupRow;
import org.partnershiphub.community.groups.GroupRow.RulesRow;
import org.partnershiphub.community.groups.Lifecycle;
import org.partnershiphub.community.groups.web.Views.Detail;
import org.partnershiphub.community.groups.web.Views.Summary;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.EntryRule;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.community.rules.StandingRule;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.ImportReader;
import org.partnershiphub.platform.web.ImportResult;
import org.partnershiphub.platform.web.Line;
import org.partnershiphub.platform.web.Page;
import org.partnershiphub.platform.web.Window;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/groups")
class GroupController {

  private final Founding founding;
  private final GroupImports imports;
  private final GroupReading reading;
  private final ImportReader importReader;

  GroupController(
      Founding founding, GroupImports imports, GroupReading reading, ImportReader importReader) {
    this.founding = founding;
    this.imports = imports;
    this.reading = reading;
    this.importReader = importReader;
  }

  @PostMapping
  Mono<ResponseEntity<Detail>> found(Actor actor, @Valid @RequestBody Creation wanted) {
    return Access.mustRunGroups(actor)
        .then(Mono.defer(() -> founding.found(wanted.row())))
        .flatMap(created -> reading.detail(actor, created))
        .map(view -> Etags.created(URI.create("/api/groups/" + view.state().id()), view));
  }

  @PostMapping("/import")
  Mono<ImportResult> take(Actor actor, @RequestBody Flux<DataBuffer> body) {
    return Access.mustAdminister(actor)
        .then(Mono.defer(() -> importReader.read(body, GroupRow.class)))
        .flatMap(imports::take);
  }

  @GetMapping
  Mono<Page<Summary>> list(
      Actor actor, Window window, @RequestParam(required = false) @Nullable PersonId person) {
    return person == null
        ? reading.page(window).map(page -> page.map(Summary::of))
        : reading
            .of(actor, person)
            .map(found -> new Page<>(found.stream().map(Summary::of).toList(), null));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<Detail>> get(Actor actor, @PathVariable GroupId id) {
    return reading.get(id).flatMap(found -> reading.detail(actor, found)).map(Etags::ok);
  }

  @PutMapping("/{id}/rules")
  Mono<ResponseEntity<Detail>> revise(
      Actor actor,
      @PathVariable GroupId id,
      Expected expected,
      @Valid @RequestBody Revision rules) {
    return Access.mustRunGroups(actor)
        .then(Mono.defer(() -> founding.revise(id, rules.entry(), rules.standing(), expected)))
        .flatMap(revised -> answer(actor, revised));
  }

  @PostMapping("/{id}/closure")
  Mono<ResponseEntity<Detail>> close(
      Actor actor, @PathVariable GroupId id, Expected expected, @Valid @RequestBody Closure why) {
    return Access.mustRunGroups(actor)
        .then(Mono.defer(() -> founding.close(id, why.reason(), expected)))
        .flatMap(closed -> answer(actor, closed));
  }

  private Mono<ResponseEntity<Detail>> answer(Actor actor, Versioned<Group> changed) {
    return reading.detail(actor, changed).map(Etags::ok);
  }

  /** A group to be founded, without people. */
  record Creation(
      @Nullable GroupId id,
      @NotNull @Line(max = 200) String name,
      @NotNull Category category,
      @NotNull Lifecycle lifecycle,
      @Size(max = 2_000) @Nullable String purpose,
      @Line(max = 200) @Nullable String areaOfInterest,
      @Nullable LocalDate reviewOn,
      boolean confidential,
      @Nullable GroupId template,
      @Valid @Nullable RulesRow rules) {

    GroupRow row() {
      return new GroupRow(
          id,
          name,
          category,
          lifecycle,
          purpose,
          areaOfInterest,
          reviewOn,
          confidential,
          template,
          rules,
          null,
          null);
    }
  }

  record Revision(
      @NotNull List<@NotNull @Valid EntryRule> entry,
      @NotNull List<@NotNull @Valid StandingRule> standing) {}

  record Closure(@NotNull @Line(max = 200) String reason) {}
}
