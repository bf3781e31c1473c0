package org.partnershiphub.notification;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.directory.Directory;
import org.partnershiphub.notification.directory.PersonId;
import org.partnershiphub.platform.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Figures, not promises: run by hand, not by the build. Thousands of open streams on one instance,
 * through real HTTP on loopback: from the fact on the topic to the bytes at the reader.
 */
class StreamMeasurement extends RunningService {

  private static final SmtpSink SINK = sink();

  @Autowired Directory directory;

  private final int people = Integer.getInteger("people", 5_000);
  private final List<OpenLines.Line> lines = new ArrayList<>();

  private static SmtpSink sink() {
    try {
      return new SmtpSink();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @DynamicPropertySource
  static void sinkInstead(DynamicPropertyRegistry registry) {
    registry.add("hub.notification.mail.smtp.host", () -> "127.0.0.1");
    registry.add("hub.notification.mail.smtp.port", SINK::port);
  }

  private static String person(int i) {
    return "x%05d".formatted(i);
  }

  @Test
  void measure() throws Exception {
    facts.group("x-group", "Everybody who looks", "AFFINITY_GROUP");
    IntStream.range(0, people).forEach(i -> facts.person(person(i), "Fern " + i, "America/Denver"));
    var ids = IntStream.range(0, people).mapToObj(i -> new PersonId(person(i))).toList();
    await().atMost(Duration.ofMinutes(3)).until(() -> directory.people(ids).size() == people);
    warmUp();
    try (var open = new OpenLines(port)) {
      openAll(open);
      for (int round = 1; round <= Integer.getInteger("rounds", 3); round++) {
        steady(open, round);
        burst(open, round);
      }
    }
  }

  private void warmUp() {
    for (int round = 0; round < 2; round++) {
      scheduled("x-w" + round);
      var before = SINK.accepted.get();
      issueAll("x-w" + round);
      await().atMost(Duration.ofMinutes(2)).until(() -> SINK.accepted.get() >= before + people);
    }
  }

  private void openAll(OpenLines open) throws Exception {
    var tokens = IntStream.range(0, people).mapToObj(i -> Tokens.of(person(i))).toList();
    var before = memory();
    var start = System.nanoTime();
    for (var token : tokens) {
      lines.add(open.open(token));
      while (lines.size() - open.open.get() > 200) {
        LockSupport.parkNanos(100_000);
      }
    }
    await().atMost(Duration.ofMinutes(2)).until(() -> open.open.get() == people);
    var took = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%d streams open in %.1f s; %.1f kB each (heap and direct, with the reader's end)%n",
        people, took, (memory() - before) / 1024.0 / people);
  }

  private void scheduled(String meeting) {
    facts.scheduled(
        meeting,
        "Everybody looks",
        "2027-03-11T14:00:00",
        "America/New_York",
        "2027-03-11T19:00:00Z",
        "x-group");
  }

  private void issueAll(String meeting) {
    for (int from = 0; from < people; from += 500) {
      issue(meeting, from, Math.min(people, from + 500));
    }
  }

  private void issue(String meeting, int from, int to) {
    facts.issued(
        meeting,
        1,
        "SCHEDULED",
        "x-group",
        IntStream.range(from, to).mapToObj(StreamMeasurement::person).toArray(String[]::new));
  }

  /** One fact for one person, so many a second. */
  private void steady(OpenLines open, int round) {
    var meeting = "x-s" + round;
    var rate = Integer.getInteger("rate", 50);
    var count = Math.min(people, Integer.getInteger("seconds", 20) * rate);
    scheduled(meeting);
    LockSupport.parkNanos(500_000_000L);
    var before = open.heard.get();
    var told = new long[people];
    var start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      var due = start + i * 1_000_000_000L / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(200_000);
      }
      told[i] = System.currentTimeMillis();
      issue(meeting, i, i + 1);
    }
    await().atMost(Duration.ofMinutes(1)).until(() -> open.heard.get() == before + count);
    show("steady, %d facts a second, from the fact".formatted(rate), count, i -> told[(int) i]);
  }

  private void burst(OpenLines open, int round) {
    var meeting = "x-b" + round;
    scheduled(meeting);
    LockSupport.parkNanos(500_000_000L);
    var before = open.heard.get();
    var start = System.currentTimeMillis();
    issueAll(meeting);
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> open.heard.get() == before + people);
    show("burst to all, from the first fact, with a mail to each", people, i -> start);
    var entries = told(meeting);
    show("burst to all, from the entry told", people, i -> entries.get(person((int) i)));
  }

  private Map<String, Long> told(String meeting) {
    var told = new HashMap<String, Long>();
    for (var record : topics.records("inbox-entries.v1")) {
      if (new String(record.value(), java.nio.charset.StandardCharsets.UTF_8)
          .contains("|" + meeting + "|")) {
        told.putIfAbsent(record.key(), record.timestamp());
      }
    }
    return told;
  }

  private void show(String what, int count, LongUnaryOperator from) {
    var took =
        IntStream.range(0, count)
            .mapToLong(i -> lines.get(i).atMillis - from.applyAsLong(i))
            .toArray();
    Arrays.sort(took);
    System.out.printf(
        "%s: p50 %d ms, p99 %d ms, max %d ms (%d streams open)%n",
        what, took[count / 2], took[count * 99 / 100], took[count - 1], people);
  }

  private static long memory() {
    for (int i = 0; i < 3; i++) {
      System.gc();
      LockSupport.parkNanos(300_000_000L);
    }
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    return heap
        + ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
  }
}
