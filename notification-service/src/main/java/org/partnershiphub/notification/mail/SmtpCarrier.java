package org.partnershiphub.notification.mail;

import jakarta.mail.Session;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.IntConsumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.mail.MailSettings.Tls;

/** A few SMTP connections that are kept open and share the work of a batch. */
final class SmtpCarrier implements Carrier, AutoCloseable {

  private final BlockingQueue<SmtpConnection> connections;
  private final ExecutorService threads;
  private final int size;
  private final @Nullable Dkim dkim;

  /**
   * @param trust how servers prove who they are; null for what the JDK trusts
   * @param dkim null for mails without signatures
   */
  SmtpCarrier(
      MailSettings settings, @Nullable SSLContext trust, @Nullable Dkim dkim, InstantSource clock) {
    this.dkim = dkim;
    var smtp = settings.smtp();
    var session = Session.getInstance(properties(settings, trust));
    this.size = smtp.connections();
    this.connections = new ArrayBlockingQueue<>(size);
    for (int i = 0; i < size; i++) {
      connections.add(new SmtpConnection(session, smtp, clock));
    }
    this.threads =
        Executors.newFixedThreadPool(size, Thread.ofPlatform().name("smtp-", 0).daemon().factory());
  }

  private static Properties properties(MailSettings settings, @Nullable SSLContext trust) {
    var smtp = settings.smtp();
    var millis = Long.toString(smtp.timeout().toMillis());
    var properties = new Properties();
    properties.put("mail.transport.protocol", "smtp");
    properties.put("mail.smtp.host", smtp.host());
    properties.put("mail.smtp.localhost", settings.domain());
    properties.put("mail.smtp.auth", Boolean.toString(smtp.signsIn()));
    properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
    properties.put("mail.smtp.ssl.enable", Boolean.toString(smtp.tls() == Tls.IMPLICIT));
    properties.put("mail.smtp.starttls.enable", Boolean.toString(smtp.tls() == Tls.STARTTLS));
    properties.put("mail.smtp.starttls.required", Boolean.toString(smtp.tls() == Tls.STARTTLS));
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    if (trust != null) {
      properties.put("mail.smtp.ssl.socketFactory", trust.getSocketFactory());
    }
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.quitwait", "false");
    return properties;
  }

  @Override
  public int atOnce() {
    return size;
  }

  @Override
  public List<Carried> carry(List<Mail> mails, IntConsumer taken) {
    var results = new AtomicReferenceArray<Carried>(mails.size());
    var next = new AtomicInteger();
    var workers = new ArrayList<Future<?>>();
    for (int i = 0; i < Math.min(size, mails.size()); i++) {
      workers.add(threads.submit(() -> work(mails, results, next, taken)));
    }
    awaitAll(workers);
    var carried = new ArrayList<Carried>(mails.size());
    for (int i = 0; i < mails.size(); i++) {
      carried.add(results.get(i));
    }
    return carried;
  }

  private void work(
      List<Mail> mails,
      AtomicReferenceArray<Carried> results,
      AtomicInteger next,
      IntConsumer taken) {
    var connection = connections.remove();
    try {
      int at = next.getAndIncrement();
      while (at < mails.size()) {
        var mail = mails.get(at);
        var carried = connection.carry(dkim == null ? mail : dkim.signed(mail));
        results.set(at, carried);
        if (carried instanceof Carried.Accepted) {
          taken.accept(at);
        }
        at = next.getAndIncrement();
      }
    } finally {
      connections.add(connection);
    }
  }

  /** Nothing of this batch is under way any more when this returns or fails. */
  private static void awaitAll(List<Future<?>> workers) {
    @Nullable Throwable failure = null;
    for (var worker : workers) {
      try {
        worker.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while mails were on their way", e);
      } catch (ExecutionException e) {
        failure = e.getCause();
      }
    }
    if (failure != null) {
      throw new IllegalStateException("A mail could not be handed over", failure);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    connections.forEach(SmtpConnection::close);
  }
}
