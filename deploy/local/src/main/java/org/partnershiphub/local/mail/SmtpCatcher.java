package org.partnershiphub.local.mail;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for SMTP on the loopback address; a thread for each connection, of which there are few.
 */
public final class SmtpCatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpCatcher.class);
  private static final int SILENCE_MILLIS = 5 * 60 * 1000;

  private final MailFolder folder;
  private final Faults faults;
  private final ServerSocket listener;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("smtp-", 0).daemon().factory());

  private SmtpCatcher(MailFolder folder, Faults faults, ServerSocket listener) {
    this.folder = folder;
    this.faults = faults;
    this.listener = listener;
  }

  /** Starts to listen on the port, 0 for any free one. */
  public static SmtpCatcher start(MailFolder folder, Faults faults, int port) throws IOException {
    var listener = new ServerSocket();
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    var catcher = new SmtpCatcher(folder, faults, listener);
    catcher.threads.execute(catcher::accept);
    return catcher;
  }

  public int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        var connection = listener.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException stopped) {
        if (!listener.isClosed()) {
          LOG.warn("A connection could not be taken: {}", stopped.getMessage());
        }
      }
    }
  }

  private void serve(Socket connection) {
    connections.add(connection);
    try (connection) {
      connection.setTcpNoDelay(true);
      connection.setSoTimeout(SILENCE_MILLIS);
      var out = new BufferedOutputStream(connection.getOutputStream());
      new SmtpSession(folder, faults, new SmtpLines(connection.getInputStream()), out).run();
    } catch (IOException gone) {
      LOG.debug("A client left without a word: {}", gone.getMessage());
    } finally {
      connections.remove(connection);
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (var connection : connections) {
      connection.close();
    }
    threads.shutdown();
  }
}
