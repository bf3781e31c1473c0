package org.partnershiphub.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A mail server that counts, answers as a test wants, and costs next to nothing. */
final class SmtpSink implements AutoCloseable {

  private final ServerSocket server;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  final AtomicInteger accepted = new AtomicInteger();

  /** How many mails each address got, and with which Message-IDs. */
  final Map<String, List<String>> mails = new ConcurrentHashMap<>();

  /** What is said to {@code RCPT TO}; null breaks the connection. */
  volatile Function<String, String> onRecipient = address -> "250 2.1.5 Ok";

  SmtpSink() throws IOException {
    this(0);
  }

  SmtpSink(int port) throws IOException {
    server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("sink").start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        sockets.add(socket);
        Thread.ofPlatform().daemon().name("sink-connection").start(() -> talk(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream(), 32_768);
      var out = socket.getOutputStream();
      say(out, "220 sink ESMTP");
      String address = "";
      for (String line = line(in); line != null; line = line(in)) {
        var word = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
        switch (word) {
          case "EHLO" -> say(out, "250-sink\r\n250 8BITMIME");
          case "RCPT" -> {
            address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            var answer = onRecipient.apply(address);
            if (answer == null) {
              return;
            }
            say(out, answer);
          }
          case "DATA" -> {
            say(out, "354 go on");
            mails.computeIfAbsent(address, it -> new CopyOnWriteArrayList<>()).add(data(in));
            accepted.incrementAndGet();
            say(out, "250 2.0.0 Ok: queued as " + accepted.get());
          }
          case "QUIT" -> {
            say(out, "221 bye");
            return;
          }
          default -> say(out, "250 ok");
        }
      }
    } catch (IOException e) {
      // The sender went away, which is its right.
    }
  }

  private static String data(BufferedInputStream in) throws IOException {
    String id = "";
    for (String line = line(in); line != null && !line.equals("."); line = line(in)) {
      if (id.isEmpty() && line.startsWith("Message-ID: ")) {
        id = line.substring("Message-ID: ".length());
      }
    }
    return id;
  }

  private static String line(BufferedInputStream in) throws IOException {
    var line = new byte[1_100];
    int length = 0;
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n') {
        var end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return new String(line, 0, end, ISO_8859_1);
      }
      line[length++] = (byte) c;
    }
    return null;
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write((text + "\r\n").getBytes(ISO_8859_1));
    out.flush();
  }

  /** Breaks every connection and takes no more. */
  @Override
  public void close() throws IOException {
    server.close();
    for (var socket : sockets) {
      socket.close();
    }
  }
}
