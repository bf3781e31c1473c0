package org.partnershiphub.membership.people;

/** The source of texts that nobody can guess; tests give one that they know. */
@FunctionalInterface
public interface Secrets {

  /** A new one: URL-safe, 256 bits. */
  String next();
}
