package org.partnershiphub.notification.wording;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.notification.words.Wordings;
import org.partnershiphub.notification.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The words in force, ready to be used. Every instance looks whether others were published, and
 * takes them up as a whole: a letter is of one version.
 */
@Component
class WordsInForce implements Wordings {

  private static final Logger LOG = LoggerFactory.getLogger(WordsInForce.class);

  private final PublishedWords published;
  private volatile Map<Language, Words> all;

  WordsInForce(PublishedWords published) {
    this.published = published;
    this.all = shipped();
    look();
  }

  private static Map<Language, Words> shipped() {
    var words = new EnumMap<Language, Words>(Language.class);
    for (var language : Language.values()) {
      words.put(language, Words.shipped(language));
    }
    return words;
  }

  @Override
  public Words in(Language language) {
    var words = all.get(language);
    if (words == null) {
      throw new IllegalStateException("There are words in every language, but not in " + language);
    }
    return words;
  }

  @Scheduled(fixedDelayString = "${hub.notification.words.look-every:2s}")
  final void look() {
    var inForce = published.inForce();
    for (var language : Language.values()) {
      var version = inForce.getOrDefault(language, Words.SHIPPED);
      if (in(language).version() != version) {
        take(language, version == Words.SHIPPED ? Words.shipped(language) : written(language));
      }
    }
  }

  private void take(Language language, Words words) {
    var next = new EnumMap<>(all);
    next.put(language, words);
    all = next;
    LOG.info("Words in force: {}", words);
  }

  /** What a later version of the catalogue has no such sentence for is said as shipped. */
  private Words written(Language language) {
    var edition = published.edition(language);
    var fit = new HashMap<String, String>();
    for (var it : edition.sentences()) {
      var fault = Sentences.fault(language, it);
      if (fault.isEmpty()) {
        fit.put(it.key(), it.text());
      } else {
        LOG.warn("{} {} is said as shipped: {}", language.tag(), it.key(), fault.get());
      }
    }
    return Words.of(language, edition.version(), fit);
  }
}
