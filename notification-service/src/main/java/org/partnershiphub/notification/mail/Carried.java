package org.partnershiphub.notification.mail;

import java.time.Instant;

/** What became of one mail. */
public sealed interface Carried {

  /** The server took it over. */
  record Accepted(String answer) implements Carried {}

  /** The server will never take it: no such address (5xx). */
  record Refused(int code, String answer) implements Carried {}

  /** The server may take it later (4xx), or it broke the connection twice. */
  record Deferred(int code, String answer) implements Carried {}

  /** It was not tried, since its domain takes no more for now; nothing is held against it. */
  record Held(Instant until) implements Carried {}

  /** No server was there to ask; nothing is known against this mail. */
  record NotTried(String why) implements Carried {}
}
