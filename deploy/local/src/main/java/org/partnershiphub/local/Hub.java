package org.partnershiphub.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnershiphub.broker.Topics;
import org.partnershiphub.local.partnership.ImportFailed;
import org.partnershiphub.local.partnership.PartnershipData;
import org.partnershiphub.local.partnership.PartnershipImport;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * The command: {@code start} for the whole system, {@code part <name>} for one part of it, {@code
 * import} to fill a system whose parts run already.
 */
public final class Hub {
  private static final String IMPORTED = "partnership-imported";
  private static final String ADMINISTRATOR = "p180";

  private final HubSettings settings;
  private final Progress progress;
  private final long since = System.nanoTime();

  private Hub(HubSettings settings, PrintStream out) {
    this.settings = settings;
    this.progress = new Progress(out, settings);
  }

  public static void main(String... args) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      if (new Hub(HubSettings.of(System.getenv()), out).run(args)) {
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
    switch (String.join(" ", args).split(" ", 2)[0]) {
      case "start" -> all();
      case "part" -> one(part(args.length == 2 ? args[1] : ""));
      case "import" -> fill();
      default ->
          throw new Refusal("Say 'start', 'import', or 'part' and one of: %s.".formatted(words()));
    }
    return !args[0].equals("import");
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

  private void all() {
    var parts = EnumSet.allOf(Part.class);
    parts.removeIf(part -> !settings.starts(part));
    progress.say("Starting the Partnership Hub; its data are in %s".formatted(settings.data()));
    start(parts, "hub.log");
    fill();
    progress.done(System.nanoTime() - since);
  }

  private void one(Part part) {
    var parts = part == Part.SMTP ? EnumSet.of(Part.SMTP, Part.MAIL) : EnumSet.of(part);
    start(parts, part.word() + ".log");
    progress.say("%s is up; Ctrl-C stops it.".formatted(part.title()));
  }

  private void start(Set<Part> parts, String log) {
    var held = Preflight.check(settings, parts);
    logTo(log);
    var system = start(parts, held);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(system, held), "hub-stop"));
  }

  private LocalSystem start(Set<Part> parts, Preflight held) {
    try {
      if (!settings.starts(Part.BROKER)) {
        Topics.create(settings.brokers(), Parts.topics());
      }
      return LocalSystem.start(settings, parts, progress);
    } catch (Refusal refusal) {
      held.close();
      throw refusal;
    } catch (IOException | IllegalStateException unreachable) {
      held.close();
      throw new Refusal(String.valueOf(unreachable.getMessage()), unreachable);
    }
  }

  /** One log for the whole process: Boot would set up logging anew for each service. */
  private void logTo(String file) {
    System.setProperty("hub.log", settings.data().resolve("logs").resolve(file).toString());
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("reactor.netty.ioShutdownQuietPeriod", "0");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private void stop(LocalSystem system, Preflight held) {
    progress.say("Stopping");
    system.close();
    held.close();
    progress.say("Stopped");
  }

  /** Fills a system that was never filled; one that was is left to its people. */
  private void fill() {
    var imported = settings.data().resolve(IMPORTED);
    if (!settings.importing() || Files.exists(imported)) {
      return;
    }
    try {
      var token = token();
      if (token.isEmpty()) {
        progress.say("  not filled with the partnership: give HUB_TOKEN, an administrator's token");
        return;
      }
      new PartnershipImport(settings.url(Part.DOOR), token, InstantSource.system())
          .run(PartnershipData.read(), progress::importing);
      Files.createFile(imported);
    } catch (ImportFailed failure) {
      throw new Refusal(String.valueOf(failure.getMessage()), failure);
    } catch (IOException full) {
      throw new Refusal("The data folder %s cannot be written.".formatted(settings.data()), full);
    }
  }

  private String token() {
    var given = settings.outside().token();
    if (given != null) {
      return given;
    }
    return settings.starts(Part.SIGNIN)
        ? PartnershipImport.token(settings.issuer(), ADMINISTRATOR)
        : "";
  }
}
