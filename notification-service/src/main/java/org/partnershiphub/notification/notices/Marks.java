package org.partnershiphub.notification.notices;

/** What stands for an address in all that is kept: the same for the same one, and no way back. */
@FunctionalInterface
public interface Marks {
  String of(String address);
}
