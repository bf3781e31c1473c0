package org.partnershiphub.platform.web;

import java.util.regex.Pattern;

/**
 * Text that went through the wrong encoding once: UTF-8 read as Latin-1 or Windows-1252 ("CafÃ©"),
 * or the mark that stands for what could not be read at all.
 */
final class Mojibake {

  static final String WHAT_TO_DO =
      "looks like text that was read in a wrong encoding; save the file as UTF-8";

  /**
   * Ã, Â and â€ with what the second byte of a letter becomes; closing quotes are left out, since
   * they may well follow a capital Ã.
   */
  private static final Pattern SIGNS =
      Pattern.compile(
          "\uFFFD|[ÃÂ][\u0080-\u00BF€‚ƒ„†‡ˆ‰Š‹ŒŽ•˜™š›œžŸ]|â€[\u0080-\u00BF™œ\u0153˜“”¦¢]?");

  private Mojibake() {}

  static boolean isIn(String text) {
    return SIGNS.matcher(text).find();
  }
}
