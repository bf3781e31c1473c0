package org.partnershiphub.notification.notices;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Exactly what was sent. Imperative on purpose, as the {@code Directory}. */
public interface Copies {

  /** Before the notices that have copies made of them are recorded. */
  void keep(Collection<Form> forms);

  /**
   * What was sent before this is kept no longer.
   *
   * @param from before this it is done already
   */
  void prune(Instant from, Instant before);

  /** What is left of the mail of a notice. */
  Found of(NoticeId notice);

  /**
   * What was found.
   *
   * @param sent whether there was a mail at all
   * @param bytes the mail; null when it is kept no longer, or never was
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Found(boolean sent, byte @Nullable [] bytes) {

    public static final Found NONE = new Found(false, null);
    public static final Found GONE = new Found(true, null);
  }
}
