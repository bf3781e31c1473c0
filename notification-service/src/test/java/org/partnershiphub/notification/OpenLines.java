package org.partnershiphub.notification;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Thousands of open streams, read by one thread that notes when something came. */
final class OpenLines implements AutoCloseable {

  private final Selector selector = Selector.open();
  private final ConcurrentLinkedQueue<Line> opening = new ConcurrentLinkedQueue<>();
  private final int port;
  private volatile boolean closed;
  final AtomicInteger open = new AtomicInteger();
  final AtomicInteger heard = new AtomicInteger();

  /** One line, and when it last said something of an entry. */
  static final class Line {
    private final SocketChannel channel;
    private boolean open;
    volatile int heard;
    volatile long atMillis;

    Line(SocketChannel channel) {
      this.channel = channel;
    }
  }

  OpenLines(int port) throws IOException {
    this.port = port;
    Thread.ofPlatform().daemon().name("open-lines").start(this::read);
  }

  Line open(String token) throws IOException {
    var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
    var request =
        "GET /api/inbox/stream HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n"
            + "Authorization: Bearer "
            + token
            + "\r\n\r\n";
    channel.write(ByteBuffer.wrap(request.getBytes(ISO_8859_1)));
    channel.configureBlocking(false);
    var line = new Line(channel);
    opening.add(line);
    selector.wakeup();
    return line;
  }

  private void read() {
    var buffer = ByteBuffer.allocateDirect(65_536);
    try {
      while (!closed) {
        selector.select(1_000);
        for (var line = opening.poll(); line != null; line = opening.poll()) {
          line.channel.register(selector, SelectionKey.OP_READ, line);
        }
        for (var key : selector.selectedKeys()) {
          take((Line) key.attachment(), buffer);
        }
        selector.selectedKeys().clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(Line line, ByteBuffer buffer) throws IOException {
    buffer.clear();
    if (line.channel.read(buffer) < 0) {
      line.channel.close();
      return;
    }
    var text = ISO_8859_1.decode(buffer.flip()).toString();
    if (!line.open && text.contains(":open")) {
      line.open = true;
      open.incrementAndGet();
    }
    for (int at = text.indexOf("event:notice");
        at >= 0;
        at = text.indexOf("event:notice", at + 1)) {
      line.atMillis = System.currentTimeMillis();
      line.heard++;
      heard.incrementAndGet();
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    selector.close();
  }
}
