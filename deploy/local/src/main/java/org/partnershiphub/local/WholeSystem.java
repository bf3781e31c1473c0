package org.partnershiphub.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnershiphub.broker.TopicPlan;
import org.partnershiphub.broker.Topics;
import org.partnershiphub.broker.Unheard;
import org.partnershiphub.local.partnership.ImportFailed;
import org.partnershiphub.local.partnership.PartnershipData;
import org.partnershiphub.local.partnership.PartnershipImport;

/** A system in this process, from the checks before its start to the release of its folder. */
public final class WholeSystem implements AutoCloseable {
  private static final String IMPORTED = "partnership-imported";
  private static final String ADMINISTRATOR = "p180";
  private static final Duration LONGEST_HEARING = Duration.ofSeconds(30);

  private final Preflight held;
  private final LocalSystem running;

  private WholeSystem(Preflight held, LocalSystem running) {
    this.held = held;
    this.running = running;
  }

  /**
   * Starts all parts that the settings leave to us and, when it is new, fills the system.
   *
   * @throws Refusal with one sentence when it cannot be; then nothing runs
   */
  public static WholeSystem start(HubSettings settings, PrintStream out) {
    var parts = EnumSet.allOf(Part.class);
    parts.removeIf(part -> !settings.starts(part));
    var progress = new Progress(out, settings);
    var system = start(settings, parts, progress);
    try {
      fill(settings, progress);
      return system;
    } catch (Refusal refusal) {
      system.close();
      throw refusal;
    }
  }

  /** Starts some of the parts. */
  static WholeSystem start(HubSettings settings, Set<Part> parts, Progress progress) {
    var held = Preflight.check(settings, parts);
    try {
      if (!settings.starts(Part.BROKER)) {
        Topics.create(settings.brokers(), Parts.topics());
      }
      return new WholeSystem(held, LocalSystem.start(settings, parts, progress));
    } catch (Refusal refusal) {
      held.close();
      throw refusal;
    } catch (IOException | IllegalStateException unreachable) {
      held.close();
      throw new Refusal(String.valueOf(unreachable.getMessage()), unreachable);
    }
  }

  /** Fills a system that was never filled; one that was is left to its people. */
  static void fill(HubSettings settings, Progress progress) {
    var imported = settings.data().resolve(IMPORTED);
    if (!settings.importing() || Files.exists(imported)) {
      return;
    }
    try {
      var token = token(settings);
      if (token.isEmpty()) {
        progress.say("  not filled with the partnership: give HUB_TOKEN, an administrator's token");
        return;
      }
      new PartnershipImport(settings.url(Part.DOOR), token, InstantSource.system())
          .run(PartnershipData.read(), progress::importing);
      Files.createFile(imported);
      hear(settings, progress);
    } catch (ImportFailed failure) {
      throw new Refusal(String.valueOf(failure.getMessage()), failure);
    } catch (IOException full) {
      throw new Refusal("The data folder %s cannot be written.".formatted(settings.data()), full);
    }
  }

  /** Whoever is told that it is ready may use at once what was imported. */
  private static void hear(HubSettings settings, Progress progress) {
    try (var unheard = new Unheard(settings.brokers(), topics())) {
      if (!unheard.awaitNone(LONGEST_HEARING)) {
        progress.say("  the services are still hearing of what was imported");
      }
    } catch (IOException | IllegalStateException unseen) {
      progress.say("  whether the services have heard of it: " + unseen.getMessage());
    }
  }

  private static Set<String> topics() throws IOException {
    return Parts.topics().stream().map(TopicPlan::name).collect(Collectors.toSet());
  }

  private static String token(HubSettings settings) {
    var given = settings.outside().token();
    if (given != null) {
      return given;
    }
    return settings.starts(Part.SIGNIN)
        ? PartnershipImport.token(settings.issuer(), ADMINISTRATOR)
        : "";
  }

  @Override
  public void close() {
    running.close();
    held.close();
  }
}
