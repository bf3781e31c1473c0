package org.partnershiphub.benchmark.system;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.partnershiphub.local.Hub;
import org.partnershiphub.local.Part;

/**
 * The local system, or one part of it, as a process of its own: started by the same command as a
 * user's, from the classpath of this JVM, and stopped or killed from here.
 */
public final class HubProcess implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(30);
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(25);

  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

  static {
    // Nothing of ours outlives this JVM, however it ends.
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> RUNNING.forEach(Process::destroyForcibly)));
  }

  private final Process process;
  private final Path said;

  private HubProcess(Process process, Path said) {
    this.process = process;
    this.said = said;
    RUNNING.add(process);
    var _ = process.onExit().thenAccept(RUNNING::remove);
  }

  /** Starts the whole system, and returns when it is ready. */
  public static HubProcess start(Place place, Flags flags) {
    return launch(place, "hub", flags, "start").awaitSaid("The Partnership Hub is ready");
  }

  /** Starts one part, and returns when it is up. */
  public static HubProcess part(Place place, Part part, Flags flags) {
    return launchPart(place, part, flags).awaitUp();
  }

  /** Starts one part without waiting for it, for those that start side by side. */
  public static HubProcess launchPart(Place place, Part part, Flags flags) {
    var word = part.name().toLowerCase(Locale.ROOT);
    return launch(place, word, flags, "part", word);
  }

  /** Returns when a part that was launched is up. */
  public HubProcess awaitUp() {
    return awaitSaid("Ctrl-C stops it.");
  }

  private static HubProcess launch(Place place, String name, Flags flags, String... arguments) {
    try {
      Files.createDirectories(place.data());
      var said = Files.createTempFile(place.data(), name + "-", ".out");
      var builder = new ProcessBuilder(command(flags, arguments));
      builder.environment().putAll(place.environment());
      builder.redirectErrorStream(true).redirectOutput(said.toFile());
      return new HubProcess(builder.start(), said);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<String> command(Flags flags, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags.all());
    command.add("-cp");
    command.add(classpath());
    command.add(Hub.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Absolute, and the one of the tests where Surefire hides it in a manifest. */
  private static String classpath() {
    var path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(path.split(File.pathSeparator)).stream()
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .reduce((one, other) -> one + File.pathSeparator + other)
        .orElseThrow();
  }

  private HubProcess awaitSaid(String words) {
    var until = System.nanoTime() + LONGEST_START.toNanos();
    while (!said().contains(words)) {
      if (!process.isAlive() || System.nanoTime() > until) {
        kill();
        throw new IllegalStateException("The system did not start:\n" + said());
      }
      LockSupport.parkNanos(LOOK_AGAIN);
    }
    return this;
  }

  /** All that it printed so far. */
  public String said() {
    try {
      return Files.readString(said);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public long pid() {
    return process.pid();
  }

  /** The processor time that it used so far. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The part of it that its compilers used; zero where the system does not tell of threads. */
  public Duration compiling() {
    return CompilerTime.of(process.pid());
  }

  /** Ends it without a word, as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Asks it to stop, as Ctrl-C does. */
  @Override
  public void close() {
    process.destroy();
    if (!awaitEnd()) {
      kill();
      throw new IllegalStateException("The system did not stop when asked:\n" + said());
    }
  }

  private boolean awaitEnd() {
    try {
      return process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
