package org.partnershiphub.membership.people.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.membership.people.AddressId;
import org.partnershiphub.membership.people.Confirmations;
import org.partnershiphub.membership.people.Registration;
import org.partnershiphub.membership.registry.PersonId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/people/{id}")
class AddressController {

  private final Confirmations confirmations;
  private final PersonViews views;

  AddressController(Confirmations confirmations, PersonViews views) {
    this.confirmations = confirmations;
    this.views = views;
  }

  record Own(
      @NotNull
          @Email(regexp = Registration.ADDRESS, message = "must be an e-mail address")
          @Size(max = 254)
          String email) {}

  record Preference(@Nullable AddressId address) {}

  @PostMapping("/addresses")
  Mono<ResponseEntity<PersonView>> add(
      Actor actor, @PathVariable PersonId id, Expected expected, @Valid @RequestBody Own body) {
    return views.ok(actor, confirmations.add(actor, id, expected, body.email()));
  }

  @DeleteMapping("/addresses/{address}")
  Mono<ResponseEntity<PersonView>> remove(
      Actor actor, @PathVariable PersonId id, @PathVariable AddressId address, Expected expected) {
    return views.ok(actor, confirmations.remove(actor, id, expected, address));
  }

  @PutMapping("/preferred-address")
  Mono<ResponseEntity<PersonView>> prefer(
      Actor actor,
      @PathVariable PersonId id,
      Expected expected,
      @Valid @RequestBody Preference body) {
    return views.ok(actor, confirmations.prefer(actor, id, expected, body.address()));
  }
}
