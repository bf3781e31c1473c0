package org.partnershiphub.membership;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.partnershiphub.platform.testing.BackedContext;
import org.partnershiphub.platform.testing.FactTopics;

/**
 * Two processes of this service on one broker and one store; each is killed without a word and
 * another started in its place, with a later clock.
 */
final class TwoProcesses implements AutoCloseable {

  private final Path logs;
  private final String prefix;
  private final IntFunction<Instant> clocks;
  private final List<Process> running = new ArrayList<>();
  private int started;

  /**
   * @param clocks what time it is for the process that is started as this one
   */
  TwoProcesses(Path logs, String prefix, IntFunction<Instant> clocks) {
    this.logs = logs;
    this.prefix = prefix;
    this.clocks = clocks;
    running.add(start());
    running.add(start());
  }

  /** SIGKILL, and another one. */
  void replace(int victim) {
    running.get(victim).destroyForcibly();
    running.set(victim, start());
  }

  private Process start() {
    var now = clocks.apply(started);
    started++;
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx300m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(MembershipApplication.class.getName());
    command.addAll(List.of("--spring.config.name=membership-service", "--server.port=0"));
    command.add("--hub.now=" + now);
    BackedContext.settings(prefix).forEach((name, value) -> command.add("--" + name + "=" + value));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(Files.createFile(logs.resolve("process-" + started + ".log")).toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Until some more was told, so that the kill falls into the work; or for a while. */
  static void letWork(FactTopics topics, int more) {
    var before = topics.records("membership.v1").size();
    var limit = System.nanoTime() + Duration.ofSeconds(25).toNanos();
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                topics.records("membership.v1").size() > before + more
                    || System.nanoTime() > limit);
  }

  /** Long enough for a process to be anywhere between its start and its last deed. */
  static void letPass(Duration time) {
    await().pollDelay(time.plusMillis(1)).atMost(time.plusSeconds(10)).until(() -> true);
  }

  @Override
  public void close() {
    running.forEach(Process::destroyForcibly);
  }
}
