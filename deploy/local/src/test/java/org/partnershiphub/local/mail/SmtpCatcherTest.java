package org.partnershiphub.local.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmtpCatcherTest {
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));

  @TempDir Path root;
  private final Faults faults = Faults.parse("gone@example.org=550 5.1.1 No such user");
  private MailFolder folder;
  private SmtpCatcher catcher;

  @BeforeEach
  void start() throws IOException {
    folder = MailFolder.open(root, NOON);
    catcher = SmtpCatcher.start(folder, faults, 0);
  }

  @AfterEach
  void stop() throws IOException {
    catcher.close();
    folder.close();
  }

  @Test
  void a_mail_of_the_usual_client_is_kept_as_it_was_sent() throws Exception {
    send("ada@example.org", "Café", "First line\r\n.\r\n..two dots\r\n.hidden\r\nEnd");

    var mail = folder.list(any -> true).getFirst();
    var view = MailView.of(folder.content(mail));
    assertThat(mail.recipients()).containsExactly("ada@example.org");
    assertThat(mail.sender()).isEqualTo("hub@example.org");
    assertThat(mail.receivedAt()).isEqualTo(NOON.instant());
    assertThat(view.subject()).isEqualTo("Café");
    assertThat(view.text())
        .isEqualToIgnoringNewLines("First line\r\n.\r\n..two dots\r\n.hidden\r\nEnd");
  }

  @Test
  void pipelined_mails_are_all_kept_and_answered_in_order() throws Exception {
    var count = 500;
    try (var client = new Client()) {
      var mails = new StringBuilder();
      IntStream.range(0, count).forEach(number -> mails.append(mail(number)));
      client.say("EHLO test\r\n" + mails + "QUIT\r\n");
      assertThat(client.answers(6)).endsWith("250 ENHANCEDSTATUSCODES").contains("250-PIPELINING");
      for (int number = 0; number < count; number++) {
        assertThat(client.answers(4))
            .extracting(answer -> answer.substring(0, 3))
            .containsExactly("250", "250", "354", "250");
      }
      assertThat(client.answers(1)).singleElement().asString().startsWith("221");
    }
    assertThat(folder.list(mail -> mail.isFor("p499@"))).hasSize(1);
    assertThat(folder.list(any -> true)).hasSize(count);
    assertThat(new String(folder.content(folder.list(any -> true).get(7)), StandardCharsets.UTF_8))
        .isEqualTo("Subject: 7\r\n\r\n.stuffed\r\nbody 7\r\n");
  }

  @Test
  void the_end_of_a_mail_is_found_however_the_bytes_arrive() throws Exception {
    try (var client = new Client()) {
      client.say("EHLO test\r\n");
      client.answers(6);
      for (var piece : mail(1).split("(?<=.)", -1)) {
        client.say(piece);
      }
      client.answers(4);
    }
    assertThat(folder.content(folder.list(any -> true).getFirst()))
        .isEqualTo("Subject: 1\r\n\r\n.stuffed\r\nbody 1\r\n".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void commands_out_of_order_or_unknown_are_refused_and_change_nothing() throws Exception {
    try (var client = new Client()) {
      client.say(
          "RCPT TO:<a@example.org>\r\nDATA\r\nMAIL FROM:nobody\r\nJUMP\r\nMAIL FROM:<a@b>\r\nMAIL FROM:<a@b>\r\n");
      assertThat(client.answers(6))
          .extracting(answer -> answer.substring(0, 3))
          .containsExactly("503", "503", "501", "500", "250", "503");
    }
    assertThat(folder.count()).isZero();
  }

  @Test
  void an_address_with_a_fault_is_refused_with_its_answer() {
    assertThatThrownBy(() -> send("GONE@example.org", "Hello", "text"))
        .isInstanceOf(SendFailedException.class)
        .hasStackTraceContaining("550 5.1.1 No such user");
    assertThat(folder.count()).isZero();
  }

  @Test
  void faults_can_be_taken_back() throws Exception {
    faults.replace(Map.of());
    send("gone@example.org", "Hello", "text");
    assertThat(folder.count()).isOne();
  }

  @Test
  void a_restart_lists_what_is_there_but_not_what_was_torn() throws Exception {
    send("ada@example.org", "One", "text");
    send("bob@example.org", "Two", "text");
    folder.close();
    Files.writeString(root.resolve("index.tsv"), "3\t17637", StandardOpenOption.APPEND);

    try (var reopened = MailFolder.open(root, NOON)) {
      var kept =
          reopened.keep(
              new Envelope("hub@example.org", List.of("eve@example.org")), new byte[] {'x'});
      assertThat(kept.number()).isEqualTo(3);
      assertThat(reopened.list(any -> true))
          .extracting(mail -> mail.recipients().getFirst())
          .containsExactly("ada@example.org", "bob@example.org", "eve@example.org");
    }
    try (var again = MailFolder.open(root, NOON)) {
      assertThat(again.count()).isEqualTo(3);
    }
  }

  private static String mail(int number) {
    return """
    MAIL FROM:<hub@example.org> BODY=8BITMIME\r
    RCPT TO:<p%1$d@example.org>\r
    DATA\r
    Subject: %1$d\r
    \r
    ..stuffed\r
    body %1$d\r
    .\r
    """
        .formatted(number);
  }

  private void send(String to, String subject, String text) throws Exception {
    var settings = new Properties();
    settings.put("mail.smtp.host", "127.0.0.1");
    settings.put("mail.smtp.port", Integer.toString(catcher.port()));
    var message = new MimeMessage(Session.getInstance(settings));
    message.setFrom(new InternetAddress("hub@example.org"));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
    message.setSubject(subject, "UTF-8");
    message.setText(text, "UTF-8");
    Transport.send(message);
  }

  /** A client that says what it likes, when it likes. */
  private final class Client implements AutoCloseable {
    private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), catcher.port());
    private final BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

    Client() throws IOException {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(20_000);
      answers(1);
    }

    void say(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    List<String> answers(int count) throws IOException {
      var answers = new ArrayList<String>();
      while (answers.size() < count) {
        answers.add(in.readLine());
      }
      return answers;
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
