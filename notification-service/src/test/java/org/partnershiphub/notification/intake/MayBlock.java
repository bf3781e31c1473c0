package org.partnershiphub.notification.intake;

import org.partnershiphub.notification.push.PushSweep;
import org.partnershiphub.notification.webhooks.Postman;

/** The few classes whose task it is to wait. */
public final class MayBlock {

  public static final Class<?> BATCHES = BatchIntake.class;

  /** On the timer's own thread, under a lease that lasts longer. */
  public static final Class<?> PUSHES = PushSweep.class;

  /** On the timer's own thread; what it begins it does not wait for. */
  public static final Class<?> ROUNDS =
      named("org.partnershiphub.notification.webhooks.WebhookRounds");

  /** What is on its way to one program holds up none of the others; its end is written down. */
  public static final Class<?> POSTS = Postman.class;

  /** Once, at the start. */
  public static final Class<?> STOPPED =
      named("org.partnershiphub.notification.preferences.store.StoppedBefore");

  /** On the mailbox's own thread. */
  public static final Class<?> RETURNS =
      named("org.partnershiphub.notification.deliverability.returns.ReturnDesk");

  /** On a thread that may wait, as fast as whoever asks takes the file. */
  public static final Class<?> EXPORTS =
      named("org.partnershiphub.notification.notices.web.ExportFile");

  private MayBlock() {}

  /** It is nobody's business but the store's. */
  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
