package org.partnershiphub.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts that run in this process. They start stage by stage, the parts of a stage side by side,
 * and stop the other way round; when one cannot start, those before it are stopped again.
 */
public final class LocalSystem implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalSystem.class);
  private static final List<Set<Part>> STAGES =
      List.of(
          Set.of(Part.STORE, Part.BROKER, Part.SMTP),
          Set.of(Part.SIGNIN, Part.MEMBERSHIP, Part.COMMUNITY, Part.EVENTS, Part.NOTIFICATION),
          Set.of(Part.DOOR));

  private static final int LONGEST_REASON = 300;

  private final Parts parts;
  private final Progress progress;
  private final Deque<List<Started>> stages = new ArrayDeque<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("hub-part-", 0).daemon().factory());
  private boolean closed;

  private record Started(Part part, Stopping stopping) {}

  private LocalSystem(HubSettings settings, Progress progress) {
    this.parts = new Parts(settings);
    this.progress = progress;
  }

  /**
   * Starts the parts.
   *
   * @throws Refusal with one sentence when one of them cannot start; then none runs
   */
  static LocalSystem start(HubSettings settings, Collection<Part> wanted, Progress progress) {
    var system = new LocalSystem(settings, progress);
    try {
      for (var stage : STAGES) {
        system.startStage(stage.stream().filter(wanted::contains).sorted().toList());
      }
    } catch (Refusal refusal) {
      system.close();
      throw refusal;
    }
    return system;
  }

  private void startStage(List<Part> stage) {
    var started = new ArrayList<Started>();
    Refusal refusal = null;
    for (var future : stage.stream().map(this::starting).toList()) {
      try {
        started.add(future.get());
      } catch (ExecutionException failure) {
        refusal =
            failure.getCause() instanceof Refusal known ? known : new Refusal("A part failed.");
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        refusal = new Refusal("The start was interrupted.");
      }
    }
    push(started);
    if (refusal != null) {
      throw refusal;
    }
  }

  private synchronized void push(List<Started> started) {
    stages.push(started);
  }

  private Future<Started> starting(Part part) {
    return threads.submit(
        () -> {
          var since = System.nanoTime();
          var stopping = attempt(part);
          progress.ready(part, System.nanoTime() - since);
          return new Started(part, stopping);
        });
  }

  private Stopping attempt(Part part) {
    try {
      return parts.start(part);
    } catch (Exception failure) {
      LOG.error("{} could not start", part.title(), failure);
      throw new Refusal("%s could not start: %s".formatted(part.title(), reason(failure)), failure);
    }
  }

  private static String reason(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    var line = String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "..." : line;
  }

  /** Stops everything, in the order in which each part can still rely on those that it needs. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    while (!stages.isEmpty()) {
      stages.pop().stream().map(this::stopping).toList().forEach(LocalSystem::await);
    }
    parts.close();
    threads.shutdown();
  }

  private Future<?> stopping(Started started) {
    Callable<Void> stop =
        () -> {
          var since = System.nanoTime();
          started.stopping().stop();
          LOG.info(
              "{} stopped in {} ms",
              started.part().title(),
              (System.nanoTime() - since) / 1_000_000);
          return null;
        };
    return threads.submit(stop);
  }

  private static void await(Future<?> stopped) {
    try {
      stopped.get();
    } catch (ExecutionException failure) {
      LOG.warn("A part did not stop cleanly", failure.getCause());
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
