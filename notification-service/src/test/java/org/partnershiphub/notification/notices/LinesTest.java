package org.partnershiphub.notification.notices;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is written down against a form comes back to the byte. */
class LinesTest {

  @Test
  void any_text_comes_back_against_any_other() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 3_000; round++) {
      var form = text(random, random.nextInt(40));
      var other = random.nextBoolean() ? changed(random, form) : text(random, random.nextInt(40));
      var lines = new Lines(form.getBytes(UTF_8));
      var own = lines.without(other.getBytes(UTF_8));
      assertThat(new String(lines.with(own), UTF_8)).as("seed %d", seed).isEqualTo(other);
    }
  }

  /** Lines of which many are alike, some very long, and the last without an end. */
  private static String text(Random random, int lines) {
    var text = new StringBuilder();
    for (int i = 0; i < lines; i++) {
      text.append("x".repeat(random.nextInt(20) == 0 ? random.nextInt(20_000) : random.nextInt(4)));
      text.append(random.nextInt(3)).append(random.nextInt(8) == 0 ? "" : "\r\n");
    }
    return text.toString();
  }

  private static String changed(Random random, String form) {
    var lines = form.split("(?<=\n)", -1);
    for (int i = 0; i < lines.length; i++) {
      switch (random.nextInt(6)) {
        case 0 -> lines[i] = "own " + random.nextInt(9) + "\r\n";
        case 1 -> lines[i] = "";
        case 2 -> lines[i] += "one more\r\n";
        default -> {}
      }
    }
    return String.join("", lines);
  }

  @Test
  void what_differs_in_a_line_costs_about_a_line() {
    var form = "the same\r\n".repeat(3).concat("To: nobody\r\n").concat("more\r\n".repeat(400));
    var other = form.replace("nobody", "Ada Lovelace");
    assertThat(new Lines(form.getBytes(UTF_8)).without(other.getBytes(UTF_8)).length)
        .isLessThan(40);
  }

  @Test
  void nothing_is_nothing() {
    var lines = new Lines(new byte[0]);
    assertThat(lines.with(lines.without(new byte[0]))).isEmpty();
    assertThat(lines.with(lines.without(new byte[] {1, 2}))).containsExactly(1, 2);
  }
}
