package org.partnershiphub.notification.mail;

import java.util.List;
import java.util.function.IntConsumer;

/** Takes mails to the mail server. */
public interface Carrier {

  /** How many mails are on their way at the same time, at most. */
  int atOnce();

  /**
   * What became of each, in the same order; returns when all have been tried.
   *
   * @param taken hears the place of each mail that the server took, before the same connection
   *     carries another one; when it fails, so does this
   */
  List<Carried> carry(List<Mail> mails, IntConsumer taken);
}
