package org.partnershiphub.platform.change;

/** An aggregate with this id stands already (HTTP 409). */
public final class AlreadyThere extends RuntimeException {

  public AlreadyThere(String id) {
    super("There is one with the id " + id + " already.", null, false, false);
  }
}
