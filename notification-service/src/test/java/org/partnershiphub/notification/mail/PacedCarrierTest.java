package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.SmtpSink;
import org.springframework.boot.health.contributor.Status;

/** A batch to several domains, each at its own pace, and what operators see of the server. */
class PacedCarrierTest {

  private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");

  private final MailServerWatch watch = new MailServerWatch();
  private final MailServerHealthIndicator health = new MailServerHealthIndicator(watch);

  private PacedCarrier carrier(int port) {
    var clock = Clock.fixed(NOON, ZoneOffset.UTC);
    return new PacedCarrier(
        new SmtpCarrier(MailSetup.settings(port), null, null, clock),
        new Pace(new MailSettings.Pace(0, Map.of("slow.org", 2))),
        watch,
        clock);
  }

  private static Mail mail(String to) {
    var id = "<" + to + "@test>";
    return new Mail("back@x.org", to, id, ("Message-ID: " + id + "\r\n\r\nHi\r\n").getBytes(UTF_8));
  }

  private static List<Mail> mails(String... to) {
    return Stream.of(to).map(PacedCarrierTest::mail).toList();
  }

  @Test
  void what_is_too_fast_for_one_domain_waits_and_holds_up_no_other() throws Exception {
    try (var sink = new SmtpSink();
        var carrier = carrier(sink.port())) {
      var taken = new ArrayList<Integer>();

      var carried =
          carrier.carry(
              mails("a@slow.org", "b@SLOW.org", "c@slow.org", "d@fast.org", "e@slow.org"),
              at -> {
                synchronized (taken) {
                  taken.add(at);
                }
              });

      assertThat(carried)
          .extracting(it -> it instanceof Carried.Accepted)
          .containsExactly(true, true, false, true, false);
      assertThat(carried.get(2)).isEqualTo(new Carried.Held(NOON.plusSeconds(30)));
      assertThat(carried.get(4)).isEqualTo(new Carried.Held(NOON.plusSeconds(60)));
      assertThat(taken).as("places in the whole batch").containsExactlyInAnyOrder(0, 1, 3);
      assertThat(sink.mails.keySet()).doesNotContain("c@slow.org", "e@slow.org");
    }
  }

  @Test
  void a_domain_that_puts_off_mail_after_mail_rests() throws Exception {
    try (var sink = new SmtpSink();
        var carrier = carrier(sink.port())) {
      sink.onRecipient = to -> to.endsWith("busy.org") ? "451 4.7.1 Later" : "250 ok";

      carrier.carry(mails("a@busy.org", "b@busy.org", "c@busy.org"), at -> {});
      var next = carrier.carry(mails("d@busy.org", "e@fast.org"), at -> {});

      assertThat(next.getFirst()).isEqualTo(new Carried.Held(NOON.plusSeconds(30)));
      assertThat(next.getLast()).isInstanceOf(Carried.Accepted.class);
    }
  }

  @Test
  void operators_see_since_when_the_server_is_away_and_why_until_it_answers() throws Exception {
    try (var sink = new SmtpSink();
        var carrier = carrier(sink.port())) {
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);

      watch.notTried("535 5.7.8 wrong password", NOON.minusSeconds(60));
      watch.notTried("connection refused", NOON);
      assertThat(health.health().getDetails())
          .containsEntry("since", NOON.minusSeconds(60).toString())
          .containsEntry("why", "connection refused");
      assertThat(health.health().getStatus()).isNotEqualTo(Status.UP);

      carrier.carry(mails("a@fast.org"), at -> {});
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }
    try (var carrier = carrier(1)) {
      assertThat(carrier.carry(mails("a@fast.org"), at -> {}))
          .allMatch(Carried.NotTried.class::isInstance);
      assertThat(health.health().getDetails()).containsKey("why");
    }
  }
}
