package org.partnershiphub.notification.inbox;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.directory.PersonId;
import reactor.core.publisher.FluxSink;

/**
 * One open stream. What is told reaches its reader at once while they take it; whoever falls behind
 * is given nothing more until they have been caught up from the store, so no queue grows, and
 * nothing is lost, doubled or out of order.
 */
final class Reader {

  private final PersonId person;
  private final FluxSink<Signal> sink;
  private final long expiresAt;
  private Cursor cursor;
  private State state = State.BEHIND;

  /** Something was told, or may have been, since the catching up began. */
  private boolean missed;

  private boolean missedMarks;
  private long saidAt;
  private long tookAt;

  private enum State {
    BEHIND,
    CATCHING_UP,
    LIVE,
    ENDED
  }

  /**
   * @param cursor where they stand; replaced when it was not known yet
   * @param now in milliseconds, as everything here
   */
  Reader(PersonId person, FluxSink<Signal> sink, Cursor cursor, long expiresAt, long now) {
    this.person = person;
    this.sink = sink;
    this.cursor = cursor;
    this.expiresAt = expiresAt;
    this.saidAt = now;
    this.tookAt = now;
  }

  PersonId person() {
    return person;
  }

  synchronized Cursor cursor() {
    return cursor;
  }

  synchronized Set<PersonId> records() {
    return cursor.positions().keySet();
  }

  synchronized boolean live() {
    return state == State.LIVE;
  }

  /** Begins here, as these records. */
  synchronized void open(Cursor at, long now) {
    cursor = at;
    if (state != State.ENDED) {
      say(new Signal.Opened(at.text()), now);
    }
  }

  synchronized void become(Set<PersonId> records) {
    cursor = cursor.with(records);
    fallBehind();
  }

  /** An entry was told. */
  synchronized void told(InboxItem item, long now) {
    switch (state) {
      case LIVE -> pass(item, now);
      case BEHIND, CATCHING_UP -> missed = true;
      case ENDED -> {}
    }
  }

  private void pass(InboxItem item, long now) {
    if (item.position() <= cursor.of(item.record())) {
      return;
    }
    if (sink.requestedFromDownstream() == 0) {
      fallBehind();
      return;
    }
    give(item, now);
  }

  private void give(InboxItem item, long now) {
    cursor = cursor.at(item.record(), item.position());
    say(new Signal.Entry(item, cursor.text()), now);
  }

  synchronized void marked(Signal.Marked marked, long now) {
    if (state == State.LIVE && sink.requestedFromDownstream() > 0) {
      say(marked, now);
    } else {
      missedMarks = true;
    }
  }

  /** Something may be missing: look at the store before anything more is passed on. */
  synchronized void fallBehind() {
    missed = true;
    if (state == State.LIVE) {
      state = State.BEHIND;
    }
  }

  /** True for the one who is to catch this reader up now; who takes nothing is left alone. */
  synchronized boolean startCatchingUp() {
    if (state != State.BEHIND || sink.requestedFromDownstream() == 0) {
      return false;
    }
    state = State.CATCHING_UP;
    missed = false;
    return true;
  }

  /** Gives what the store has, in order; false when the reader takes no more of it. */
  synchronized boolean catchUp(List<InboxItem> items, long now) {
    for (var item : items) {
      if (state != State.CATCHING_UP || sink.requestedFromDownstream() == 0) {
        return false;
      }
      if (item.position() > cursor.of(item.record())) {
        give(item, now);
      }
    }
    return state == State.CATCHING_UP;
  }

  /** True when nothing was told meanwhile, so that the reader is live; else it begins anew. */
  synchronized boolean caughtUp(long now) {
    if (state != State.CATCHING_UP || missed) {
      missed = false;
      return false;
    }
    state = State.LIVE;
    if (missedMarks && sink.requestedFromDownstream() > 0) {
      missedMarks = false;
      say(new Signal.Refresh(), now);
    }
    return true;
  }

  /** Catching up came to no end. */
  synchronized void stayBehind() {
    if (state == State.CATCHING_UP) {
      state = State.BEHIND;
    }
  }

  /** True while this stream goes on. */
  synchronized boolean beat(StreamSettings settings, long now) {
    if (sink.requestedFromDownstream() > 0) {
      tookAt = now;
    }
    if (now >= expiresAt || now - tookAt > settings.patience().toMillis()) {
      end(null);
    } else if (now - saidAt >= settings.aliveEvery().toMillis()
        && sink.requestedFromDownstream() > 0) {
      say(new Signal.Alive(), now);
    }
    return state != State.ENDED;
  }

  private void say(Signal signal, long now) {
    saidAt = now;
    sink.next(signal);
  }

  synchronized boolean ended() {
    return state == State.ENDED;
  }

  synchronized void end(@Nullable RuntimeException why) {
    if (state != State.ENDED) {
      state = State.ENDED;
      if (why == null) {
        sink.complete();
      } else {
        sink.error(why);
      }
    }
  }
}
