package org.partnershiphub.events.quorum;

import java.util.regex.Pattern;

/**
 * How many of a base are enough: at least a share of them, or more than it.
 *
 * @param moreThan whether exactly the share is too few
 */
public record QuorumRule(int share, int of, boolean moreThan) {

  private static final Pattern WORDS =
      Pattern.compile("(more than|at least) ([1-9]\\d{0,2})/([1-9]\\d{0,2})");

  public QuorumRule {
    if (share < 1 || of < 1 || share > of || (moreThan && share == of)) {
      throw new IllegalArgumentException("Not a share that a body could ever reach.");
    }
  }

  /** From words like "more than 1/2" or "at least 2/3". */
  public static QuorumRule valueOf(String words) {
    var found = WORDS.matcher(words.strip());
    if (!found.matches()) {
      throw new IllegalArgumentException("Not a rule like \"more than 1/2\": " + words);
    }
    return new QuorumRule(
        Integer.parseInt(found.group(2)),
        Integer.parseInt(found.group(3)),
        found.group(1).equals("more than"));
  }

  /** Of nobody, nobody is enough: then there is none. */
  public int needed(int base) {
    var product = base * share;
    return moreThan ? product / of + 1 : Math.max(1, (product + of - 1) / of);
  }

  public boolean isMet(int present, int base) {
    return present >= needed(base);
  }
}
