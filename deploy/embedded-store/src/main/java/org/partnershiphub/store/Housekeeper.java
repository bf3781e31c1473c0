package org.partnershiphub.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is done now and then: checkpoints, sparse parts of the file written anew, past documents
 * deleted.
 */
final class Housekeeper implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Housekeeper.class);

  /** A checkpoint holds up all that change something; what the log has is safe without it. */
  private static final Duration EVERY = Duration.ofSeconds(5);

  private static final int RUNS_BETWEEN_SWEEPS = 2;

  /**
   * Parts of the file of which less than this share is alive, in percent, are written anew, so much
   * at once.
   */
  private static final int ALIVE = 50;

  private static final int AT_ONCE = 4 * 1024 * 1024;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("store-housekeeper").factory());
  private final MVStore file;
  private final GroupCommit commits;
  private final StoreBackend backend;
  private int runs;

  Housekeeper(MVStore file, GroupCommit commits, StoreBackend backend) {
    this.file = file;
    this.commits = commits;
    this.backend = backend;
  }

  void start() {
    timer.scheduleWithFixedDelay(
        this::run, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void run() {
    try {
      checkpoint();
      if (++runs % RUNS_BETWEEN_SWEEPS == 0) {
        backend.tidyUp();
      }
    } catch (RuntimeException e) {
      log.warn("Housekeeping failed; it is tried again", e);
    }
  }

  void tidyUp() {
    backend.tidyUp();
    checkpoint();
  }

  private void checkpoint() {
    if (commits.needsCheckpoint()) {
      commits.checkpoint();
      commits.betweenChanges(() -> file.compact(ALIVE, AT_ONCE));
    }
  }

  @Override
  public void close() {
    timer.shutdown();
    try {
      timer.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
