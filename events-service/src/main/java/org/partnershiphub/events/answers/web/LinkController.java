package org.partnershiphub.events.answers.web;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.answers.Answer;
import org.partnershiphub.events.answers.AnswerLink;
import org.partnershiphub.events.answers.AnswerLinks;
import org.partnershiphub.events.answers.AnswerProblem;
import org.partnershiphub.events.answers.AnswerProblem.LinkUnknown;
import org.partnershiphub.events.answers.Answering;
import org.partnershiphub.events.answers.Answering.Wish;
import org.partnershiphub.events.answers.Channel;
import org.partnershiphub.events.audience.PersonId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The link in a mail: needs no sign-in, for the token is the permission to answer for one person.
 * Mail scanners follow links, so looking changes nothing; those that press buttons press them all.
 */
@RestController
@RequestMapping(path = "/api/answers/{token}", produces = MediaType.TEXT_HTML_VALUE)
class LinkController {

  private final AnswerLinks links;
  private final Answering answering;
  private final LinkView view;

  LinkController(AnswerLinks links, Answering answering, LinkView view) {
    this.links = links;
    this.answering = answering;
    this.view = view;
  }

  @GetMapping
  Mono<ResponseEntity<String>> look(@PathVariable String token) {
    return open(token)
        .flatMap(view::of)
        .map(it -> page(HttpStatus.OK, AnswerPage.asking(it)))
        .onErrorResume(AnswerProblem.class, LinkController::refused);
  }

  @PostMapping
  Mono<ResponseEntity<String>> answer(@PathVariable String token, ServerWebExchange exchange) {
    return exchange
        .getFormData()
        .flatMap(form -> open(token).flatMap(it -> press(token, it, form, address(exchange))))
        .onErrorResume(AnswerProblem.class, LinkController::refused);
  }

  private Mono<AnswerLink> open(String token) {
    return Mono.defer(() -> Mono.justOrEmpty(links.open(token)))
        .switchIfEmpty(Mono.error(LinkUnknown::new));
  }

  private Mono<ResponseEntity<String>> press(
      String token, AnswerLink link, MultiValueMap<String, String> form, String address) {
    var answer = answer(form.getFirst("answer"));
    if (answer == null || !isReadable(form.getFirst("alternate"))) {
      return Mono.just(page(HttpStatus.BAD_REQUEST, AnswerPage.unreadable()));
    }
    var hand = links.hand(token, address);
    return view.of(link)
        .flatMap(
            asked ->
                answering
                    .press(link.target(), wish(link, answer, form.getFirst("alternate")), hand)
                    .map(
                        taken ->
                            taken.answers().hears(hand)
                                ? page(HttpStatus.OK, AnswerPage.thanks(asked, answer))
                                : page(HttpStatus.CONFLICT, AnswerPage.scanned(asked))));
  }

  private static Wish wish(AnswerLink link, Answer answer, @Nullable String alternate) {
    return new Wish(
        link.person(),
        link.person(),
        answer,
        answer == Answer.SUBSTITUTE && alternate != null ? new PersonId(alternate) : null,
        link.version(),
        Channel.LINK);
  }

  private static @Nullable Answer answer(@Nullable String text) {
    for (var it : Answer.values()) {
      if (it.name().equals(text)) {
        return it;
      }
    }
    return null;
  }

  private static boolean isReadable(@Nullable String alternate) {
    return alternate == null || PersonId.isOne(alternate);
  }

  private static String address(ServerWebExchange exchange) {
    InetSocketAddress from = exchange.getRequest().getRemoteAddress();
    return from == null ? "" : from.getHostString();
  }

  private static Mono<ResponseEntity<String>> refused(AnswerProblem problem) {
    return Mono.just(page(LinkView.status(problem), AnswerPage.refused(problem)));
  }

  /** The address of this page is a permission, so nobody keeps it or passes it on. */
  private static ResponseEntity<String> page(HttpStatus status, String html) {
    return ResponseEntity.status(status)
        .header("Cache-Control", "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex")
        .header(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
        .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
        .body(html);
  }
}
