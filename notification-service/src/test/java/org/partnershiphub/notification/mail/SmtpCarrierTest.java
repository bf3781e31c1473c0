package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnershiphub.notification.SmtpSink;

/** Mails on the wire, with a server that answers as servers do. */
class SmtpCarrierTest {

  private SmtpSink sink;
  private SmtpCarrier carrier;
  private final Set<Integer> noted = ConcurrentHashMap.newKeySet();
  private final IntConsumer taken = noted::add;

  @BeforeEach
  void open() throws Exception {
    sink = new SmtpSink();
    carrier = carrier(sink.port());
  }

  private static SmtpCarrier carrier(int port) {
    return new SmtpCarrier(MailSetup.settings(port), null, null, Clock.systemUTC());
  }

  @AfterEach
  void close() throws Exception {
    carrier.close();
    sink.close();
  }

  private static Mail mail(String to) {
    var id = "<" + to + "@test>";
    return new Mail(
        "bounces+x@hub.example.org",
        to,
        id,
        ("Message-ID: " + id + "\r\n\r\n.dot\r\n").getBytes(UTF_8));
  }

  @Test
  void a_batch_is_carried_over_a_few_connections_in_the_order_of_its_answers() {
    var mails =
        IntStream.range(0, 300).mapToObj(i -> mail("p%d@example.org".formatted(i))).toList();

    var carried = carrier.carry(mails, taken);

    assertThat(carried).hasSize(300).allMatch(Carried.Accepted.class::isInstance);
    assertThat(sink.accepted).hasValue(300);
    assertThat(sink.connections()).isEqualTo(2);
  }

  @Test
  void an_address_that_is_refused_does_not_hurt_its_neighbours() {
    sink.onRecipient =
        to ->
            to.startsWith("bad")
                ? "550 5.1.1 No such user"
                : to.startsWith("grey") ? "451 4.7.1 Come back later" : "250 ok";

    var carried =
        carrier.carry(
            List.of(mail("a@x.org"), mail("bad@x.org"), mail("grey@x.org"), mail("b@x.org")),
            taken);

    assertThat(carried.get(0)).isInstanceOf(Carried.Accepted.class);
    assertThat(carried.get(1)).isEqualTo(new Carried.Refused(550, "550 5.1.1 No such user"));
    assertThat(carried.get(2)).isEqualTo(new Carried.Deferred(451, "451 4.7.1 Come back later"));
    assertThat(carried.get(3)).isInstanceOf(Carried.Accepted.class);
    assertThat(sink.connections()).isLessThanOrEqualTo(2);
    assertThat(noted).as("only what was taken is noted").containsExactlyInAnyOrder(0, 3);
  }

  @Test
  void a_mail_that_cannot_be_noted_is_the_last_of_its_connection() {
    var mails = IntStream.range(0, 50).mapToObj(i -> mail("p%d@x.org".formatted(i))).toList();

    assertThatThrownBy(
            () ->
                carrier.carry(
                    mails,
                    at -> {
                      throw new IllegalStateException("no store");
                    }))
        .hasRootCauseMessage("no store");

    assertThat(sink.accepted.get()).isBetween(1, 2);
  }

  @Test
  void a_connection_that_breaks_under_a_mail_is_opened_again() {
    var breaks = new AtomicInteger(1);
    sink.onRecipient = to -> to.startsWith("b") && breaks.getAndDecrement() > 0 ? null : "250 ok";

    assertThat(carrier.carry(List.of(mail("a@x.org"), mail("b@x.org"), mail("c@x.org")), taken))
        .allMatch(Carried.Accepted.class::isInstance);
  }

  @Test
  void a_mail_that_breaks_the_connection_twice_waits_and_holds_up_nobody() {
    sink.onRecipient = to -> to.startsWith("b") ? null : "250 ok";

    var carried = carrier.carry(List.of(mail("a@x.org"), mail("b@x.org"), mail("c@x.org")), taken);

    assertThat(carried.get(0)).isInstanceOf(Carried.Accepted.class);
    assertThat(carried.get(1)).isInstanceOf(Carried.Deferred.class);
    assertThat(carried.get(2)).isInstanceOf(Carried.Accepted.class);
  }

  @Test
  void without_a_server_nothing_is_held_against_a_mail() throws Exception {
    carrier.carry(List.of(mail("a@x.org")), taken);
    var port = sink.port();
    sink.close();

    assertThat(carrier.carry(List.of(mail("b@x.org"), mail("c@x.org")), taken))
        .allMatch(Carried.NotTried.class::isInstance);

    sink = new SmtpSink(port);
    assertThat(carrier.carry(List.of(mail("b@x.org"), mail("c@x.org")), taken))
        .allMatch(Carried.Accepted.class::isInstance);
  }
}
