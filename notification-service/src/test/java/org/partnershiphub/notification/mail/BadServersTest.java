package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnershiphub.notification.mail.BadSmtpServer.At;
import org.partnershiphub.notification.mail.BadSmtpServer.Manner;
import org.partnershiphub.notification.mail.BadSmtpServer.Offer;

/** What becomes of a mail, and of its neighbours, when a server misbehaves. */
class BadServersTest {

  private static final String BAD = "bad@x.org";

  /** Waits for those that never answer, and long enough for those that do on a busy machine. */
  private static SmtpCarrier carrier(int port, Manner manner) {
    var patience = manner.says() == null ? Duration.ofSeconds(3) : MailSetup.PATIENCE;
    return new SmtpCarrier(
        MailSetup.settings(MailSetup.smtp(port, MailSettings.Tls.NONE, "", patience)),
        null,
        null,
        Clock.systemUTC());
  }

  private static Mail mail(String to) {
    var id = "<" + to + "@test>";
    return new Mail(
        "from-" + to, to, id, ("Message-ID: " + id + "\r\n\r\nHello.\r\n").getBytes(UTF_8));
  }

  private record Case(String whom, Manner manner, Carried expected, int copies) {}

  private static Case towards(String whom, At at, String says, Carried expected, int copies) {
    return new Case(whom, new Manner(at, says), expected, copies);
  }

  static Stream<Arguments> manners() {
    return Stream.of(Offer.values())
        .flatMap(
            offer ->
                cases()
                    .map(
                        it ->
                            Arguments.of(
                                offer, it.whom(), it.manner(), it.expected(), it.copies())));
  }

  /** With how often the mail reached the server whole. */
  private static Stream<Case> cases() {
    var from = "from-" + BAD;
    return Stream.of(
        towards(from, At.FROM, "451 4.3.0 Busy", new Carried.Deferred(451, "451 4.3.0 Busy"), 0),
        towards(from, At.FROM, "550 5.7.1 No", new Carried.Refused(550, "550 5.7.1 No"), 0),
        towards(
            BAD, At.RECIPIENT, "450 4.2.1 Grey", new Carried.Deferred(450, "450 4.2.1 Grey"), 0),
        towards(BAD, At.RECIPIENT, "550 5.1.1 Who", new Carried.Refused(550, "550 5.1.1 Who"), 0),
        towards(BAD, At.DATA, "452 4.3.1 Full", new Carried.Deferred(452, "452 4.3.1 Full"), 0),
        towards(BAD, At.DOT, "554 5.6.0 Ugly", new Carried.Refused(554, "554 5.6.0 Ugly"), 1),
        towards(BAD, At.DOT, "451 4.3.0 Disk", new Carried.Deferred(451, "451 4.3.0 Disk"), 1),
        towards(BAD, At.RECIPIENT, "421 4.7.0 Bye", new Carried.Deferred(421, "421 4.7.0 Bye"), 0),
        towards(BAD, At.RECIPIENT, "", new Carried.Deferred(0, ""), 0),
        towards(BAD, At.MIDDLE, "", new Carried.Deferred(0, ""), 0),
        // It took the mail, and the connection broke: said once more, with the same Message-ID.
        towards(BAD, At.DOT, "", new Carried.Deferred(0, ""), 2),
        // It may be at work still: not said again before the next try.
        towards(BAD, At.DOT, null, new Carried.Deferred(0, ""), 1),
        towards(BAD, At.RECIPIENT, null, new Carried.Deferred(0, ""), 0));
  }

