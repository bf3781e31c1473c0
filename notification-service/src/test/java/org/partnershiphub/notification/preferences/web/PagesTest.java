package org.partnershiphub.notification.preferences.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.words.Language;
import org.partnershiphub.notification.words.Words;

class PagesTest {

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

  @Test
  void words_that_were_published_stay_words_on_the_page_that_stops_a_kind_of_mail() {
    var words = Words.of(Language.EN, 1, Map.of("page.stop.inbox", "You <i>still</i> see it."));

    assertThat(Pages.paragraph(words.say("page.stop.inbox")))
        .isEqualTo("<p>You &lt;i&gt;still&lt;/i&gt; see it.</p>");
  }
}
