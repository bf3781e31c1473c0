package org.partnershiphub.events.intake;

/** Who waits besides the platform's intake, for the test of the house rules. */
public final class MayBlock {

  public static final Class<?> CARDS = PeopleIntake.class;

  private MayBlock() {}
}
