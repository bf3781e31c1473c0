package org.partnershiphub.notification.webhooks;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What whoever registers a webhook says about it.
 *
 * @param url where to post to
 * @param types which facts: a whole wire name, or the first word and {@code .*}
 * @param form how it is written
 */
public record Terms(URI url, List<String> types, Form form) {

  /** How a message is written. */
  public enum Form {
    /** Type, time, subject and data, as Standard Webhooks recommends. */
    STANDARD,
    /** A sentence, for the incoming webhooks of Slack and Teams. */
    TEXT
  }

  private static final Pattern TYPE =
      Pattern.compile("(membership|community|meetings|notification)\\.([a-z-]+\\.v\\d+|\\*)");

  public Terms {
    types = types.stream().distinct().sorted().toList();
  }

  /** Whether this is a way to name facts; people's names and addresses are no facts. */
  public static boolean isType(String text) {
    return TYPE.matcher(text).matches();
  }

  boolean wants(String type) {
    return types.stream()
        .anyMatch(
            it ->
                it.endsWith(".*")
                    ? type.startsWith(it.substring(0, it.length() - 1))
                    : it.equals(type));
  }
}
