package org.partnershiphub.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershiphub.notification.directory.GroupCard;
import org.partnershiphub.notification.directory.Known;
import org.partnershiphub.notification.directory.MeetingCard;
import org.partnershiphub.notification.directory.MeetingVersion.Access;
import org.partnershiphub.notification.notices.NoticeKind;
import org.partnershiphub.notification.words.Language;

/**
 * Every kind of letter in every language, about people, groups and meetings with hard names: for
 * whoever looks, listens, or reads the text part. The HTML is read by jsoup.
 */
class LanguagesTest {

  private static final String GROUP = "Children’s <b>A & B</b>";
  private static final String HEBREW = "ועדת הנתונים";
  private static final String TITLE =
      "ישיבה <i>on</i> A & B’s long plan for every one of the partners";
  private static final Pattern COLOUR = Pattern.compile("(?<![-a-z])(color|background):#(\\w{6})");
  private static final Pattern ENGLISH =
      Pattern.compile("(?i)\\b(you|your|the|this|meeting|is|are|with|for|has|not)\\b");
  private static final double AA = 4.5;

  static Stream<Arguments> all() {
    return Stream.of(Language.values())
        .flatMap(
            language ->
                Stream.of(NoticeKind.values())
                    .filter(it -> it != NoticeKind.DIGEST)
                    .map(kind -> Arguments.of(language, kind)));
  }

  private static MeetingCard meeting() {
    return Given.card(
        Given.version(1, TITLE, Given.at("2027-03-11T14:00", Given.NEW_YORK), Access.MEMBERS),
        Given.version(2, TITLE, Given.at("2027-09-29T10:30", Given.NEW_YORK), Access.MEMBERS));
  }

  private static Known known() {
    var it = Given.known(meeting());
    return new Known(
        it.people(),
        it.meetings(),
        Map.of(
            Given.EC, new GroupCard(Given.EC, GROUP, "GOVERNANCE_COMMITTEE", false),
            Given.CIR, new GroupCard(Given.CIR, HEBREW, "P2P_COMMUNITY", false)),
        it.jurisdictions(),
        it.next(),
        it.settled(),
        it.verifications(),
        it.answers());
  }

  private static WritingDesk.Written written(Language language, NoticeKind kind, ZoneId zone) {
    return MailSetup.letters()
        .desk(known(), Given.NOON)
        .write(
            Given.notice(kind, 2, LetterTest.matter(kind), Given.EC, Given.CIR),
            Given.birch(zone).in(zone, language),
            Knows.of(1),
            true,
            true);
  }

  private static Parts parts(Language language, NoticeKind kind) throws Exception {
    return Parts.of(Given.read(written(language, kind, Given.PHOENIX)));
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_subject_has_sixty_characters_at_most_and_says_when(Language language, NoticeKind kind)
      throws Exception {
    var subject = Given.read(written(language, kind, Given.PHOENIX)).getSubject();

    assertThat(subject.codePointCount(0, subject.length())).isBetween(10, 60);
    assertThat(subject).containsPattern("\\d");
  }

  @ParameterizedTest
  @MethodSource("all")
  void text_and_html_say_the_same_word_by_word(Language language, NoticeKind kind)
      throws Exception {
    var parts = parts(language, kind);

    assertThat(Jsoup.parse(parts.html()).body().text()).isEqualTo(parts.textWords());
  }

  @ParameterizedTest
  @MethodSource("all")
  void the_html_can_be_read_by_everybody(Language language, NoticeKind kind) throws Exception {
    var html = parts(language, kind).html();
    var page = Jsoup.parse(html);

    assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.tag());
    assertThat(page.title()).isNotBlank();
    assertThat(page.select("h1")).hasSize(1);
    assertThat(levels(page)).startsWith("h1").allMatch(it -> it.equals("h1") || it.equals("h2"));
    assertThat(page.select("img, table, script, b, i, font")).isEmpty();
    assertThat(page.select("li, h1, h2, p")).allMatch(it -> !it.text().isBlank());
    assertThat(page.select("a")).isNotEmpty().allMatch(LanguagesTest::makesSenseAlone);
    assertThat(html).doesNotContainPattern("font-size:\\s*\\d+(px|pt)").contains("dir=\"auto\"");
    contrast(page);
  }

  private static List<String> levels(Document page) {
    return page.select("h1, h2, h3, h4, h5, h6").stream().map(Element::tagName).toList();
  }

