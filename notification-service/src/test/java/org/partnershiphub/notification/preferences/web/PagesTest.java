package org.partnershiphub.notification.preferences.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.InMemoryDirectory;
import org.partnershiphub.notification.directory.Lesson.PersonSeen;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.notification.mail.MailSetup;
import org.partnershiphub.notification.notices.Matrix;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.preferences.InMemoryPreferences;
import org.partnershiphub.notification.preferences.Preferences;
import org.partnershiphub.notification.preferences.Wishing;
import org.partnershiphub.notification.words.Catalogue;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.notification.words.Words;
import org.partnershiphub.platform.change.Versioned;

class PagesTest {

  private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
  private static final PersonId SOMEBODY = new PersonId("p001");
  private static final String SENTENCE = "Children’s <b>A & B</b> \"<script>alert(1)</script>\"";

  @Test
  void a_sentence_is_never_markup() {
    var words = Words.shipped(Language.ES);

    var page =
        Jsoup.parse(Pages.of(words, SENTENCE, Pages.paragraph(SENTENCE) + Pages.button(SENTENCE)));

    assertThat(page.select("html").attr("lang")).isEqualTo("es");
    assertThat(page.select("b, script")).isEmpty();
    for (var where : new String[] {"title", "h1", "p", "button"}) {
      assertThat(page.select(where).text()).as(where).isEqualTo(SENTENCE);
    }
  }

  /** Of every sentence of a page one that was published, and would be markup and a whole page. */
  private static Words published(Language language) {
    var anew = new HashMap<String, String>();
    Catalogue.shipped(language)
        .forEach((key, text) -> anew.put(key, "<b>A & B</b> TITLE BODY %s " + text));
    return Words.of(language, 1, anew);
  }

  private static void says(String html, String... keys) {
    var page = Jsoup.parse(html);
    assertThat(page.select("b")).isEmpty();
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("form")).hasSizeLessThan(2);
    assertThat(page.title()).isEqualTo(page.select("h1").text());
    assertThat(page.text()).doesNotContain("&amp;", "&lt;");
    for (var key : keys) {
      assertThat(page.text()).contains(published(Language.EN).say(key));
    }
  }

  @Test
  void what_was_published_stays_words_on_the_page_on_which_a_person_chooses() {
    var shown = new Versioned<>(Preferences.none(SOMEBODY), 3);

    says(
        new ChoicesPage(Matrix.RULES, PagesTest::published)
            .of(shown, words -> List.of(words.say("page.choices.kept"))),
        "page.choices.title",
        "page.choices.kept",
        "page.choices.intro",
        "page.choices.digest",
        "page.choices.weekdays",
        "page.choices.keep",
        "page.choices.always");
  }

  @Test
  void what_was_published_stays_words_on_the_pages_that_stop_a_kind_of_mail() {
    var tokens = MailSetup.tokens();
    var directory = new InMemoryDirectory();
    directory.learn(
        new PersonSeen(SOMEBODY, 1, "Fern", "fern@example.org", ZoneOffset.UTC, null, false));
    var wishing = new Wishing(new InMemoryPreferences(), directory, Matrix.RULES, () -> NOON);
    var pages = new StopController(tokens, wishing, Matrix.RULES, PagesTest::published, () -> NOON);
    var token = tokens.stop(SOMEBODY, NoticeKind.MEETING_SCHEDULED);

    says(
        pages.look(token).block(),
        "page.stop.title",
        "page.stop.inbox",
        "page.stop.button",
        "page.choices.link");
    says(
        pages.stop(token).block(),
        "page.stopped.title",
        "page.stopped.places",
        "page.choices.link");
  }
}
