package org.partnershiphub.platform.ids;

/** The source of new ids; tests give one that counts. */
@FunctionalInterface
public interface Ids {

  /** A new id: unique, URL-safe, later ones sort after earlier ones (UUIDv7, RFC 9562). */
  String next();
}
