package org.partnershiphub.local.mail;

import java.util.List;

/** Who sends a mail to whom, as said in the SMTP session. */
record Envelope(String sender, List<String> recipients) {
  Envelope {
    recipients = List.copyOf(recipients);
  }
}
