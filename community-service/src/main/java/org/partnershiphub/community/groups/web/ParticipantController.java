package org.partnershiphub.community.groups.web;

import org.partnershiphub.community.groups.Access;
import org.partnershiphub.community.groups.BulkJoining;
import org.partnershiphub.community.groups.BulkJoining.PersonRow;
import org.partnershiphub.community.groups.Joining;
import org.partnershiphub.community.groups.web.Views.ParticipantView;
import org.partnershiphub.community.partners.PersonId;
import org.partnershiphub.community.rules.GroupId;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.ImportReader;
import org.partnershiphub.platform.web.ImportResult;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/groups/{id}/participants")
class ParticipantController {

  private final Joining joining;
  private final BulkJoining bulk;
  private final ImportReader importReader;

  ParticipantController(Joining joining, BulkJoining bulk, ImportReader importReader) {
    this.joining = joining;
    this.bulk = bulk;
    this.importReader = importReader;
  }

  @PutMapping("/{person}")
  Mono<ResponseEntity<ParticipantView>> join(
      Actor actor, @PathVariable GroupId id, @PathVariable String person) {
    var who = who(actor, person);
    return Access.mustActFor(actor, who)
        .then(Mono.defer(() -> joining.join(id, who)))
        .map(joined -> Etags.ok(joined.map(ParticipantView::of)));
  }

  @DeleteMapping("/{person}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> leave(Actor actor, @PathVariable GroupId id, @PathVariable String person) {
    var who = who(actor, person);
    return Access.mustActFor(actor, who).then(Mono.defer(() -> joining.leave(id, who))).then();
  }

  @PostMapping("/import")
  Mono<ImportResult> take(
      Actor actor, @PathVariable GroupId id, @RequestBody Flux<DataBuffer> body) {
    return Access.mustAdminister(actor)
        .then(Mono.defer(() -> importReader.read(body, PersonRow.class)))
        .flatMap(rows -> bulk.take(id, rows));
  }

  private static PersonId who(Actor actor, String person) {
    return new PersonId(person.equals("me") ? actor.person() : person);
  }
}
