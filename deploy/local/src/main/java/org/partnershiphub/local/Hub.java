package org.partnershiphub.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.util.FileSystemUtils;

/**
 * The command: {@code start} for the whole system, {@code part <name>} for one part of it, {@code
 * import} to fill a system whose parts run already, {@code rehearse} to start and stop once, so
 * that the JVM can note what later starts will need.
 */
public final class Hub {
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final long since = System.nanoTime();

  private Hub() {}

  public static void main(String... args) {
    try {
      if (new Hub().run(args)) {
        new CountDownLatch(1).await();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (Refusal refusal) {
      System.err.println(refusal.sentence());
      System.exit(1);
    }
  }

  /** Whether something was started that now runs on. */
  private boolean run(String... args) {
    var settings = HubSettings.of(System.getenv());
    return switch (String.join(" ", args).split(" ", 2)[0]) {
      case "start" -> all(settings);
      case "part" -> one(settings, part(args.length == 2 ? args[1] : ""));
      case "import" -> fill(settings);
      case "rehearse" -> rehearse();
      default ->
          throw new Refusal("Say 'start', 'import', or 'part' and one of: %s.".formatted(words()));
    };
  }

  private static Part part(String word) {
    return Stream.of(Part.values())
        .filter(part -> part.word().equals(word) && part != Part.MAIL)
        .findFirst()
        .orElseThrow(
            () -> new Refusal("There is no part '%s'; there are: %s.".formatted(word, words())));
  }

  private static String words() {
    return Stream.of(Part.values())
        .filter(part -> part != Part.MAIL)
        .map(Part::word)
        .collect(Collectors.joining(", "));
  }

  private boolean all(HubSettings settings) {
    out.printf("Starting the Partnership Hub; its data are in %s%n", settings.data());
    logTo(settings, "hub.log");
    stopAtTheEnd(WholeSystem.start(settings, out));
    new Progress(out, settings).done(System.nanoTime() - since);
    return true;
  }

  private boolean one(HubSettings settings, Part part) {
    var parts = part == Part.SMTP ? EnumSet.of(Part.SMTP, Part.MAIL) : EnumSet.of(part);
    logTo(settings, part.word() + ".log");
    stopAtTheEnd(WholeSystem.start(settings, parts, new Progress(out, settings)));
    out.printf("%s is up; Ctrl-C stops it.%n", part.title());
    return true;
  }

  private boolean fill(HubSettings settings) {
    logTo(settings, "import.log");
    WholeSystem.fill(settings, new Progress(out, settings));
    return false;
  }

  private boolean rehearse() {
    try {
      var folder = Files.createTempDirectory("hub-rehearsal");
      var settings = HubSettings.onFreePorts(folder);
      logTo(settings, "hub.log");
      try (var nobody =
          new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
        WholeSystem.start(settings, nobody).close();
      } finally {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (IOException full) {
      throw new Refusal("There is no room for a rehearsal.", full);
    }
    return false;
  }

  /**
   * One log for the whole process: Boot would set up logging anew for each service. Nothing may
   * have logged before this, nor may the folder be touched before it was checked.
   */
  private static void logTo(HubSettings settings, String file) {
    System.setProperty("hub.log", settings.data().resolve("logs").resolve(file).toString());
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("reactor.netty.ioShutdownQuietPeriod", "0");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private void stopAtTheEnd(WholeSystem system) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  out.println("Stopping");
                  system.close();
                  out.println("Stopped");
                },
                "hub-stop"));
  }
}
