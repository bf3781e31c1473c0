package org.partnershiphub.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Makes changes durable before they are acknowledged. A change is everything done inside one {@link
 * #change}; all changes that wait at the same time share one write of the log. Now and then a
 * checkpoint writes the tree itself, while no change is half done, so a document and its index
 * entries reach it together.
 */
final class GroupCommit {
  private static final long MOST_TO_REDO = 64L * 1024 * 1024;

  private final MVStore store;
  private final boolean forced;
  private final ReentrantReadWriteLock barrier = new ReentrantReadWriteLock();
  private final AtomicLong applied = new AtomicLong();
  private final ThreadLocal<Long> newestOwnChange = ThreadLocal.withInitial(() -> 0L);
  private final Object committing = new Object();
  private @Nullable ChangeLog log;
  private volatile boolean changesTheCatalogue;
  private volatile long committed;

  /**
   * @param forced whether a checkpoint waits for the device
   */
  GroupCommit(MVStore store, boolean forced) {
    this.store = store;
    this.forced = forced;
  }

  /**
   * From now on changes are logged; what was done before is in the tree. Without a log, nothing
   * outlives the process.
   */
  void startLogging(ChangeLog to) {
    log = to;
    checkpoint();
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

  /** Notes a document as it is now, or that it is no more, inside a change. */
  void note(byte[] namespace, long position, byte @Nullable [] document) {
    if (log != null) {
      log.append(namespace, position, document);
    }
  }

  /**
   * Which collections and indexes there are is not logged: such a change is acknowledged after a
   * checkpoint.
   */
  void noteCatalogue() {
    changesTheCatalogue = true;
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
    if (log == null) {
      committed = applied.get();
    } else if (changesTheCatalogue || log.size() > MOST_TO_REDO) {
      checkpoint();
    } else {
      long upTo = applied.get();
      log.flush();
      committed = upTo;
    }
  }

  /** Writes the tree and starts the log anew. */
  void checkpoint() {
    synchronized (committing) {
      barrier.writeLock().lock();
      try {
        changesTheCatalogue = false;
        long upTo = applied.get();
        store.commit();
        if (forced) {
          store.sync();
        }
        if (log != null) {
          log.clear();
        }
        committed = upTo;
      } finally {
        barrier.writeLock().unlock();
      }
    }
  }

  boolean needsCheckpoint() {
    return log != null && log.size() > 0;
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
