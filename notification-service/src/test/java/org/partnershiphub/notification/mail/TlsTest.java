package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnershiphub.notification.mail.MailSettings.Tls;
import org.partnershiphub.notification.mail.TlsSmtpServer.Manner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Secured connections with a server that shows a certificate of its own. */
class TlsTest {

  private static final String LOOPBACK = "ip:127.0.0.1";

  private static MailSettings settings(int port, Tls tls, String password) {
    return MailSetup.settings(MailSetup.smtp(port, tls, password, MailSetup.PATIENCE));
  }

  private static SmtpCarrier carrier(TlsSmtpServer server, Tls tls, String password) {
    return new SmtpCarrier(
        settings(server.port(), tls, password), server.trust(), null, Clock.systemUTC());
  }

  private static List<Mail> mails(int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                new Mail(
                    "bounces+x@hub.example.org",
                    "p%d@example.org".formatted(i),
                    "<" + i + "@test>",
                    ("Message-ID: <" + i + "@test>\r\n\r\nSecret matter\r\n").getBytes(UTF_8)))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"STARTTLS", "IMPLICIT"})
  void mails_go_over_secured_connections_that_are_kept_open(Tls tls) throws Exception {
    try (var server = new TlsSmtpServer(Manner.valueOf(tls.name()), LOOPBACK);
        var carrier = carrier(server, tls, "secret")) {

      var carried = carrier.carry(mails(40), at -> {});

      assertThat(carried).allMatch(Carried.Accepted.class::isInstance);
      assertThat(server.taken).hasSize(40);
      assertThat(server.connections).hasSizeLessThanOrEqualTo(2);
      assertThat(server.readable).allMatch(it -> it.startsWith("EHLO ") || it.equals("STARTTLS"));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Tls.class,
      names = {"STARTTLS", "IMPLICIT"})
  void a_certificate_of_another_host_is_refused_and_nothing_is_said(Tls tls) throws Exception {
    try (var server = new TlsSmtpServer(Manner.valueOf(tls.name()), "dns:other.example.org");
        var carrier = carrier(server, tls, "secret")) {

      assertThat(carrier.carry(mails(1), at -> {})).allMatch(Carried.NotTried.class::isInstance);
      assertThat(server.taken).isEmpty();
      assertThat(server.readable).noneMatch(it -> it.contains("AUTH") || it.contains("MAIL"));
    }
  }

  @Test
  void a_certificate_that_nobody_vouches_for_is_refused() throws Exception {
    try (var server = new TlsSmtpServer(Manner.STARTTLS, LOOPBACK);
        var carrier =
            new SmtpCarrier(
                settings(server.port(), Tls.STARTTLS, ""), null, null, Clock.systemUTC())) {

      assertThat(carrier.carry(mails(1), at -> {})).allMatch(Carried.NotTried.class::isInstance);
      assertThat(server.taken).isEmpty();
    }
  }

  @Test
  void a_server_that_does_not_offer_tls_gets_no_mail_in_the_open() throws Exception {
    try (var server = new TlsSmtpServer(Manner.PLAIN, LOOPBACK);
        var carrier = carrier(server, Tls.STARTTLS, "secret")) {

      assertThat(carrier.carry(mails(1), at -> {})).allMatch(Carried.NotTried.class::isInstance);
      assertThat(server.readable).noneMatch(it -> it.contains("AUTH") || it.contains("MAIL"));
    }
  }

  @Test
  void a_wrong_password_is_held_against_no_mail() throws Exception {
    try (var server = new TlsSmtpServer(Manner.STARTTLS, LOOPBACK);
        var carrier = carrier(server, Tls.STARTTLS, "wrong")) {

      assertThat(carrier.carry(mails(1), at -> {}))
          .singleElement()
          .isInstanceOfSatisfying(
              Carried.NotTried.class, it -> assertThat(it.why()).contains("535"));
      assertThat(server.taken).isEmpty();
    }
  }

  /** Why Spring does not start with these settings; empty when it does. */
  private static String refusal(String... settings) {
    var said = new StringBuilder();
    new ApplicationContextRunner()
        .withUserConfiguration(OnlySettings.class)
        .withPropertyValues(
            Stream.of(settings).map(it -> "hub.notification.mail." + it).toArray(String[]::new))
        .run(
            it -> {
              for (var cause = it.getStartupFailure(); cause != null; cause = cause.getCause()) {
                said.append(cause).append('\n');
              }
            });
    return said.toString();
  }

  @EnableConfigurationProperties(MailSettings.class)
  static class OnlySettings {}

  @Test
  void a_password_without_tls_is_no_setting() {
    assertThat(refusal("smtp.username=hub", "smtp.password=secret"))
        .contains("a password is only sent over TLS: set tls");
    assertThat(refusal("smtp.username=hub", "smtp.password=secret", "smtp.tls=STARTTLS")).isEmpty();
    assertThat(refusal("smtp.start-tls=true")).contains("set tls to STARTTLS");
    assertThat(refusal("dkim.key=abc")).contains("a key needs the selector");
    assertThat(refusal("pace.per-minute=-1")).contains("perMinute");
    assertThat(refusal("pace.domains[Slow.Example.org]=-1")).isNotEmpty();
    assertThat(settings(25, Tls.STARTTLS, "secret").toString()).doesNotContain("secret");
  }
}
