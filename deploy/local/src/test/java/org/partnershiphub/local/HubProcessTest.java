package org.partnershiphub.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process: what it prints, and how it ends. */
class HubProcessTest {
  private static final Path HUB = Path.of("../../hub").toAbsolutePath().normalize();
  private static final int TERMINATED = 128 + 15;

  @TempDir Path folder;

  @Test
  void a_part_runs_alone_and_stops_when_asked() throws Exception {
    var environment = Environments.onFreePorts(folder.resolve("data"));
    var hub = hub(environment, "part", "smtp");
    try {
      awaitSaid("the SMTP catcher is up");
      var port = Integer.parseInt(environment.get("HUB_SMTP_PORT"));
      try (var client = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertThat(client.getInputStream().read()).isEqualTo('2');
      }
    } finally {
      hub.destroy();
    }
    assertThat(hub.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(hub.exitValue()).isEqualTo(TERMINATED);
    assertThat(said()).endsWith("Stopping\nStopped\n");
  }

  @Test
  void a_refusal_is_one_sentence_and_an_exit_code() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var environment = Environments.onFreePorts(folder.resolve("data"));
      environment.put("HUB_SIGNIN_PORT", Integer.toString(taken.getLocalPort()));
      assertRefused(
          hub(environment, "start"),
          "Port %d, wanted for the sign-in, is taken by another program; stop that or set HUB_SIGNIN_PORT.\n"
              .formatted(taken.getLocalPort()));
    }
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void an_unknown_part_is_refused_with_those_that_there_are() throws Exception {
    assertRefused(
        hub(Map.of(), "part", "fax"),
        "There is no part 'fax'; there are: store, broker, smtp, signin, membership, community, events, notification, door.\n");
    assertRefused(
        hub(Map.of()),
        "Say 'start', 'import', or 'part' and one of: store, broker, smtp, signin, membership, community, events, notification, door.\n");
  }

  @Test
  void without_a_jdk_25_the_script_says_so_in_one_sentence() throws Exception {
    var old = Files.createDirectories(folder.resolve("old/bin")).resolve("java");
    Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"17.0.19\" 2026-04-21' >&2\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();
    var environment = new HashMap<String, String>();
    environment.put("JAVA_HOME", folder.resolve("old").toString());
    environment.put("PATH", old.getParent() + ":/usr/bin:/bin");
    environment.put("HUB_JVMS", folder.resolve("none").toString());

    var script = new ProcessBuilder("bash", HUB.toString(), "start");
    script.environment().putAll(environment);
    assertRefused(
        run(script),
        "The Partnership Hub needs a JDK 25: none in JAVA_HOME, in %s or on the PATH (on Debian: apt install temurin-25-jdk or openjdk-25-jdk-headless).\n"
            .formatted(folder.resolve("none")));
  }

  private Process hub(Map<String, String> environment, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Hub.class.getName()));
    command.addAll(List.of(arguments));
    var process = new ProcessBuilder(command);
    process.environment().putAll(environment);
    return run(process);
  }

  private Process run(ProcessBuilder process) throws IOException {
    return process
        .redirectOutput(folder.resolve("said").toFile())
        .redirectError(folder.resolve("complained").toFile())
        .start();
  }

  private void assertRefused(Process process, String sentence) throws Exception {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(folder.resolve("complained"), StandardCharsets.UTF_8))
        .isEqualTo(sentence);
    assertThat(process.exitValue()).isOne();
  }

  private void awaitSaid(String text) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(said()).contains(text));
  }

  private String said() throws IOException {
    return Files.readString(folder.resolve("said"));
  }
}
