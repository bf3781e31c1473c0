package org.partnershiphub.events.answers;

import java.time.Instant;

/**
 * An answer by a link that does not count yet: programs that scan mails press every button.
 *
 * @param hand the link and the address that it was pressed from, as a mark that tells neither
 * @param until when another press of the same hand takes it back
 */
record Pressed(String hand, Reply reply, Instant until) {

  boolean isBy(String other, Instant now) {
    return hand.equals(other) && now.isBefore(until);
  }
}
