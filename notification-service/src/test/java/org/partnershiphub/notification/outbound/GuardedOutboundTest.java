package org.partnershiphub.notification.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody makes us connect to the inside of our own network. */
class GuardedOutboundTest {

  private final OutboundGuard guard = new GuardedOutbound(new OutboundSettings(Set.of("inside")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://push.example.org/abc?d=1",
        "https://93.184.216.34/x",
        "https://[2606:2800:220:1::1]/x",
        "http://inside/x",
        "https://inside:8443/x"
      })
  void these_are_allowed(String target) {
    assertThat(guard.allows(URI.create(target))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://push.example.org/",
        "https://localhost/",
        "https://a.localhost/",
        "https://intranet/",
        "https://127.0.0.1/",
        "https://10.0.0.1/",
        "https://192.168.1.1/",
        "https://172.16.0.1/",
        "https://169.254.169.254/latest/meta-data",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://224.0.0.1/",
        "https://[::1]/",
        "https://[fc00::1]/",
        "https://[fe80::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[64:ff9b::a00:1]/",
        "https://[2002:a00:1::1]/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://user@push.example.org/",
        "https://push.example.org/#x",
        "ftp://inside/x",
        "mailto:somebody@example.org",
        "file:///etc/passwd"
      })
  void these_are_not(String target) {
    assertThat(guard.allows(URI.create(target))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "::1", "fd00::1", "198.18.0.1", "240.0.0.1"})
  void a_name_that_leads_inside_leads_nowhere(String address) throws UnknownHostException {
    assertThat(PublicAddresses.include(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void a_name_is_judged_by_its_addresses_when_it_is_connected_to() {
    var refused =
        guard
            .client()
            .get()
            .uri("http://localhost:9/")
            .response()
            .map(it -> "answered")
            .onErrorResume(error -> reactor.core.publisher.Mono.just(error.toString()))
            .block();

    assertThat(refused).contains("No address outside of our network: localhost");
  }
}
