package org.partnershiphub.platform.security;

/** The actor may know of the thing, but may not do this (HTTP 403). */
public final class Forbidden extends RuntimeException {

  public Forbidden(String message) {
    super(message, null, false, false);
  }
}
