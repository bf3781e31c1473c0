package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnershiphub.notification.SmtpSink;
import org.partnershiphub.notification.notices.NoticeKind;

/**
 * Signed mails, checked by RFC 6376 to the letter with the JDK's own signatures: nothing of the
 * library that signs.
 */
class DkimTest {

  private static KeyPair keys;

  @BeforeAll
  static void makeKeys() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
  }

  private static String pem() {
    var base64 = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
    return "-----BEGIN PRIVATE KEY-----\n" + base64 + "\n-----END PRIVATE KEY-----\n";
  }

  private static Dkim dkim() {
    return new Dkim("hub.example.org", new MailSettings.Dkim("s2026", pem()));
  }

  private static Mail letter() {
    return Given.write(
            Given.notice(NoticeKind.MEETING_SCHEDULED, 1, Given.EC),
            Given.march(),
            Given.person("Ümit Children’s", "x@example.org", Given.PHOENIX),
            0,
            true)
        .mail();
  }

  /** Section 3.4.2: names small, folds and runs of space as one space, none at the ends. */
  private static String relaxed(String field) {
    var colon = field.indexOf(':');
    var value = field.substring(colon + 1).replace("\r\n", "").replaceAll("[ \t]+", " ").strip();
    return field.substring(0, colon).strip().toLowerCase(Locale.ROOT) + ":" + value + "\r\n";
  }

  /** Section 3.4.4. */
  private static String relaxedBody(String body) {
    var lines = new ArrayList<String>();
    for (var line : body.split("\r\n", -1)) {
      lines.add(line.replaceAll("[ \t]+", " ").replaceAll(" $", ""));
    }
    while (!lines.isEmpty() && lines.getLast().isEmpty()) {
      lines.removeLast();
    }
    return lines.isEmpty() ? "" : String.join("\r\n", lines) + "\r\n";
  }

  private static List<String> fields(String head) {
    return List.of(head.split("\r\n(?![ \t])"));
  }

  private static Map<String, String> tags(String signature) {
    var tags = new HashMap<String, String>();
    for (var tag : signature.substring(signature.indexOf(':') + 1).split(";")) {
      var equals = tag.indexOf('=');
      if (equals > 0) {
        tags.put(tag.substring(0, equals).strip(), tag.substring(equals + 1).strip());
      }
    }
    return tags;
  }

  /** Section 6.1.3, from the bytes of the message alone. */
  private static boolean holds(byte[] mail) throws Exception {
    var text = new String(mail, ISO_8859_1);
    var end = text.indexOf("\r\n\r\n");
    var fields = fields(text.substring(0, end));
    var signature = fields.getFirst();
    var tags = tags(signature);
    var body = relaxedBody(text.substring(end + 4)).getBytes(ISO_8859_1);
    var digest = MessageDigest.getInstance("SHA-256").digest(body);
    if (!Arrays.equals(digest, bytes(tags.get("bh")))) {
      return false;
    }
    var signed = new StringBuilder();
    for (var name : tags.get("h").split(":")) {
      fields.reversed().stream()
          .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(name.strip().toLowerCase() + ":"))
          .findFirst()
          .ifPresent(it -> signed.append(relaxed(it)));
    }
    var own = relaxed(signature.replaceFirst("(?s)(;\\s*b=)[^;]*", "$1"));
    signed.append(own, 0, own.length() - 2);
    var check = Signature.getInstance("SHA256withRSA");
    check.initVerify(keys.getPublic());
    check.update(signed.toString().getBytes(ISO_8859_1));
    return check.verify(bytes(tags.get("b")));
  }

  private static byte[] bytes(String base64) {
    return Base64.getDecoder().decode(base64.replaceAll("\\s", ""));
  }

  @Test
  void a_signed_letter_is_found_to_be_ours_and_as_we_wrote_it() throws Exception {
    var signed = dkim().signed(letter());

    assertThat(holds(signed.bytes())).isTrue();
    var head = new String(signed.bytes(), US_ASCII).split("\r\n\r\n")[0];
    assertThat(tags(fields(head).getFirst()))
        .containsEntry("d", "hub.example.org")
        .containsEntry("s", "s2026")
        .containsEntry("c", "relaxed/relaxed");
    assertThat(tags(fields(head).getFirst()).get("h"))
        .contains("From", "List-Unsubscribe", "List-Unsubscribe-Post");
    assertThat(head.lines()).allMatch(line -> line.length() <= 998);
    assertThat(signed.id()).isEqualTo(letter().id());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Subject: ", "List-Unsubscribe: ", "From: "})
  void a_letter_that_was_changed_on_its_way_is_not(String field) throws Exception {
    var text = new String(dkim().signed(letter()).bytes(), ISO_8859_1);
    var changed = text.replaceFirst("\r\n" + field, "\r\n" + field + "x");

    assertThat(changed).isNotEqualTo(text);
    assertThat(holds(changed.getBytes(ISO_8859_1))).isFalse();
    assertThat(holds((text + "More.\r\n").getBytes(ISO_8859_1))).isFalse();
  }

  @Test
  void every_mail_that_is_carried_is_signed_and_none_without_the_setting() throws Exception {
    try (var sink = new SmtpSink();
        var plain =
            new SmtpCarrier(MailSetup.settings(sink.port()), null, null, Clock.systemUTC());
        var signing =
            new SmtpCarrier(MailSetup.settings(sink.port()), null, dkim(), Clock.systemUTC())) {
      sink.keeps = true;
      plain.carry(List.of(letter()), at -> {});
      assertThat(new String(last(sink), US_ASCII)).doesNotContain("DKIM-Signature");

      signing.carry(List.of(letter()), at -> {});
      assertThat(holds(last(sink))).isTrue();
    }
  }

  private static byte[] last(SmtpSink sink) {
    return sink.kept.get("x@example.org").getLast();
  }

  @Test
  void a_key_that_is_none_is_refused_without_being_quoted() {
    assertThatThrownBy(() -> new Dkim("x.org", new MailSettings.Dkim("s", "c2VjcmV0IHNlY3JldA==")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hub.notification.mail.dkim.key is no RSA key in PKCS#8 (PEM)")
        .hasNoCause();
    assertThat(new MailSettings.Dkim("s", pem()).toString()).doesNotContain("PRIVATE");
  }
}
