package org.partnershiphub.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of the project, wherever a test runs. */
public final class ProjectFiles {

  private ProjectFiles() {}

  /** The folder that holds {@code deploy/topics.json}. */
  public static Path root() {
    var here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("deploy/topics.json"))) {
      here = here.getParent();
      if (here == null) {
        throw new IllegalStateException("Not inside the project");
      }
    }
    return here;
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Compares a generated file with the committed one. With {@code -Dcontracts.write} it writes the
   * file instead, for the developer to read and commit.
   */
  public static void same(Path committed, String generated) {
    try {
      if (Boolean.getBoolean("contracts.write")) {
        Files.createDirectories(committed.getParent());
        Files.writeString(committed, generated);
      } else if (!Files.exists(committed) || !Files.readString(committed).equals(generated)) {
        throw new AssertionError(
            committed
                + " is not what the code says now; generate it with -Dcontracts.write and read the difference");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
