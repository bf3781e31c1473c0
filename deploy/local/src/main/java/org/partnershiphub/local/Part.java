package org.partnershiphub.local;

import java.util.List;
import java.util.Locale;

/** What the local system consists of, in the order in which it starts. */
public enum Part {
  STORE("the MongoDB-protocol store", 27017),
  BROKER("the Kafka broker", 9092),
  SMTP("the SMTP catcher", 2525),
  MAIL("the page of caught mails", 8025),
  SIGNIN("the sign-in", 8090),
  MEMBERSHIP("membership-service", 8081),
  COMMUNITY("community-service", 8082),
  EVENTS("events-service", 8083),
  NOTIFICATION("notification-service", 8084),
  DOOR("the front door", 8080);

  static final List<Part> SERVICES = List.of(MEMBERSHIP, COMMUNITY, EVENTS, NOTIFICATION);

  private final String title;
  private final int usualPort;

  Part(String title, int usualPort) {
    this.title = title;
    this.usualPort = usualPort;
  }

  /** What it is called in a sentence. */
  String title() {
    return title;
  }

  int usualPort() {
    return usualPort;
  }

  /** The setting that moves it to another port. */
  String portSetting() {
    return "HUB_%s_PORT".formatted(name());
  }

  /** What it is called on the command line. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
