package org.partnershiphub.notification.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/**
 * A mail server that does to some recipients what no server should do to anybody, and is good to
 * all others.
 */
final class BadSmtpServer implements AutoCloseable {

  /** Where in a conversation. */
  enum At {
    GREETING,
    FROM,
    RECIPIENT,
    DATA,
    /** Some of the mail has come. */
    MIDDLE,
    /** All of the mail has come. */
    DOT
  }

  /**
   * What it does there.
   *
   * @param says the answer; empty to close the connection, null to say nothing any more
   */
  record Manner(At at, String says) {}

  /** Whether commands may come in one go (RFC 2920), and what is said to mail for nobody. */
  enum Offer {
    ONE_BY_ONE("503 5.5.1 Whom to?"),
    PIPELINING("503 5.5.1 Whom to?"),
    /** Lets mail begin that has no recipient. */
    PIPELINING_CARELESSLY("354 go on");

    private final String toNobody;

    Offer(String toNobody) {
      this.toNobody = toNobody;
    }
  }

  private final ServerSocket server;
  private final Offer offer;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Map<String, Manner> manners;

  /** The senders with which more came, and those that waited for an answer. */
  final List<String> inOneGo = new CopyOnWriteArrayList<>();

  final List<String> byItself = new CopyOnWriteArrayList<>();

  /** How many lines came of each mail that had no recipient. */
  final List<Integer> sentToNobody = new CopyOnWriteArrayList<>();

  /** Every mail that came whole, by recipient, with its Message-ID. */
  final Map<String, List<String>> got = new ConcurrentHashMap<>();

  /**
   * @param manners by recipient; that for {@code *} is towards everybody
   */
  BadSmtpServer(Offer offer, Map<String, Manner> manners) throws IOException {
    this.offer = offer;
    this.manners = Map.copyOf(manners);
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("bad-server").start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        Thread.ofPlatform().daemon().name("bad-connection").start(() -> talk(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      var out = socket.getOutputStream();
      if (!behaves("*", At.GREETING, out, "220 bad ESMTP")) {
        return;
      }
      var to = "";
      var turnedDown = false;
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var word = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
        var good =
            switch (word) {
              case "EHLO" -> say(out, extensions());
              case "MAIL" -> {
                (in.ready() ? inOneGo : byItself).add(between(line));
                turnedDown = isTurnedDown(between(line), At.FROM);
                yield behaves(between(line), At.FROM, out, "250 ok");
              }
              case "RCPT" -> {
                to = between(line);
                turnedDown |= isTurnedDown(to, At.RECIPIENT);
                yield behaves(to, At.RECIPIENT, out, "250 ok");
              }
              case "DATA" ->
                  turnedDown
                      ? toNobody(in, out)
                      : behaves(to, At.DATA, out, "354 go on") && mail(in, to, out);
              case "QUIT" -> false;
              default -> say(out, "250 ok");
            };
        if (!good) {
          return;
        }
      }
    } catch (IOException e) {
      // The sender has had enough of it.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String extensions() {
    return offer == Offer.ONE_BY_ONE
        ? "250-bad\r\n250 8BITMIME"
        : "250-bad\r\n250-PIPELINING\r\n250 8BITMIME";
  }

  private boolean isTurnedDown(String whom, At at) {
    var manner = manners.get(whom);
    return manner != null && manner.at() == at;
  }

  private boolean toNobody(BufferedReader in, OutputStream out) throws IOException {
    say(out, offer.toNobody);
    if (offer != Offer.PIPELINING_CARELESSLY) {
      return true;
    }
    var lines = 0;
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      lines++;
    }
    sentToNobody.add(lines);
    return say(out, "554 5.5.1 No valid recipients");
  }

  private boolean mail(BufferedReader in, String to, OutputStream out)
      throws IOException, InterruptedException {
    var manner = manners.get(to);
    if (manner != null && manner.at() == At.DATA) {
      return true;
    }
    var id = "";
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      if (line.startsWith("Message-ID: ")) {
        id = line;
      }
      if (manner != null && manner.at() == At.MIDDLE) {
        return false;
      }
    }
    got.computeIfAbsent(to, it -> new CopyOnWriteArrayList<>()).add(id);
    return behaves(to, At.DOT, out, "250 taken");
  }

  private static String between(String line) {
    return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
  }

  /** False when the conversation is over. */
  private boolean behaves(String whom, At at, OutputStream out, String usual)
      throws IOException, InterruptedException {
    var manner = manners.get(whom);
    if (manner == null || manner.at() != at) {
      return say(out, usual);
    }
    if (manner.says() == null) {
      closed.await();
      return false;
    }
    return !manner.says().isEmpty() && say(out, manner.says()) && !manner.says().startsWith("421");
  }

  private static boolean say(OutputStream out, String text) throws IOException {
    out.write((text + "\r\n").getBytes(ISO_8859_1));
    out.flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
  }
}
