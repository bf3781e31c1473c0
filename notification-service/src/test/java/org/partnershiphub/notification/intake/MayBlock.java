package org.partnershiphub.notification.intake;

/** The one class whose task it is to wait. */
public final class MayBlock {

  public static final Class<?> BATCHES = BatchIntake.class;

  private MayBlock() {}
}
