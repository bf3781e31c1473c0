package org.partnershiphub.notification.mail;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.partnershiphub.notification.words.Words;

/** The mail settings of the tests. */
public final class MailSetup {

  public static final String SECRET = "only-for-tests-of-this-service";

  /** The one in the example that events-service gives. */
  public static final String ANSWERS = "only-for-tests-of-the-links";

  /** Longer than a server that answers takes on a busy machine. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private MailSetup() {}

  public static MailSettings settings(int port) {
    return settings(smtp(port, MailSettings.Tls.NONE, "", PATIENCE));
  }

  static MailSettings settings(MailSettings.Smtp smtp) {
    return new MailSettings(
        "hub.example.org",
        "notices@hub.example.org",
        "Partnership Hub",
        "coordinator@hub.example.org",
        URI.create("https://hub.example.org"),
        smtp,
        new MailSettings.Pace(0, Map.of()),
        new MailSettings.Dkim("", ""));
  }

  /**
   * A server on this machine, over two connections.
   *
   * @param password empty when nobody signs in
   * @param patience how long an answer is waited for
   */
  static MailSettings.Smtp smtp(
      int port, MailSettings.Tls tls, String password, Duration patience) {
    return new MailSettings.Smtp(
        "127.0.0.1",
        port,
        password.isEmpty() ? "" : "hub",
        password,
        tls,
        "",
        null,
        2,
        Duration.ofSeconds(45),
        patience);
  }

  public static Tokens tokens() {
    return new Tokens(SECRET);
  }

  public static Letters letters() {
    return new Letters(
        settings(25),
        tokens(),
        new AnswerLinks(ANSWERS, settings(25).publicUrl().toString()),
        Words::shipped);
  }
}
