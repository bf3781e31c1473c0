package org.partnershiphub.store;

/** The letters that every match of a regular expression begins with. */
final class LiteralPrefix {
  private static final String SPECIAL = ".[](){}^$?*+\\";

  private LiteralPrefix() {}

  static String of(String expression) {
    return expression.startsWith("\\Q") ? quoted(expression.substring(2)) : plain(expression);
  }

  private static String quoted(String expression) {
    int end = expression.indexOf("\\E");
    return end < 0 ? expression : expression.substring(0, end);
  }

  private static String plain(String expression) {
    StringBuilder letters = new StringBuilder();
    int i = 0;
    while (i < expression.length()) {
      char letter = expression.charAt(i);
      boolean escaped =
          letter == '\\'
              && i + 1 < expression.length()
              && !Character.isLetterOrDigit(expression.charAt(i + 1));
      if (!escaped && SPECIAL.indexOf(letter) >= 0) {
        break;
      }
      int next = i + (escaped ? 2 : 1);
      if (next < expression.length() && "?*{".indexOf(expression.charAt(next)) >= 0) {
        break;
      }
      letters.append(escaped ? expression.charAt(i + 1) : letter);
      i = next;
    }
    return letters.toString();
  }
}
