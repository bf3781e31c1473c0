package org.partnershiphub.notification.preferences.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.mail.Tokens;
import org.partnershiphub.notification.notices.NoticeProblem.NoSuchLink;
import org.partnershiphub.notification.preferences.PreferenceProblem.PersonUnknown;
import org.partnershiphub.notification.preferences.PreferenceProblem.Unfit;
import org.partnershiphub.notification.preferences.PreferenceProblem.Wrong;
import org.partnershiphub.notification.preferences.Wishing;
import org.partnershiphub.notification.words.Words;
import org.partnershiphub.platform.change.StaleVersion;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What a person wants, as a page that needs no sign-in: its token is the permission, for a day.
 * Looking changes nothing.
 */
@RestController
@RequestMapping(path = "/api/preference-pages/{token}", produces = MediaType.TEXT_HTML_VALUE)
class ChoicesController {

  private final Tokens tokens;
  private final Wishing wishing;
  private final ChoicesPage page;
  private final InstantSource clock;

  ChoicesController(Tokens tokens, Wishing wishing, ChoicesPage page, InstantSource clock) {
    this.tokens = tokens;
    this.wishing = wishing;
    this.page = page;
    this.clock = clock;
  }

  @GetMapping
  Mono<ResponseEntity<String>> look(@PathVariable String token) {
    return person(token).flatMap(it -> shown(it, HttpStatus.OK, words -> List.of()));
  }

  @PostMapping
  Mono<ResponseEntity<String>> choose(@PathVariable String token, ServerWebExchange exchange) {
    return person(token)
        .flatMap(
            person ->
                Mono.zip(exchange.getFormData(), wishing.of(person))
                    .flatMap(
                        it -> {
                          var form = new ChoicesForm(it.getT1());
                          var wish = form.wish(it.getT2().state(), page.kinds());
                          return wishing.wish(person, form.expected(), wish);
                        })
                    .flatMap(it -> shown(person, HttpStatus.OK, sentence("page.choices.kept")))
                    .onErrorResume(
                        Unfit.class,
                        it -> shown(person, HttpStatus.UNPROCESSABLE_CONTENT, wrong(it)))
                    .onErrorResume(
                        StaleVersion.class,
                        it ->
                            shown(
                                person,
                                HttpStatus.PRECONDITION_FAILED,
                                sentence("page.choices.stale"))));
  }

  private static Function<Words, List<String>> sentence(String key) {
    return words -> List.of(words.say(key));
  }

  private static Function<Words, List<String>> wrong(Unfit it) {
    return words -> it.wrong().stream().map(Wrong::why).toList();
  }

  private Mono<ResponseEntity<String>> shown(
      PersonId person, HttpStatus status, Function<Words, List<String>> said) {
    return wishing
        .of(person)
        .map(it -> page.of(it, said))
        .map(it -> ResponseEntity.status(status).header("Cache-Control", "no-store").body(it));
  }

  private Mono<PersonId> person(String token) {
    Instant now = clock.instant();
    return Mono.defer(
            () -> Mono.justOrEmpty(tokens.choices(token, LocalDate.ofInstant(now, ZoneOffset.UTC))))
        .flatMap(it -> wishing.of(it).thenReturn(it))
        .onErrorMap(PersonUnknown.class, it -> new NoSuchLink())
        .switchIfEmpty(Mono.error(NoSuchLink::new));
  }
}
