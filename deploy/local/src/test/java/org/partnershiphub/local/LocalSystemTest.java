package org.partnershiphub.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSystemTest {
  private static final Set<Part> BACKING =
      EnumSet.of(Part.STORE, Part.BROKER, Part.SMTP, Part.MAIL, Part.SIGNIN);

  @TempDir Path data;

  @Test
  void the_backing_parts_start_together_stop_cleanly_and_start_again_on_the_same_data()
      throws Exception {
    var settings = HubSettings.of(Environments.onFreePorts(data));
    for (int start = 0; start < 2; start++) {
      var said = new ByteArrayOutputStream();
      try (var held = Preflight.check(settings, BACKING);
          var system = LocalSystem.start(settings, BACKING, progress(said, settings));
          var admin = Admin.create(Map.of("bootstrap.servers", settings.brokers()))) {
        assertThat(system).isNotNull();
        assertThat(held).isNotNull();
        assertThat(admin.listTopics().names().get()).contains("people.v1", "deliveries.v1");
        assertThat(said.toString(StandardCharsets.UTF_8))
            .contains("the Kafka broker", "the MongoDB-protocol store", "the sign-in");
      }
    }
  }

  @Test
  void when_one_part_cannot_start_none_is_left_running() throws Exception {
    var settings = HubSettings.of(Environments.onFreePorts(data));
    Files.createDirectories(data.resolve("sign-in"));
    Files.writeString(data.resolve("sign-in").resolve("signing-key.json"), "not a key");

    assertThatThrownBy(
            () ->
                LocalSystem.start(
                    settings, BACKING, progress(new ByteArrayOutputStream(), settings)))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("the sign-in could not start: ");
    try (var held = Preflight.check(settings, BACKING)) {
      assertThat(held).isNotNull();
    }
  }

  @Test
  void a_taken_port_is_named_with_the_setting_that_moves_it() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var environment = Environments.onFreePorts(data.resolve("new"));
      environment.put("HUB_STORE_PORT", Integer.toString(taken.getLocalPort()));
      assertThatThrownBy(() -> Preflight.check(HubSettings.of(environment), BACKING))
          .isInstanceOf(Refusal.class)
          .hasMessage(
              "Port %d, wanted for the MongoDB-protocol store, is taken by another program; stop that or set HUB_STORE_PORT.",
              taken.getLocalPort());
    }
    assertThat(data.resolve("new")).doesNotExist();
  }

  @Test
  void two_parts_on_one_port_are_refused() {
    var environment = Environments.onFreePorts(data);
    environment.put("HUB_MAIL_PORT", environment.get("HUB_SMTP_PORT"));
    assertThatThrownBy(() -> Preflight.check(HubSettings.of(environment), BACKING))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is given to both the SMTP catcher and the page of caught mails");
  }

  @Test
  void a_data_folder_that_cannot_be_written_is_one_clear_sentence() throws Exception {
    var file = Files.writeString(data.resolve("file"), "not a folder");
    assertThatThrownBy(
            () -> Preflight.check(HubSettings.of(Environments.onFreePorts(file)), BACKING))
        .isInstanceOf(Refusal.class)
        .hasMessage("The data folder %s cannot be written; set HUB_DATA to one that can.", file);
  }

  @Test
  void a_data_folder_in_use_is_one_clear_sentence() {
    try (var held =
        Preflight.check(HubSettings.of(Environments.onFreePorts(data)), Set.of(Part.STORE))) {
      assertThat(held).isNotNull();
      assertThatThrownBy(
              () ->
                  Preflight.check(
                      HubSettings.of(Environments.onFreePorts(data)), Set.of(Part.STORE)))
          .isInstanceOf(Refusal.class)
          .hasMessage(
              "The data folder %s is in use: the MongoDB-protocol store runs on it already.", data);
    }
  }

  private static Progress progress(ByteArrayOutputStream said, HubSettings settings) {
    return new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), settings);
  }
}
