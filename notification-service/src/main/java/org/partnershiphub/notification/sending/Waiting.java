package org.partnershiphub.notification.sending;

/** How many deliveries are queued and not yet done. */
@FunctionalInterface
public interface Waiting {

  long deliveries();
}
