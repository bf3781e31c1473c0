package org.partnershiphub.membership.profile.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.function.Function;
import org.partnershiphub.membership.access.Sights;
import org.partnershiphub.membership.profile.Document;
import org.partnershiphub.membership.profile.Document.Status;
import org.partnershiphub.membership.profile.Document.Visibility;
import org.partnershiphub.membership.profile.DocumentId;
import org.partnershiphub.membership.profile.Editing;
import org.partnershiphub.membership.profile.Link;
import org.partnershiphub.membership.profile.ProfileId;
import org.partnershiphub.membership.profile.Profiles;
import org.partnershiphub.membership.registry.Administrators;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Line;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Documents by reference: public ones to everybody, the others to members, the rest to staff. */
@RestController
@RequestMapping("/api/partnership/documents")
class DocumentController {

  private final Profiles profiles;
  private final Editing editing;
  private final Sights sights;

  DocumentController(Profiles profiles, Editing editing, Sights sights) {
    this.profiles = profiles;
    this.editing = editing;
    this.sights = sights;
  }

  record Publication(
      @NotNull @Line String title,
      @NotNull
          @Pattern(
              regexp = "[A-Z][A-Z_]{1,39}",
              message = "must be a word in capitals, such as CHARTER")
          String kind,
      @NotNull @Min(1) @Max(1_000_000) Integer version,
      @NotNull Link url,
      @NotNull Visibility visibility) {

    Document as(DocumentId id) {
      return new Document(id, title, kind, version, url, visibility, Status.PUBLISHED);
    }
  }

  @GetMapping
  Mono<ResponseEntity<List<Document>>> list(Actor actor) {
    return seen(actor, Function.identity());
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<Document>> get(Actor actor, @PathVariable DocumentId id) {
    return seen(actor, documents -> Readers.one(documents, id));
  }

  @PutMapping("/{id}")
  Mono<ResponseEntity<Document>> publish(
      Actor actor,
      @PathVariable DocumentId id,
      Expected expected,
      @Valid @RequestBody Publication body) {
    Administrators.check(actor);
    return editing
        .publish(expected, body.as(id))
        .map(it -> Etags.ok(it.map(state -> Readers.one(state.documents(), id))));
  }

  @DeleteMapping("/{id}")
  Mono<ResponseEntity<Document>> withdraw(
      Actor actor, @PathVariable DocumentId id, Expected expected) {
    Administrators.check(actor);
    return editing
        .withdraw(expected, id)
        .map(it -> Etags.ok(it.map(state -> Readers.one(state.documents(), id))));
  }

  /** Who sees more gets another tag, or signing in would bring a "not modified". */
  private <T> Mono<ResponseEntity<T>> seen(Actor actor, Function<List<Document>, T> view) {
    return readers(actor)
        .zipWith(profiles.get(ProfileId.PARTNERSHIP))
        .map(
            both ->
                ResponseEntity.ok()
                    .eTag(both.getT1().tag(both.getT2().version()))
                    .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                    .body(view.apply(both.getT1().see(both.getT2().state().documents()))));
  }

  private Mono<Readers> readers(Actor actor) {
    return actor.isAnonymous()
        ? Mono.just(Readers.EVERYBODY)
        : sights.of(actor).map(it -> Readers.of(it.reach()));
  }
}
