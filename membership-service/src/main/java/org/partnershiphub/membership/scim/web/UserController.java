package org.partnershiphub.membership.scim.web;

import java.net.URI;
import java.util.List;
import java.util.function.UnaryOperator;
import org.partnershiphub.membership.registry.JurisdictionId;
import org.partnershiphub.membership.scim.AccountId;
import org.partnershiphub.membership.scim.DirectoryAccount;
import org.partnershiphub.membership.scim.DirectoryAccounts;
import org.partnershiphub.membership.scim.Provisioning;
import org.partnershiphub.membership.scim.ScimSettings;
import org.partnershiphub.membership.scim.Word;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** An agency's directory and its own people (RFC 7644, 3). */
@RestController
@RequestMapping(
    path = Scim.ROOT,
    produces = {Scim.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
class UserController {

  private final DirectoryAccounts accounts;
  private final Provisioning provisioning;
  private final UserReading reading;
  private final int mostResults;

  UserController(
      DirectoryAccounts accounts,
      Provisioning provisioning,
      UserReading reading,
      ScimSettings settings) {
    this.accounts = accounts;
    this.provisioning = provisioning;
    this.reading = reading;
    this.mostResults = settings.mostResults();
  }

  @GetMapping("/Users")
  Mono<ObjectNode> list(Actor actor, ServerHttpRequest request) {
    var search = Search.of(request.getQueryParams(), mostResults);
    return found(Directory.of(actor), search, base(request));
  }

  @PostMapping(
      path = {"/Users/.search", "/.search"},
      consumes = {Scim.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
  Mono<ObjectNode> search(Actor actor, ServerHttpRequest request, @RequestBody byte[] body) {
    var jurisdiction = Directory.of(actor);
    var search = Search.of(Scim.read(body, Scim.SEARCH), mostResults);
    return found(jurisdiction, search, base(request));
  }

  private Mono<ObjectNode> found(JurisdictionId jurisdiction, Search search, URI base) {
    var selection = Filters.selection(jurisdiction, search.filter());
    return Mono.zip(
        accounts.count(selection),
        accounts.list(selection, search.startIndex() - 1L, search.count()),
        (total, users) -> page(search, total, users, base));
  }

  private static ObjectNode page(
      Search search, long total, List<Versioned<DirectoryAccount>> users, URI base) {
    var page = Scim.message(Scim.LIST);
    page.put("totalResults", total)
        .put("startIndex", search.startIndex())
        .put("itemsPerPage", users.size());
    var resources = page.putArray("Resources");
    users.forEach(it -> resources.add(search.attributes().of(UserWriting.shown(it, base))));
    return page;
  }

  @PostMapping(
      path = "/Users",
      consumes = {Scim.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
  Mono<ResponseEntity<ObjectNode>> create(
      Actor actor, ServerHttpRequest request, @RequestBody byte[] body) {
    var jurisdiction = Directory.of(actor);
    var word = reading.whole(Scim.read(body, Scim.USER), true);
    return provisioning
        .create(jurisdiction, word)
        .map(it -> answer(HttpStatus.CREATED, it, request));
  }

  @GetMapping("/Users/{id}")
  Mono<ResponseEntity<ObjectNode>> get(
      Actor actor, ServerHttpRequest request, @PathVariable AccountId id) {
    return provisioning
        .get(Directory.of(actor), id)
        .map(
            it ->
                Versions.hasIt(request.getHeaders(), it.version())
                    ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(Versions.tag(it.version()))
                        .build()
                    : answer(HttpStatus.OK, it, request));
  }

  @PutMapping(
      path = "/Users/{id}",
      consumes = {Scim.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
  Mono<ResponseEntity<ObjectNode>> replace(
      Actor actor,
      ServerHttpRequest request,
      @PathVariable AccountId id,
      @RequestBody byte[] body) {
    var jurisdiction = Directory.of(actor);
    var user = Scim.read(body, Scim.USER);
    return change(jurisdiction, id, request, word -> reading.whole(user, word.active()));
  }

  @PatchMapping(
      path = "/Users/{id}",
      consumes = {Scim.MEDIA_TYPE, MediaType.APPLICATION_JSON_VALUE})
  Mono<ResponseEntity<ObjectNode>> patch(
      Actor actor,
      ServerHttpRequest request,
      @PathVariable AccountId id,
      @RequestBody byte[] body) {
    var jurisdiction = Directory.of(actor);
    var patching = Patching.of(Scim.read(body, Scim.PATCH));
    return change(
        jurisdiction,
        id,
        request,
        word -> reading.changed(patching.applied(UserWriting.document(id, word))));
  }

  private Mono<ResponseEntity<ObjectNode>> change(
      JurisdictionId jurisdiction,
      AccountId id,
      ServerHttpRequest request,
      UnaryOperator<Word> change) {
    return provisioning
        .get(jurisdiction, id)
        .map(it -> Versions.expected(request.getHeaders(), it.version()))
        .flatMap(expected -> provisioning.change(jurisdiction, id, expected, change))
        .map(it -> answer(HttpStatus.OK, it, request));
  }

  @DeleteMapping("/Users/{id}")
  Mono<ResponseEntity<Void>> delete(
      Actor actor, ServerHttpRequest request, @PathVariable AccountId id) {
    var jurisdiction = Directory.of(actor);
    return provisioning
        .get(jurisdiction, id)
        .map(it -> Versions.expected(request.getHeaders(), it.version()))
        .flatMap(expected -> provisioning.delete(jurisdiction, id, expected))
        .thenReturn(ResponseEntity.noContent().build());
  }

  private static ResponseEntity<ObjectNode> answer(
      HttpStatus status, Versioned<DirectoryAccount> account, ServerHttpRequest request) {
    var base = base(request);
    var location = UserWriting.location(account.state().id(), base);
    var user = UserWriting.shown(account, base);
    return ResponseEntity.status(status)
        .location(location)
        .eTag(Versions.tag(account.version()))
        .body(Search.attributes(request.getQueryParams()).of(user));
  }

  /** Where the client finds us: as it asked. */
  private static URI base(ServerHttpRequest request) {
    return request.getURI().resolve(Scim.ROOT);
  }
}
