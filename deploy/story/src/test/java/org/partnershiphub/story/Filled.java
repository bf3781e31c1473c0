package org.partnershiphub.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a system that was started once, filled itself with the partnership and was stopped
 * again. It is made once a run; each test class goes on from a copy of it.
 *
 * @param facts how many records stood on all topics when it stopped
 * @param mails how many mails were caught
 */
record Filled(Path folder, long facts, int mails) {
  static final String FIRST_START = "2026-11-23T15:00:00Z";
  static final String LATER = "2026-11-23T15:30:00Z";

  private static @Nullable Filled once;

  static synchronized Filled once() {
    if (once == null) {
      once = fill();
    }
    return once;
  }

  private static Filled fill() {
    var folder = temporary();
    try (var town = Town.start(folder, FIRST_START)) {
      town.settle();
      return new Filled(folder, town.topics().written(), town.mailbox().count());
    }
  }

  /** A copy to go on from. */
  Path copy() {
    var copy = temporary();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted().toList()) {
        var target = copy.resolve(folder.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
      return copy;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A folder that is gone when the tests are over. */
  static Path temporary() {
    try {
      var folder = Files.createTempDirectory("hub-story-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> file.delete());
    } catch (IOException left) {
      System.err.println("Left behind: " + folder);
    }
  }
}
