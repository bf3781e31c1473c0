package org.partnershiphub.notification.webhooks.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.outbound.OutboundGuard;
import org.partnershiphub.notification.webhooks.Registry;
import org.partnershiphub.notification.webhooks.Secrets;
import org.partnershiphub.notification.webhooks.Terms;
import org.partnershiphub.notification.webhooks.Webhook;
import org.partnershiphub.notification.webhooks.WebhookFact.Because;
import org.partnershiphub.notification.webhooks.WebhookId;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.BadBody;
import org.partnershiphub.platform.web.Etags;
import org.partnershiphub.platform.web.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Webhooks are registered, changed and switched by coordinators and administrators. */
@RestController
@RequestMapping("/api/webhooks")
class WebhookController {

  private static final int LONGEST = 2_000;
  private static final int MOST_TYPES = 50;

  private final Registry registry;
  private final Secrets secrets;
  private final OutboundGuard guard;

  WebhookController(Registry registry, Secrets secrets, OutboundGuard guard) {
    this.registry = registry;
    this.secrets = secrets;
    this.guard = guard;
  }

  record WebhookBody(
      @NotNull String url, @NotNull List<@NotNull String> types, Terms.@Nullable Form form) {}

  /**
   * @param formerUntil how long the secret before signs as well
   * @param off why nothing is posted there
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record WebhookView(
      WebhookId id,
      URI url,
      List<String> types,
      Terms.Form form,
      PersonId owner,
      @Nullable Instant formerUntil,
      @Nullable Because off) {

    static WebhookView of(Webhook it) {
      var terms = it.terms();
      return new WebhookView(
          it.id(), terms.url(), terms.types(), terms.form(), it.owner(), it.former(), it.off());
    }
  }

  @GetMapping
  Mono<Map<String, List<WebhookView>>> list(Actor actor) {
    return Staff.only(
        actor,
        registry
            .all()
            .map(all -> all.stream().map(it -> WebhookView.of(it.state())).toList())
            .map(it -> Map.of("items", it)));
  }

  @PostMapping
  Mono<ResponseEntity<WebhookView>> register(
      Actor actor, @Valid @RequestBody Mono<WebhookBody> body) {
    return Staff.only(
        actor,
        body.map(this::terms)
            .flatMap(terms -> registry.register(terms, new PersonId(actor.person())))
            .map(
                it ->
                    Etags.created(
                        URI.create("/api/webhooks/" + it.state().id()), it.map(WebhookView::of))));
  }

  @GetMapping("/{id}")
  Mono<ResponseEntity<WebhookView>> look(Actor actor, @PathVariable WebhookId id) {
    return Staff.only(actor, registry.get(id).map(WebhookController::ok));
  }

  @PutMapping("/{id}")
  Mono<ResponseEntity<WebhookView>> change(
      Actor actor,
      @PathVariable WebhookId id,
      Expected expected,
      @Valid @RequestBody Mono<WebhookBody> body) {
    return Staff.only(
        actor,
        body.map(this::terms)
            .flatMap(terms -> registry.change(id, expected, terms))
            .map(WebhookController::ok));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  Mono<Void> remove(Actor actor, @PathVariable WebhookId id) {
    return Staff.only(actor, registry.remove(id));
  }

  /** What whoever receives checks signatures with. */
  @GetMapping("/{id}/secret")
  Mono<Map<String, String>> secret(Actor actor, @PathVariable WebhookId id) {
    return Staff.only(actor, registry.get(id).map(it -> Map.of("secret", secrets.of(it.state()))));
  }

  /** A new secret; the one before signs as well for a day. */
  @PostMapping("/{id}/secret/renewal")
  Mono<ResponseEntity<WebhookView>> renew(Actor actor, @PathVariable WebhookId id) {
    return Staff.only(actor, registry.renewSecret(id).map(WebhookController::ok));
  }

  @PostMapping("/{id}/off")
  Mono<ResponseEntity<WebhookView>> off(Actor actor, @PathVariable WebhookId id) {
    return Staff.only(actor, registry.switchOff(id, Because.BY_HAND).map(WebhookController::ok));
  }

  @PostMapping("/{id}/on")
  Mono<ResponseEntity<WebhookView>> on(Actor actor, @PathVariable WebhookId id) {
    return Staff.only(actor, registry.switchOn(id).map(WebhookController::ok));
  }

  private static ResponseEntity<WebhookView> ok(Versioned<Webhook> it) {
    return Etags.ok(it.map(WebhookView::of));
  }

  private Terms terms(WebhookBody body) {
    var faults = new ArrayList<Fault>();
    var url = url(body.url(), faults);
    if (body.types().isEmpty() || body.types().size() > MOST_TYPES) {
      faults.add(new Fault("/types", "must name 1 to " + MOST_TYPES + " types of facts"));
    }
    for (int i = 0; i < body.types().size(); i++) {
      if (!Terms.isType(body.types().get(i))) {
        faults.add(
            new Fault(
                "/types/" + i,
                "must be the name of a fact, such as meetings.meeting-moved.v1, or meetings.*"));
      }
    }
    if (!faults.isEmpty() || url == null) {
      throw new BadBody(faults);
    }
    return new Terms(url, body.types(), body.form() == null ? Terms.Form.STANDARD : body.form());
  }

  private @Nullable URI url(String text, List<Fault> faults) {
    try {
      if (text.length() <= LONGEST) {
        var url = new URI(text);
        if (guard.allows(url)) {
          return url;
        }
      }
    } catch (URISyntaxException e) {
      // It is said below.
    }
    faults.add(new Fault("/url", "must be an https address of the public Internet"));
    return null;
  }
}
