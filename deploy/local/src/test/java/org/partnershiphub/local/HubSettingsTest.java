package org.partnershiphub.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubSettingsTest {
  @Test
  void without_an_environment_everything_is_ours_on_its_usual_port() {
    var settings = HubSettings.of(Map.of());

    assertThat(Stream.of(Part.values())).allMatch(settings::starts);
    assertThat(settings.brokers()).isEqualTo("127.0.0.1:9092");
    assertThat(settings.store()).isEqualTo("mongodb://127.0.0.1:27017");
    assertThat(settings.issuer()).isEqualTo("http://127.0.0.1:8090");
    assertThat(settings.url(Part.DOOR)).hasToString("http://127.0.0.1:8080");
    assertThat(settings.now()).isNull();
    assertThat(settings.importing()).isTrue();
  }

  @Test
  void each_address_replaces_one_part_and_no_other() {
    assertThat(HubSettings.of(Map.of("KAFKA_BROKERS", "kafka:9093")).brokers())
        .isEqualTo("kafka:9093");
    assertThat(replaced("KAFKA_BROKERS", "kafka:9093")).containsExactly(Part.BROKER);
    assertThat(replaced("MONGODB_URI", "mongodb://db")).containsExactly(Part.STORE);
    assertThat(replaced("OIDC_ISSUER", "https://id.example.org")).containsExactly(Part.SIGNIN);
    assertThat(replaced("SMTP_HOST", "mail")).containsExactly(Part.SMTP, Part.MAIL);
    assertThat(replaced("KAFKA_BROKERS", " ")).isEmpty();
  }

  @Test
  void a_mail_server_is_a_host_with_or_without_a_port() {
    assertThat(HubSettings.of(Map.of("SMTP_HOST", "mail")).smtpPort()).isEqualTo(25);
    var settings = HubSettings.of(Map.of("SMTP_HOST", "mail.example.org:587"));
    assertThat(settings.smtpHost()).isEqualTo("mail.example.org");
    assertThat(settings.smtpPort()).isEqualTo(587);
  }

  @Test
  void the_clock_can_start_at_another_instant() {
    assertThat(HubSettings.of(Map.of("HUB_NOW", "2026-11-23T15:00:00Z")).now())
        .isEqualTo(Instant.parse("2026-11-23T15:00:00Z"));
    assertThatThrownBy(() -> HubSettings.of(Map.of("HUB_NOW", "tomorrow")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("HUB_NOW is 'tomorrow'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "0", "-1", "65536", "80.5"})
  void a_port_that_is_none_is_refused_by_name(String port) {
    assertThatThrownBy(() -> HubSettings.of(Map.of("HUB_DOOR_PORT", port)))
        .isInstanceOf(Refusal.class)
        .hasMessage("HUB_DOOR_PORT is '%s', which is not a port.", port);
  }

  private static Stream<Part> replaced(String name, String value) {
    var settings = HubSettings.of(Map.of(name, value));
    return Stream.of(Part.values()).filter(part -> !settings.starts(part));
  }
}
