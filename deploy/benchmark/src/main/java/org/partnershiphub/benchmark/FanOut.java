package org.partnershiphub.benchmark;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.partnershiphub.benchmark.system.Door;
import org.partnershiphub.benchmark.system.HubProcess;
import org.partnershiphub.benchmark.system.MailIndex;

/** Schedules a meeting for a group, and watches its mails come in. */
final class FanOut {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long ASK = TimeUnit.MILLISECONDS.toNanos(250);
  private static final double MILLIS = 1e6;
  private static final double MICROS = 1e3;

  private final Door door;
  private final MailIndex mails;
  private final HubProcess system;
  private final HubProcess sink;
  private final Clock clock = Clock.systemUTC();
  private int meetings;

  FanOut(Door door, MailIndex mails, HubProcess system, HubProcess sink) {
    this.door = door;
    this.mails = mails;
    this.system = system;
    this.sink = sink;
  }

  /**
   * How one fan-out went; times count from the accepted request.
   *
   * @param request milliseconds from sending the request to its answer
   * @param first milliseconds until the first mail lay at the sink
   * @param last milliseconds until the last one did
   * @param cpu microseconds of processor time that the system used for each delivery, to the end of
   *     its book-keeping
   * @param compiling how many of these its compiler used, where that can be told
   * @param sinkCpu the same of the sink
   */
  record Result(
      int people,
      double request,
      double first,
      double last,
      double cpu,
      double compiling,
      double sinkCpu) {
    double perSecond() {
      return people / last * 1000;
    }
  }

  Result run(String group, int people) {
    var meeting = "bench-%s-%d".formatted(group, ++meetings);
    var before = mails.count();
    var cpu = system.cpu();
    var compiling = system.compiling();
    var sinkCpu = sink.cpu();
    var since = System.nanoTime();
    schedule(meeting, group);
    var request = (System.nanoTime() - since) / MILLIS;
    var accepted = clock.millis();

    awaitMails(before + people);
    awaitBooks(meeting, people);
    var times =
        mails.after(before).stream().mapToDouble(mail -> mail.at().toEpochMilli() - accepted);
    var sorted = times.sorted().toArray();
    return new Result(
        people,
        request,
        sorted[0],
        sorted[people - 1],
        system.cpu().minus(cpu).toNanos() / MICROS / people,
        system.compiling().minus(compiling).toNanos() / MICROS / people,
        sink.cpu().minus(sinkCpu).toNanos() / MICROS / people);
  }

  private void schedule(String meeting, String group) {
    door.post(
            "/api/meetings",
            Map.of(
                "id", meeting,
                "title", "Learning from each other",
                "groups", List.of(group),
                "startsLocal", "2029-02-05T14:00:00",
                "zone", "America/New_York",
                "durationMinutes", 60,
                "place", "Video call; the link comes on the day",
                "accessLevel", "MEMBERS"))
        .accepted();
  }

  private void awaitMails(long wanted) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (mails.count() < wanted) {
      mustGoOn(until, () -> "Only %d of %d mails came.".formatted(mails.count(), wanted));
      LockSupport.parkNanos(LOOK);
    }
  }

  /** The mails are out; waits until the log of notices says so, too. */
  private void awaitBooks(String meeting, int people) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (sent(meeting) < people) {
      mustGoOn(until, () -> "The log knows of %d mails only.".formatted(sent(meeting)));
      LockSupport.parkNanos(ASK);
    }
  }

  private long sent(String meeting) {
    var kinds = door.get("/api/notices/summary?subject=" + meeting).accepted().json().path("kinds");
    return kinds.path("MEETING_SCHEDULED").path("sent").asLong(0);
  }

  private static void mustGoOn(long until, Supplier<String> otherwise) {
    if (System.nanoTime() > until) {
      throw new IllegalStateException(otherwise.get());
    }
  }
}
