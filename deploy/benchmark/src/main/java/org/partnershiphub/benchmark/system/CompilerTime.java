package org.partnershiphub.benchmark.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** The processor time of a JVM's compiler threads, from what Linux tells of each thread. */
final class CompilerTime {
  /** Linux counts in hundredths of a second, whatever its kernel does. */
  private static final long MILLIS_A_TICK = 10;

  /** After the name: user time and system time are the 12th and 13th field. */
  private static final int USER = 11;

  private CompilerTime() {}

  static Duration of(long pid) {
    var threads = Path.of("/proc", Long.toString(pid), "task");
    if (!Files.isDirectory(threads)) {
      return Duration.ZERO;
    }
    try (var all = Files.list(threads)) {
      return Duration.ofMillis(
          MILLIS_A_TICK * all.map(it -> it.resolve("stat")).mapToLong(CompilerTime::ticks).sum());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A thread that has just ended counts no more. */
  private static long ticks(Path stat) {
    try {
      var line = Files.readString(stat);
      var name = line.substring(line.indexOf('(') + 1, line.lastIndexOf(')'));
      if (!name.contains("CompilerThre")) {
        return 0;
      }
      var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return Long.parseLong(fields[USER]) + Long.parseLong(fields[USER + 1]);
    } catch (NoSuchFileException ended) {
      return 0;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
