package org.partnershiphub.membership;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Prints what is alive on the heap, after a collection that it asks for, at every so many rows and
 * at least every few seconds: a row of figures that shows whether memory grows.
 */
final class MeasuredHeap implements AutoCloseable {

  private static final int QUIET_SECONDS = 5;

  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final StringBuilder row = new StringBuilder();
  private final int step;
  private final IntSupplier sent;
  private final IntSupplier stored;
  private long highest;
  private int lastSent;
  private int lastStored;
  private long lastAt = System.nanoTime();

  MeasuredHeap(int step, IntSupplier sent, IntSupplier stored) {
    this.step = step;
    this.sent = sent;
    this.stored = stored;
    note("before");
    clock.scheduleWithFixedDelay(this::look, 100, 100, TimeUnit.MILLISECONDS);
  }

  private void look() {
    highest = Math.max(highest, used());
    var sentNow = sent.getAsInt() / step;
    var storedNow = stored.getAsInt() / step;
    if (sentNow > lastSent) {
      note("sent %,d".formatted(sentNow * step));
    } else if (storedNow > lastStored) {
      note("stored %,d".formatted(storedNow * step));
    } else if (System.nanoTime() - lastAt > TimeUnit.SECONDS.toNanos(QUIET_SECONDS)) {
      note("checking");
    }
    lastSent = sentNow;
    lastStored = storedNow;
  }

  private void note(String when) {
    System.gc();
    row.append(row.isEmpty() ? "" : ", ").append(when).append(' ').append(used());
    lastAt = System.nanoTime();
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1_000_000;
  }

  @Override
  public void close() {
    clock.shutdown();
    try {
      clock.awaitTermination(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    note("at the end");
    DirectoryMeasurement.say("MB alive: %s; highest with garbage %d", row, highest);
  }
}
