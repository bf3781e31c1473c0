package org.partnershiphub.membership.directory.web;

/**
 * Cells that a spreadsheet shows and does not calculate: what begins like a formula gets an
 * apostrophe before it, as OWASP advises.
 */
final class Cells {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

  private Cells() {}

  static String guarded(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