  private static boolean makesSenseAlone(Element link) {
    return link.text().split(" ").length > 2 && !link.text().startsWith("http");
  }

  /** Every colour of text against the one background (WCAG 2.1, 1.4.3). */
  private static void contrast(Document page) {
    var body = page.body().attr("style");
    var background = colour(body, "background");
    assertThat(page.select("[style]").stream().map(it -> it.attr("style")))
        .filteredOn(it -> it.contains("background:"))
        .containsExactly(body);
    assertThat(page.select("[style*=color:]"))
        .isNotEmpty()
        .allMatch(it -> ratio(colour(it.attr("style"), "color"), background) >= AA);
  }

  private static int colour(String style, String what) {
    return COLOUR
        .matcher(style)
        .results()
        .filter(it -> it.group(1).equals(what))
        .mapToInt(it -> Integer.parseInt(it.group(2), 16))
        .findFirst()
        .orElseThrow();
  }

  private static double ratio(int one, int other) {
    var a = luminance(one);
    var b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int colour) {
    return 0.2126 * linear(colour >> 16 & 255)
        + 0.7152 * linear(colour >> 8 & 255)
        + 0.0722 * linear(colour & 255);
  }

  private static double linear(int channel) {
    var c = channel / 255.0;
    return c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
  }

  @ParameterizedTest
  @MethodSource("all")
  void a_name_from_outside_stays_text_and_turns_nothing_around_it(
      Language language, NoticeKind kind) throws Exception {
    var parts = parts(language, kind);
    var text = parts.text();

    assertThat(parts.html()).doesNotContain("<b>").doesNotContain("<i>");
    assertThat(text).doesNotContain("&amp;").doesNotContain("&lt;");
    if (text.contains(HEBREW)) {
      assertThat(text).contains("\u2068" + HEBREW + "\u2069");
    }
    assertThat(text.chars().filter(c -> c == '\u2068').count())
        .isEqualTo(text.chars().filter(c -> c == '\u2069').count());
  }

  @ParameterizedTest
  @MethodSource("all")
  void nothing_english_is_left_in_spanish(Language language, NoticeKind kind) throws Exception {
    var said =
        parts(language, kind)
            .text()
            .replace(TITLE, "")
            .replaceAll("\u2068[^\u2069]*\u2069", "")
            .replaceAll("https?://\\S+", "")
            .replace("Only senior leaders have a seat in the Executive Committee & its groups.", "")
            .replace("Keeping <the> workforce", "")
            .replace("2 co-chairs", "")
            .replaceAll("Room 4 & hall <A>|The room was taken.", "");

    if (language == Language.ES) {
      assertThat(said).doesNotContainPattern(ENGLISH);
    } else {
      assertThat(said).containsPattern(ENGLISH);
    }
  }

  @Test
  void a_move_is_told_in_spanish_in_the_readers_own_time() throws Exception {
    var meeting = Given.marchMoved();
    var written =
        MailSetup.letters()
            .desk(Given.known(meeting), Given.NOON)
            .write(
                Given.notice(NoticeKind.MEETING_MOVED, 2, Given.EC),
                Given.birch(Given.PHOENIX).in(Given.PHOENIX, Language.ES),
                Knows.of(1),
                false,
                true);
    var mail = Given.read(written);

    assertThat(mail.getSubject()).startsWith("Cambio: ").endsWith("jue 18 mar, 11:00 a.m. MST");
    assertThat(mail.getHeader("Content-Language")).containsExactly("es");
    assertThat(Parts.of(mail).text())
        .startsWith("Hola, Birch Foxglove:")
        .contains("Cambia la hora en su reloj: era a las 12:00 p.m. MST")
        .contains("Su hora: jueves, 18 de marzo de 2027, 11:00 a.m. MST, hasta las 12:00 p.m. MST")
        .contains("La reunión es para Executive Committee.");
  }

  @Test
  void marks_that_turn_the_direction_of_text_do_not_come_in() {
    assertThat(Slots.plain("safe\u202Egnp.exe\u2066\u200F")).isEqualTo("safegnp.exe");
    assertThat(Slots.plain(HEBREW)).isEqualTo("\u2068" + HEBREW + "\u2069");
    assertThat(Slots.plain("Children’s")).isEqualTo("Children’s");
  }
}
