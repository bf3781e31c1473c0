package org.partnershiphub.benchmark;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.partnershiphub.benchmark.system.MailIndex;

/**
 * What the machine can do without us: mails that the system has rendered, sent again by plain Angus
 * Mail over as many connections to the same sink, with nothing looked up and nothing written down.
 */
final class Ceiling {
  /** As many as the system keeps open. */
  static final int CONNECTIONS = 8;

  private final MailIndex mails;
  private final Properties smtp = new Properties();

  /**
   * @param sink host and port
   */
  Ceiling(MailIndex mails, String sink) {
    this.mails = mails;
    smtp.put("mail.smtp.host", sink.substring(0, sink.indexOf(':')));
    smtp.put("mail.smtp.port", sink.substring(sink.indexOf(':') + 1));
  }

  /** A mail as it lay at the sink; never compared. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Rendered(String sender, String recipient, byte[] content) {}

  /** A message whose bytes are there already. */
  private static final class Ready extends MimeMessage {
    private final byte[] bytes;

    Ready(Session session, byte[] bytes) {
      super(session);
      this.bytes = bytes;
    }

    @Override
    public void writeTo(OutputStream out, String[] without) throws IOException {
      out.write(bytes);
    }

    /** It is sent as it is. */
    @Override
    public void saveChanges() {}

    @Override
    public int getSize() {
      return bytes.length;
    }
  }

  /** Mails a second, for the first so many of what the sink has caught after those. */
  double perSecond(long skipped, int count) {
    var rendered =
        mails.after(skipped).stream()
            .limit(count)
            .map(it -> new Rendered(it.sender(), it.recipients(), mails.content(it)))
            .toList();
    var since = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      var share = Math.ceilDiv(rendered.size(), CONNECTIONS);
      var work = new ArrayList<Callable<Integer>>();
      for (int from = 0; from < rendered.size(); from += share) {
        var mine = rendered.subList(from, Math.min(from + share, rendered.size()));
        work.add(() -> send(mine));
      }
      for (var done : threads.invokeAll(work)) {
        done.get();
      }
    } catch (ExecutionException | InterruptedException failure) {
      throw new IllegalStateException("The ceiling could not be measured", failure);
    }
    return rendered.size() / ((System.nanoTime() - since) / 1e9);
  }

  private int send(List<Rendered> mine) throws MessagingException {
    var properties = new Properties(smtp);
    var session = Session.getInstance(properties);
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect();
      for (var mail : mine) {
        properties.setProperty("mail.smtp.from", mail.sender());
        var to = new Address[] {new InternetAddress(mail.recipient())};
        transport.sendMessage(new Ready(session, mail.content()), to);
      }
    }
    return mine.size();
  }
}
