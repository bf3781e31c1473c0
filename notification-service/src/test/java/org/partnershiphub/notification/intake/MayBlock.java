package org.partnershiphub.notification.intake;

import org.partnershiphub.notification.push.PushSweep;

/** The few classes whose task it is to wait. */
public final class MayBlock {

  public static final Class<?> BATCHES = BatchIntake.class;

  /** On the timer's own thread, under a lease that lasts longer. */
  public static final Class<?> PUSHES = PushSweep.class;

  private MayBlock() {}
}
