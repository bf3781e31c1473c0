package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Our own encoders, read back by those of Angus. */
class EncodingTest {

  private static final String[] BITS = {
    "a",
    "b c",
    " ",
    "\t",
    "=",
    ".",
    "From ",
    "é",
    "ß",
    "🌲",
    "שרה",
    "\r\n",
    "\r\n\r\n",
    " \r\n",
    ".\r\n",
    "=20",
    "x".repeat(80)
  };

  @Test
  void quoted_printable_is_read_back_as_it_was() throws Exception {
    for (long seed = 1; seed <= 400; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        text.append(BITS[random.nextInt(BITS.length)]);
      }
      var encoded = QuotedPrintable.encode(text.toString());
      var read =
          MimeUtility.decode(new ByteArrayInputStream(encoded), "quoted-printable").readAllBytes();

      assertThat(new String(read, UTF_8)).as("seed " + seed).isEqualTo(text.toString());
      assertThat(new String(encoded, US_ASCII).split("\r\n"))
          .as("seed " + seed)
          .allMatch(line -> line.length() <= 76);
    }
  }

  @Test
  void pieces_that_were_encoded_apart_read_as_one_text() throws Exception {
    var body = new Body("Hello " + Slots.NAME + ",\r\nyour link: " + Slots.STOP + " .\r\n");
    var out = new ByteArrayOutputStream();
    body.fill(
        out,
        slot ->
            slot == Slots.NAME ? "Ümit 🌲 " : "https://hub.example.org/?a=b&c=" + "d".repeat(90));

    var read =
        MimeUtility.decode(new ByteArrayInputStream(out.toByteArray()), "quoted-printable")
            .readAllBytes();
    assertThat(new String(read, UTF_8))
        .isEqualTo(
            "Hello Ümit 🌲 ,\r\nyour link: https://hub.example.org/?a=b&c="
                + "d".repeat(90)
                + " .\r\n");
  }

  @Test
  void slots_and_control_characters_do_not_come_in_from_outside() {
    assertThat(Slots.plain("a" + Slots.NAME + "b\r\nc\u0000d\u2028e")).isEqualTo("ab  c d e");
  }
}
