package org.partnershiphub.notification.preferences.web;

import java.util.List;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.Lesson.KindStopped;
import org.partnershiphub.notification.mail.Tokens;
import org.partnershiphub.notification.mail.Tokens.Stop;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.notices.NoticeProblem.NoSuchLink;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * One-click stop of one kind of mail (RFC 8058): needs no sign-in, for the token is the permission.
 * Mail scanners follow links, so looking changes nothing.
 */
@RestController
@RequestMapping(path = "/api/unsubscribe/{token}", produces = MediaType.TEXT_HTML_VALUE)
class StopController {

  private final Tokens tokens;
  private final Directory directory;

  StopController(Tokens tokens, Directory directory) {
    this.tokens = tokens;
    this.directory = directory;
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
                        + "<form method=\"post\"><button type=\"submit\">Stop these mails</button></form>"));
  }

  @PostMapping
  Mono<String> stop(@PathVariable String token) {
    return read(token)
        .publishOn(Schedulers.boundedElastic())
        .doOnNext(it -> directory.learn(List.of(new KindStopped(it.person(), it.kind().name()))))
        .map(
            it ->
                Pages.of(
                    "Stopped",
                    "<p>You will get no more mails about: "
                        + what(it.kind())
                        + ".</p><p>Your places stay as they are.</p>"));
  }

  private Mono<Stop> read(String token) {
    return Mono.defer(() -> Mono.justOrEmpty(tokens.stop(token)))
        .filter(it -> it.kind().optional())
        .switchIfEmpty(Mono.error(NoSuchLink::new));
  }

  private static String what(NoticeKind kind) {
    return kind == NoticeKind.GROUP_JOINED ? "groups that you join" : "new meetings";
  }
}
