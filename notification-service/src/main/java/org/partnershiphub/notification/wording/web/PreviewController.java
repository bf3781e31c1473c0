package org.partnershiphub.notification.wording.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.partnershiphub.notification.delivery.Rehearsing;
import org.partnershiphub.notification.mail.Specimen;
import org.partnershiphub.notification.notices.NoticeId;
import org.partnershiphub.notification.wording.Editing;
import org.partnershiphub.notification.wording.WordsProblem.NoLetter;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.platform.security.Actor;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How a letter that somebody got would read with the words of a version. */
@RestController
@RequestMapping("/api/words/{language}/versions/{version}/preview")
class PreviewController {

  private final Editing editing;
  private final Rehearsing rehearsing;

  PreviewController(Editing editing, Rehearsing rehearsing) {
    this.editing = editing;
    this.rehearsing = rehearsing;
  }

  /**
   * @param notice the id of a notice that is there
   */
  record Wanted(@NotNull String notice) {}

  /** Sends nothing; links that act for the reader are not in it. Version 0 is what we come with. */
  @PostMapping
  Mono<ResponseEntity<Specimen>> preview(
      Actor actor,
      @PathVariable String language,
      @PathVariable int version,
      @Valid @RequestBody Mono<Wanted> body) {
    return WordsController.staff(actor, language)
        .flatMap(it -> body.flatMap(wanted -> preview(it, version, wanted.notice())))
        .map(it -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(it));
  }

  private Mono<Specimen> preview(Language language, int version, String notice) {
    return editing
        .words(language, version)
        .flatMap(words -> notice(notice).flatMap(id -> rehearsing.of(id, words)))
        .switchIfEmpty(
            Mono.error(() -> new NoLetter("There is no letter of such a notice to be shown.")));
  }

  private static Mono<NoticeId> notice(String id) {
    return Mono.fromCallable(() -> NoticeId.parse(id))
        .onErrorResume(IllegalArgumentException.class, error -> Mono.empty());
  }
}
