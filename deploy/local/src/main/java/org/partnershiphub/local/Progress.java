package org.partnershiphub.local;

import java.io.PrintStream;

/** Tells the person at the terminal how the start gets on. */
final class Progress {
  private static final double NANOS = 1e9;

  private final PrintStream out;
  private final HubSettings settings;

  Progress(PrintStream out, HubSettings settings) {
    this.out = out;
    this.settings = settings;
  }

  void say(String line) {
    out.println(line);
  }

  void ready(Part part, long nanos) {
    out.printf(
        "  %-26s ready after %4.1f s (port %d)%n",
        part.title(), nanos / NANOS, settings.port(part));
  }

  void importing(String what) {
    out.printf("  importing %s%n", what);
  }

  /** Where everything is. */
  void done(long nanos) {
    out.printf("%nThe Partnership Hub is ready after %.1f s.%n%n", nanos / NANOS);
    place("Front door", settings.url(Part.DOOR) + "/");
    if (settings.starts(Part.SMTP)) {
      place("Mails", settings.url(Part.MAIL) + "/");
    }
    place("Sign-in", settings.issuer() + "/");
    if (settings.starts(Part.SIGNIN)) {
      place("A token", "curl -s -d person=p181 %s/token".formatted(settings.issuer()));
    }
    place("Kafka", settings.brokers());
    place("MongoDB", settings.store());
    place("Data", settings.data().toString());
    place("Log", settings.data().resolve("logs").resolve("hub.log").toString());
    out.printf("%nCtrl-C stops it; the data stay.%n");
  }

  private void place(String what, String where) {
    out.printf("  %-11s %s%n", what, where);
  }
}
