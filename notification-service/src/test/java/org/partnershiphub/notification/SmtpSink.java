package org.partnershiphub.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A mail server that counts, answers as a test wants, and costs next to nothing. */
public final class SmtpSink implements AutoCloseable {

  private final int port;
  private volatile ServerSocket server;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  public final AtomicInteger accepted = new AtomicInteger();

  /** How many mails each address got, and with which Message-IDs. */
  public final Map<String, List<String>> mails = new ConcurrentHashMap<>();

  /** The mails themselves, by address, when a test wants to read them. */
  public final Map<String, List<byte[]>> kept = new ConcurrentHashMap<>();

  /** Where the last mail of each address comes back to. */
  public final Map<String, String> returnPaths = new ConcurrentHashMap<>();

  public volatile boolean keeps;

  /** What is said to {@code RCPT TO}; null breaks the connection. */
  public volatile Function<String, String> onRecipient = address -> "250 2.1.5 Ok";

  public SmtpSink() throws IOException {
    this(0);
  }

  public SmtpSink(int wanted) throws IOException {
    server = new ServerSocket(wanted, 50, InetAddress.getLoopbackAddress());
    port = server.getLocalPort();
    Thread.ofPlatform().daemon().name("sink").start(this::accept);
  }

  /** Breaks every connection and takes no more, for now. */
  public void goAway() throws IOException {
    close();
  }

  public void comeBack() throws IOException {
    server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    Thread.ofPlatform().daemon().name("sink").start(this::accept);
  }

  public int port() {
    return port;
  }

  /** How many connections were opened so far. */
  public int connections() {
    return sockets.size();
  }

  private void accept() {
    var server = this.server;
    while (!server.isClosed()) {
      try {
        var socket = server.accept();
        sockets.add(socket);
        if (server.isClosed()) {
          // Taken in the moment of closing: whoever closed did not see it.
          socket.close();
        }
        Thread.ofPlatform().daemon().name("sink-connection").start(() -> talk(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new Lines(socket.getInputStream());
      var out = socket.getOutputStream();
      say(out, "220 sink ESMTP");
      String address = "";
      String from = "";
      for (String line = in.next(); line != null; line = in.next()) {
        var word = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
        switch (word) {
          case "EHLO" -> say(out, "250-sink\r\n250 8BITMIME");
          case "MAIL" -> {
            from = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            say(out, "250 ok");
          }
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
            var mail = in.upToDot();
            if (keeps) {
              returnPaths.put(address, from);
              kept.computeIfAbsent(address, it -> new CopyOnWriteArrayList<>()).add(mail);
            }
            mails.computeIfAbsent(address, it -> new CopyOnWriteArrayList<>()).add(messageId(mail));
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

  private static String messageId(byte[] mail) {
    var head = new String(mail, 0, Math.min(mail.length, 2_000), ISO_8859_1);
    var at = head.indexOf("Message-ID: ") + "Message-ID: ".length();
    return head.substring(at, head.indexOf('\r', at));
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write((text + "\r\n").getBytes(ISO_8859_1));
    out.flush();
  }

  /** The lines of a conversation, from a buffer that is filled by the chunk. */
  private static final class Lines {

    private final InputStream in;
    private final byte[] buffer = new byte[65_536];
    private int from;
    private int to;

    Lines(InputStream in) {
      this.in = in;
    }

    String next() throws IOException {
      int scanned = from;
      while (true) {
        for (; scanned < to; scanned++) {
          if (buffer[scanned] == '\n') {
            var line = new String(buffer, from, scanned - 1 - from, ISO_8859_1);
            from = scanned + 1;
            return line;
          }
        }
        var length = to - from;
        if (!more()) {
          return null;
        }
        scanned = from + length;
      }
    }

    private boolean more() throws IOException {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
      var read = in.read(buffer, to, buffer.length - to);
      to += Math.max(read, 0);
      return read > 0;
    }

    /** A whole mail; the dots that the sender doubled are the reader's to halve. */
    byte[] upToDot() throws IOException {
      while (to - from < 5 || !endsWithDot()) {
        if (!more()) {
          throw new EOFException();
        }
      }
      var mail = Arrays.copyOfRange(buffer, from, to - 3);
      from = to;
      return mail;
    }

    /** A sender that waits for the answer sends nothing after the dot. */
    private boolean endsWithDot() {
      return buffer[to - 1] == '\n'
          && buffer[to - 2] == '\r'
          && buffer[to - 3] == '.'
          && buffer[to - 4] == '\n'
          && buffer[to - 5] == '\r';
    }
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
