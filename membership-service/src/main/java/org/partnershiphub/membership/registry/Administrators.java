package org.partnershiphub.membership.registry;

import org.partnershiphub.platform.security.Actor;
import org.partnershiphub.platform.security.Forbidden;

/** Keeps the registry's commands to those who run it, and its sensitive lists to the staff. */
public final class Administrators {

  private Administrators() {}

  public static void check(Actor actor) {
    if (!actor.has("ADMINISTRATOR")) {
      throw new Forbidden("Only an administrator can do this.");
    }
  }

  public static void checkStaff(Actor actor) {
    if (!isStaff(actor)) {
      throw new Forbidden("Only an administrator or a coordinator can see this.");
    }
  }

  public static boolean isStaff(Actor actor) {
    return actor.hasAny("ADMINISTRATOR", "COORDINATOR");
  }
}
