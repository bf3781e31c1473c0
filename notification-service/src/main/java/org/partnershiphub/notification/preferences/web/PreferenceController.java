package org.partnershiphub.notification.preferences.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.GroupId;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.notices.Channel;
import org.partnershiphub.notification.notices.KindRule.Mandatory;
import org.partnershiphub.notification.notices.KindRules;
import org.partnershiphub.notification.notices.Mode;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.preferences.Choice;
import org.partnershiphub.notification.preferences.PreferenceProblem.PersonUnknown;
import org.partnershiphub.notification.preferences.Preferences;
import org.partnershiphub.notification.preferences.Rhythm;
import org.partnershiphub.notification.preferences.Wish;
import org.partnershiphub.notification.preferences.Wishing;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What people want: their own; staff look, administrators help. */
@RestController
@RequestMapping("/api/preferences")
class PreferenceController {

  private final Wishing wishing;
  private final KindRules rules;

  PreferenceController(Wishing wishing, KindRules rules) {
    this.wishing = wishing;
    this.rules = rules;
  }

  record Wanted(
      @Nullable NoticeKind kind,
      @Nullable GroupId group,
      @NotNull Channel channel,
      @NotNull Mode mode) {}

  record Hour(@Nullable DayOfWeek day, @NotNull LocalTime at) {}

  record Body(
      @NotNull List<@Valid @NotNull Wanted> choices,
      @Nullable LocalDate pausedUntil,
      @Nullable ZoneId zone,
      @Nullable Language language,
      @Nullable @Valid Hour digest) {

    Wish wish() {
      return new Wish(
          choices.stream()
              .map(it -> new Choice(it.kind(), it.group(), it.channel(), it.mode()))
              .toList(),
          pausedUntil,
          zone,
          language,
          digest == null ? Rhythm.DAILY : new Rhythm(digest.day(), digest.at()));
    }
  }

  /** How one kind comes when no group says otherwise. */
  record Effective(NoticeKind kind, Mandatory mandatory, Mode mail, Mode push) {}

  record View(
      PersonId person,
      List<Choice> choices,
      @Nullable LocalDate pausedUntil,
      @Nullable ZoneId zone,
      @Nullable Language language,
      Rhythm digest,
      List<Effective> kinds) {}

  @GetMapping("/me")
  Mono<ResponseEntity<View>> mine(Actor actor) {
    return shown(new PersonId(actor.person()));
  }

  @GetMapping("/{person}")
  Mono<ResponseEntity<View>> of(Actor actor, @PathVariable PersonId person) {
    return may(actor, person, actor.has("COORDINATOR")) ? shown(person) : hidden();
  }

  @PutMapping("/me")
  Mono<ResponseEntity<View>> wish(Actor actor, Expected expected, @Valid @RequestBody Body body) {
    return wished(new PersonId(actor.person()), expected, body);
  }

  @PutMapping("/{person}")
  Mono<ResponseEntity<View>> wish(
      Actor actor,
      @PathVariable PersonId person,
      Expected expected,
      @Valid @RequestBody Body body) {
    return may(actor, person, false) ? wished(person, expected, body) : hidden();
  }

  private static boolean may(Actor actor, PersonId person, boolean besides) {
    return actor.is(person.value()) || actor.has("ADMINISTRATOR") || besides;
  }

  private static <T> Mono<T> hidden() {
    return Mono.error(PersonUnknown::new);
  }

  private Mono<ResponseEntity<View>> shown(PersonId person) {
    return wishing.of(person).map(it -> Etags.ok(it.map(this::view)));
  }

  private Mono<ResponseEntity<View>> wished(PersonId person, Expected expected, Body body) {
    return wishing.wish(person, expected, body.wish()).map(it -> Etags.ok(it.map(this::view)));
  }

  private View view(Preferences it) {
    var kinds =
        Stream.of(NoticeKind.values())
            .map(
                kind ->
                    new Effective(
                        kind,
                        rules.of(kind).mandatory(),
                        it.mode(kind, Channel.MAIL, rules),
                        it.mode(kind, Channel.PUSH, rules)))
            .toList();
    return new View(
        it.person(), it.choices(), it.pausedUntil(), it.zone(), it.language(), it.digest(), kinds);
  }
}
