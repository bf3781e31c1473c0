package org.partnershiphub.membership.representation;

/** As what somebody speaks: the alternate acts when the primary does not. */
public enum Capacity {
  PRIMARY,
  ALTERNATE
}
