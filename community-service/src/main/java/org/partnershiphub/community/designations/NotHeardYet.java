package org.partnershiphub.community.designations;

/** Somebody was designated for a jurisdiction at which they are not known yet: try again. */
final class NotHeardYet extends RuntimeException {

  NotHeardYet(Designation designation) {
    super(
        "%s is not known at %s yet; the designation %s waits."
            .formatted(designation.person(), designation.jurisdiction(), designation.id()),
        null,
        false,
        false);
  }
}
