package org.partnershiphub.notification.preferences.web;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.partnershiphub.notification.mail.Tokens;
import org.partnershiphub.notification.mail.Tokens.Stop;
import org.partnershiphub.notification.notices.KindRule.Mandatory;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.NoticeProblem.NoSuchLink;
import org.partnershiphub.notification.preferences.Wishing;
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
  private final InstantSource clock;

  StopController(Tokens tokens, Wishing wishing, KindRules rules, InstantSource clock) {
    this.clock = clock;
    this.tokens = tokens;
    this.wishing = wishing;
    this.rules = rules;
  }

  @GetMapping
  Mono<String> look(@PathVariable String token) {
    return read(token)
        .map(
            stop ->
                Pages.of(
                    "Stop these mails?",
                    "<p>You will get no more mails about: "
                        + what(stop.kind())
                        + ".</p>"
                        + "<p>Your places stay as they are, and your inbox still shows these messages.</p>"
                        + "<form method=\"post\"><button type=\"submit\">Stop these mails</button></form>"
                        + choices(stop)));
  }

  @PostMapping
  Mono<String> stop(@PathVariable String token) {
    return read(token)
        .delayUntil(it -> wishing.stop(it.person(), it.kind()))
        .map(
            it ->
                Pages.of(
                    "Stopped",
                    "<p>You will get no more mails about: "
                        + what(it.kind())
                        + ".</p><p>Your places stay as they are.</p>"
                        + choices(it)));
  }

  private Mono<Stop> read(String token) {
    return Mono.defer(() -> Mono.justOrEmpty(tokens.stop(token)))
        .filter(it -> rules.of(it.kind()).mandatory() != Mandatory.ALWAYS)
        .switchIfEmpty(Mono.error(NoSuchLink::new));
  }

  /** From here, and for a day: a mail may be passed on, and lies about for years. */
  private String choices(Stop stop) {
    var until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    return "<p><a href=\"../preference-pages/"
        + tokens.choices(stop.person(), until)
        + "\">Choose which mails you get, and when</a></p>";
  }

  static String what(NoticeKind kind) {
    return switch (kind) {
      case MEETING_SCHEDULED -> "new meetings";
      case GROUP_JOINED -> "groups that you join";
      case AGENDA_READY -> "agendas";
      case MEETING_REMINDER -> "reminders of meetings";
      case MINUTES -> "minutes";
      case DECISION -> "decisions";
      default -> kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    };
  }
}
