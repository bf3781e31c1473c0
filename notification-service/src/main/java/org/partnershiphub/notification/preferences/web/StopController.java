package org.partnershiphub.notification.preferences.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.function.Function;
import org.partnershiphub.notification.mail.Tokens;
import org.partnershiphub.notification.mail.Tokens.Stop;
import org.partnershiphub.notification.notices.KindRule.Mandatory;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.NoticeProblem.NoSuchLink;
import org.partnershiphub.notification.preferences.PreferenceProblem.PersonUnknown;
import org.partnershiphub.notification.preferences.Wishing;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.notification.words.Wordings;
import org.partnershiphub.notification.words.Words;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/**
 * One-click stop of one kind of mail (RFC 8058): needs no sign-in, for the token is the permission.
 * Mail scanners follow links, so looking changes nothing.
 */
@RestController
@RequestMapping(path = "/api/unsubscribe/{token}", produces = MediaType.TEXT_HTML_VALUE)
class StopController {

  private final Tokens tokens;
  private final Wishing wishing;
  private final KindRules rules;
  private final Wordings wordings;
  private final InstantSource clock;

  StopController(
      Tokens tokens, Wishing wishing, KindRules rules, Wordings wordings, InstantSource clock) {
    this.wordings = wordings;
    this.clock = clock;
    this.tokens = tokens;
    this.wishing = wishing;
    this.rules = rules;
  }

  @GetMapping
  Mono<String> look(@PathVariable String token) {
    return read(token)
        .flatMap(
            stop ->
                page(
                    stop,
                    "page.stop.title",
                    it ->
                        Pages.paragraph(it.say("page.stop.inbox"))
                            + "<form method=\"post\">"
                            + Pages.button(it.say("page.stop.button"))
                            + "</form>"));
  }

  @PostMapping
  Mono<String> stop(@PathVariable String token) {
    return read(token)
        .delayUntil(it -> wishing.stop(it.person(), it.kind()))
        .flatMap(
            stop ->
                page(
                    stop,
                    "page.stopped.title",
                    it -> Pages.paragraph(it.say("page.stopped.places"))));
  }

  private Mono<String> page(Stop stop, String title, Function<Words, String> body) {
    return words(stop)
        .map(
            it ->
                Pages.of(
                    it,
                    it.say(title),
                    Pages.paragraph(it.say("page.stop.what", "what", what(it, stop.kind())))
                        + body.apply(it)
                        + choices(it, stop)));
  }

  private Mono<Words> words(Stop stop) {
    return wishing
        .of(stop.person())
        .map(it -> it.state().languageOr(Language.EN))
        .onErrorReturn(PersonUnknown.class, Language.EN)
        .map(wordings::in);
  }

  private Mono<Stop> read(String token) {
    return Mono.defer(() -> Mono.justOrEmpty(tokens.stop(token)))
        .filter(it -> rules.of(it.kind()).mandatory() != Mandatory.ALWAYS)
        .switchIfEmpty(Mono.error(NoSuchLink::new));
  }

  /** From here, and for a day: a mail may be passed on, and lies about for years. */
  private String choices(Words words, Stop stop) {
    var until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    return "<p><a href=\"../preference-pages/"
        + tokens.choices(stop.person(), until)
        + "\">"
        + Pages.escaped(words.say("page.choices.link"))
        + "</a></p>";
  }

  static String what(Words words, NoticeKind kind) {
    var usual = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.say("page.kind", "kind", kind.name(), "words", usual);
  }
}
