package org.partnershiphub.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * Makes changes durable before they are acknowledged. A change is everything done inside one {@link
 * #change}: a commit waits until no change is half done, so a document and its index entries reach
 * the disk together. All changes that wait for durability at the same time share one commit.
 */
final class GroupCommit {
  private final MVStore store;
  private final boolean forced;
  private final ReentrantReadWriteLock barrier = new ReentrantReadWriteLock();
  private final AtomicLong applied = new AtomicLong();
  private final ThreadLocal<Long> newestOwnChange = ThreadLocal.withInitial(() -> 0L);
  private final Object committing = new Object();
  private volatile long committed;

  /**
   * @param forced whether a commit also waits for the device (survives power loss, not only the end
   *     of the process)
   */
  GroupCommit(MVStore store, boolean forced) {
    this.store = store;
    this.forced = forced;
  }

  /** Applies a change in memory; nests. Locks of the data itself are taken inside, never around. */
  <T> T change(Supplier<T> change) {
    barrier.readLock().lock();
    try {
      return change.get();
    } finally {
      newestOwnChange.set(applied.incrementAndGet());
      barrier.readLock().unlock();
    }
  }

  void change(Runnable change) {
    change(
        () -> {
          change.run();
          return true;
        });
  }

  /** Returns when everything that this thread changed is on disk. */
  void awaitDurable() {
    long mine = newestOwnChange.get();
    if (committed >= mine) {
      return;
    }
    synchronized (committing) {
      if (committed < mine) {
        commit();
      }
    }
  }

  private void commit() {
    long upTo;
    barrier.writeLock().lock();
    try {
      upTo = applied.get();
      store.commit();
    } finally {
      barrier.writeLock().unlock();
    }
    if (forced) {
      store.sync();
    }
    committed = upTo;
  }

  /** Runs while no change is half done. */
  void betweenChanges(Runnable work) {
    barrier.writeLock().lock();
    try {
      work.run();
    } finally {
      barrier.writeLock().unlock();
    }
  }
}
