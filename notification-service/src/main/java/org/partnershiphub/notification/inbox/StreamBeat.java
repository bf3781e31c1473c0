package org.partnershiphub.notification.inbox;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** One timer for all streams; and their end before the server stops, which would wait for them. */
final class StreamBeat implements SmartLifecycle {

  /** Before the web server begins to wait for what is open. */
  private static final int BEFORE_THE_SERVER = DEFAULT_PHASE - 512;

  private final InboxStreams streams;
  private @Nullable Scheduler timer;

  StreamBeat(InboxStreams streams) {
    this.streams = streams;
  }

  @Override
  public synchronized void start() {
    var single = Schedulers.newSingle("inbox-beat", true);
    single.schedulePeriodically(streams::beat, 1, 1, TimeUnit.SECONDS);
    timer = single;
  }

  @Override
  public synchronized void stop() {
    streams.close();
    if (timer != null) {
      timer.dispose();
      timer = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }

  @Override
  public int getPhase() {
    return BEFORE_THE_SERVER;
  }
}
