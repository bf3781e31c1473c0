package org.partnershiphub.platform.change;

/** The version that a caller expects to change; {@link #ANY} when the caller does not say. */
public record Expected(long version) {

  public static final Expected ANY = new Expected(-1);

  public boolean admits(long actual) {
    return version < 0 || version == actual;
  }
}
