package org.partnershiphub.notification.mail;

import java.util.List;

/** Takes mails to the mail server. */
@FunctionalInterface
public interface Carrier {

  /** What became of each, in the same order; returns when all have been tried. */
  List<Carried> carry(List<Mail> mails);
}
