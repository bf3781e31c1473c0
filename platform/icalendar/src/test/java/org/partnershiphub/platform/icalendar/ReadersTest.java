package org.partnershiphub.platform.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnershiphub.platform.icalendar.SampleCalendars.Sample;
import org.partnershiphub.platform.testing.StrictClient;

/**
 * Three programs that have nothing to do with us, nor with each other, find the same instants in
 * our calendars: ical4j always; python3-icalendar (with dateutil) and khal where they are
 * installed. It prints which of them it used.
 */
class ReadersTest {

  private static final Path READERS = Path.of("src", "test", "readers");
  private static final List<Sample> SAMPLES = SampleCalendars.all();

  /** {@code uid instant} of each occurrence, sorted. */
  private static List<String> expected() {
    return SAMPLES.stream()
        .flatMap(it -> it.starts().stream().map(at -> it.uid() + " " + at))
        .sorted()
        .toList();
  }

  @Test
  void ical4j_finds_the_same_instants() {
    var client = new StrictClient();
    for (var it : SAMPLES) {
      var method = it.starts().isEmpty() ? "CANCEL" : "REQUEST";
      client.receive(it.text().replace("VERSION:2.0", "VERSION:2.0\r\nMETHOD:" + method));
    }
    var found = client.shows(SampleCalendars.FROM, SampleCalendars.BEFORE);

    assertThat(found.stream().map(it -> it.uid() + " " + it.from()).sorted()).isEqualTo(expected());
    assertThat(found).allMatch(it -> it.from().plusSeconds(5_400).equals(it.to()));
    System.out.printf("ical4j: %,d instants, all the same%n", found.size());
  }

  @Test
  void python_finds_the_same_instants(@TempDir Path folder) throws Exception {
    compare("python3-icalendar", folder, "instants.py");
  }

  @Test
  void khal_finds_the_same_instants(@TempDir Path folder) throws Exception {
    compare("khal", folder, "khal.py");
  }

  private static void compare(String reader, Path folder, String script) throws Exception {
    for (var it : SAMPLES) {
      Files.writeString(folder.resolve(it.uid() + ".ics"), it.text(), UTF_8);
    }
    var found = run(folder, script);
    if (found == null) {
      System.out.println(reader + " is not installed here; it was not asked");
      return;
    }
    assertThat(found).isEqualTo(expected());
    System.out.printf("%s: %,d instants, all the same%n", reader, found.size());
  }

  /** Null when the program is not there, which the script says by ending with 3. */
  private static List<String> run(Path folder, String script)
      throws IOException, InterruptedException {
    var python = Stream.of("/usr/bin/python3").filter(it -> Files.exists(Path.of(it))).findFirst();
    if (python.isEmpty()) {
      return null;
    }
    var out = Files.createTempFile("instants", ".txt");
    try {
      var process =
          new ProcessBuilder(
                  python.get(),
                  READERS.resolve(script).toString(),
                  folder.toString(),
                  SampleCalendars.FROM.toString(),
                  SampleCalendars.BEFORE.toString())
              .redirectOutput(out.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
      if (process.exitValue() == 3) {
        return null;
      }
      assertThat(process.exitValue()).isZero();
      return Files.readAllLines(out).stream().sorted().toList();
    } finally {
      Files.delete(out);
    }
  }
}
