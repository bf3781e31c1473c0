package org.partnershiphub.notification.wording.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.wording.Editing;
import org.partnershiphub.notification.wording.Edition;
import org.partnershiphub.notification.wording.Sentence;
import org.partnershiphub.notification.wording.Wording;
import org.partnershiphub.notification.wording.WordsProblem.NoSuchEdition;
import org.partnershiphub.notification.wording.WordsProblem.NoSuchLanguage;
import org.partnershiphub.notification.words.Catalogue;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;
import org.partnershiphub.platform.web.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How notices are worded: coordinators propose, administrators publish. */
@RestController
@RequestMapping("/api/words/{language}")
class WordsController {

  private final Editing editing;

  WordsController(Editing editing) {
    this.editing = editing;
  }

  /**
   * @param text as it is said now
   * @param shipped as we come with it; absent when it is said so
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SentenceView(String key, String text, @Nullable String shipped) {}

  /**
   * @param version that holds; 0 for what we come with
   */
  record WordsView(String language, int version, List<SentenceView> items) {}

  /**
   * @param sentences those worded otherwise than shipped
   * @param inForce whether it holds
   */
  record EditionView(
      String language,
      int version,
      int on,
      Map<String, String> sentences,
      String why,
      PersonId by,
      Instant at,
      boolean inForce) {

    static EditionView of(Language language, Edition it, int inForce) {
      return new EditionView(
          language.tag(),
          it.version(),
          it.on(),
          new TreeMap<>(it.texts()),
          it.why(),
          it.by(),
          it.at(),
          it.version() == inForce);
    }
  }

  /**
   * @param sentences by their keys, in ICU MessageFormat
   */
  record Proposal(
      @NotNull Map<String, @NotNull String> sentences, @NotBlank @Size(max = 500) String why) {}

  /**
   * @param version 0 for what we come with
   */
  record InForce(@NotNull Integer version) {}

  /** Every sentence as it is said now, or those whose keys begin so. */
  @GetMapping
  Mono<ResponseEntity<WordsView>> words(
      Actor actor, @PathVariable String language, @RequestParam(defaultValue = "") String prefix) {
    return staff(actor, language)
        .flatMap(it -> editing.of(it))
        .map(it -> Etags.ok(it.map(wording -> view(wording, prefix))));
  }

  private static WordsView view(Wording wording, String prefix) {
    var anew = wording.edition(wording.inForce()).map(Edition::texts).orElse(Map.of());
    var items =
        Catalogue.shipped(wording.language()).entrySet().stream()
            .filter(it -> it.getKey().startsWith(prefix))
            .map(it -> view(it.getKey(), it.getValue(), anew.get(it.getKey())))
            .toList();
    return new WordsView(wording.language().tag(), wording.inForce(), items);
  }

  private static SentenceView view(String key, String shipped, @Nullable String anew) {
    return anew == null
        ? new SentenceView(key, shipped, null)
        : new SentenceView(key, anew, shipped);
  }

  /** What was proposed, the newest first. */
  @GetMapping("/versions")
  Mono<Map<String, List<EditionView>>> versions(Actor actor, @PathVariable String language) {
    return staff(actor, language)
        .flatMap(it -> editing.of(it))
        .map(
            it ->
                it.state().editions().reversed().stream()
                    .map(
                        edition ->
                            EditionView.of(it.state().language(), edition, it.state().inForce()))
                    .toList())
        .map(it -> Map.of("items", it));
  }

  @PostMapping("/versions")
  Mono<ResponseEntity<EditionView>> propose(
      Actor actor, @PathVariable String language, @Valid @RequestBody Mono<Proposal> proposal) {
    return staff(actor, language)
        .flatMap(
            it ->
                proposal
                    .flatMap(
                        body ->
                            editing.propose(
                                it, sentences(body), body.why(), new PersonId(actor.person())))
                    .map(edition -> created(it, edition)));
  }

  private static List<Sentence> sentences(Proposal body) {
    return body.sentences().entrySet().stream()
        .map(it -> new Sentence(it.getKey(), it.getValue()))
        .toList();
  }

  private static ResponseEntity<EditionView> created(Language language, Edition it) {
    var place = URI.create("/api/words/" + language.tag() + "/versions/" + it.version());
    return ResponseEntity.created(place).body(EditionView.of(language, it, it.on()));
  }

  @GetMapping("/versions/{version}")
  Mono<EditionView> version(Actor actor, @PathVariable String language, @PathVariable int version) {
    return staff(actor, language)
        .flatMap(it -> editing.of(it))
        .flatMap(
            it ->
                Mono.justOrEmpty(it.state().edition(version))
                    .map(
                        edition ->
                            EditionView.of(it.state().language(), edition, it.state().inForce())))
        .switchIfEmpty(Mono.error(NoSuchEdition::new));
  }

  /** Has everything said with the words of a version from now on. */
  @PutMapping("/in-force")
  Mono<ResponseEntity<InForce>> publish(
      Actor actor,
      @PathVariable String language,
      Expected expected,
      @Valid @RequestBody Mono<InForce> body) {
    return staff(actor, language)
        .filter(it -> actor.has("ADMINISTRATOR"))
        .switchIfEmpty(Mono.error(() -> new Forbidden("Only administrators publish words.")))
        .flatMap(it -> body.flatMap(wanted -> editing.publish(it, wanted.version(), expected)))
        .map(it -> Etags.ok(it.map(wording -> new InForce(wording.inForce()))));
  }

  static Mono<Language> staff(Actor actor, String language) {
    return actor.hasAny("COORDINATOR", "ADMINISTRATOR")
        ? Mono.justOrEmpty(Language.of(language)).switchIfEmpty(Mono.error(NoSuchLanguage::new))
        : Mono.error(
            () -> new Forbidden("Only coordinators and administrators see how we word things."));
  }
}