  @ParameterizedTest
  @MethodSource("manners")
  void one_mail_waits_or_comes_back_and_its_neighbours_go_on(
      Offer offer, String whom, Manner manner, Carried expected, int copies) throws Exception {
    var noted = ConcurrentHashMap.<Integer>newKeySet();
    try (var server = new BadSmtpServer(offer, Map.of(whom, manner));
        var carrier = carrier(server.port(), manner)) {
      var carried =
          carrier.carry(
              List.of(mail("a@x.org"), mail(BAD), mail("b@x.org"), mail("c@x.org")), noted::add);

      assertThat(carried.get(1)).isInstanceOf(expected.getClass());
      if (expected instanceof Carried.Refused || code(expected) > 0) {
        assertThat(carried.get(1)).isEqualTo(expected);
      }
      assertThat(List.of(carried.get(0), carried.get(2), carried.get(3)))
          .allMatch(Carried.Accepted.class::isInstance);
      assertThat(noted).containsExactlyInAnyOrder(0, 2, 3);
      assertThat(server.got.getOrDefault(BAD, List.of()))
          .hasSize(copies)
          .allMatch(it -> it.equals("Message-ID: <" + BAD + "@test>"));
      assertThat(server.sentToNobody).as("lines of a mail for nobody").allMatch(it -> it == 0);
      for (var good : List.of("a@x.org", "b@x.org", "c@x.org")) {
        assertThat(server.got.get(good)).hasSize(1);
      }
    }
  }

  @Test
  void what_needs_no_answer_in_between_goes_in_one_where_that_is_offered_and_only_there()
      throws Exception {
    for (var offer : List.of(Offer.ONE_BY_ONE, Offer.PIPELINING)) {
      try (var server = new BadSmtpServer(offer, Map.of());
          var carrier = carrier(server.port(), new Manner(At.DOT, "250 ok"))) {

        assertThat(carrier.carry(List.of(mail("a@x.org"), mail("b@x.org")), at -> {}))
            .allMatch(Carried.Accepted.class::isInstance);

        var other = offer == Offer.PIPELINING ? server.byItself : server.inOneGo;
        assertThat(offer == Offer.PIPELINING ? server.inOneGo : server.byItself)
            .containsExactlyInAnyOrder("from-a@x.org", "from-b@x.org");
        assertThat(other).isEmpty();
      }
    }
  }

  @Test
  void an_address_cannot_smuggle_in_a_command() throws Exception {
    for (var offer : List.of(Offer.ONE_BY_ONE, Offer.PIPELINING)) {
      try (var server = new BadSmtpServer(offer, Map.of());
          var carrier = carrier(server.port(), new Manner(At.DOT, "250 ok"))) {
        var bySender = smuggler("from@x.org>\r\nRCPT TO:<c@x.org", "a@x.org");
        var byRecipient = smuggler("from@x.org", "a@x.org>\r\nRCPT TO:<c@x.org");

        assertThat(carrier.carry(List.of(bySender, byRecipient, mail("b@x.org")), at -> {}))
            .satisfiesExactly(
                it -> assertThat(it).isInstanceOf(Carried.Deferred.class),
                it -> assertThat(it).isInstanceOf(Carried.Deferred.class),
                it -> assertThat(it).isInstanceOf(Carried.Accepted.class));

        assertThat(server.got).containsOnlyKeys("b@x.org");
      }
    }
  }

  private static Mail smuggler(String from, String to) {
    return new Mail(from, to, "<x@test>", "Message-ID: <x@test>\r\n\r\nHello.\r\n".getBytes(UTF_8));
  }

  private static int code(Carried it) {
    return it instanceof Carried.Deferred later ? later.code() : 0;
  }

  static Stream<Manner> greetings() {
    return Stream.of(
        new Manner(At.GREETING, "554 No service"),
        new Manner(At.GREETING, "421 Too many"),
        new Manner(At.GREETING, "HTTP/1.1 400 Bad Request"),
        new Manner(At.GREETING, ""),
        new Manner(At.GREETING, null));
  }

  @ParameterizedTest
  @MethodSource("greetings")
  void a_server_that_does_not_let_us_in_is_held_against_no_mail(Manner manner) throws Exception {
    try (var server = new BadSmtpServer(Offer.PIPELINING, Map.of("*", manner));
        var carrier = carrier(server.port(), manner)) {
      assertThat(carrier.carry(List.of(mail("a@x.org"), mail("b@x.org")), at -> {}))
          .allMatch(Carried.NotTried.class::isInstance);
    }
  }
}
