package org.partnershiphub.notification.wording;

import java.time.InstantSource;
import java.util.List;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.wording.WordsProblem.NoSuchEdition;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.notification.words.Words;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.StaleVersion;
import org.partnershiphub.platform.change.Versioned;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Proposes versions of a language's words, and publishes them. */
@Component
public class Editing {

  private final AllWording all;
  private final InstantSource clock;

  Editing(AllWording all, InstantSource clock) {
    this.all = all;
    this.clock = clock;
  }

  /** A language of which nobody has proposed anything is at version 0. */
  public Mono<Versioned<Wording>> of(Language language) {
    return all.find(LanguageId.of(language))
        .defaultIfEmpty(new Versioned<>(Wording.shipped(language), 0));
  }

  /**
   * @throws WordsProblem.Unfit (as an error signal) naming every sentence that cannot be said
   */
  public Mono<Edition> propose(
      Language language, List<Sentence> sentences, String why, PersonId by) {
    return all.upsert(
            LanguageId.of(language),
            Wording.shipped(language),
            it -> it.propose(sentences, why, by, clock.instant()))
        .map(it -> it.state().editions().getLast());
  }

  /**
   * @throws WordsProblem (as an error signal) when it is not kept, or others were published since
   */
  public Mono<Versioned<Wording>> publish(Language language, int version, Expected expected) {
    return of(language)
        .flatMap(
            it ->
                it.version() == 0
                    ? unwritten(it, version, expected)
                    : all.change(
                        LanguageId.of(language), expected, words -> words.publish(version)));
  }

  private static Mono<Versioned<Wording>> unwritten(
      Versioned<Wording> it, int version, Expected expected) {
    if (!expected.admits(0)) {
      return Mono.error(() -> new StaleVersion(0));
    }
    return version == Words.SHIPPED ? Mono.just(it) : Mono.error(NoSuchEdition::new);
  }

  /** The words of a version, whether it holds or not. */
  public Mono<Words> words(Language language, int version) {
    return of(language)
        .flatMap(it -> Mono.justOrEmpty(it.state().texts(version)))
        .map(texts -> Words.of(language, version, texts))
        .switchIfEmpty(Mono.error(NoSuchEdition::new));
  }
}
