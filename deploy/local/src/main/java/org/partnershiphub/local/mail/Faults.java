package org.partnershiphub.local.mail;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Addresses that the catcher refuses, and with which answer: {@code "550 5.1.1 No such user"} for a
 * mailbox that is gone, {@code "451 4.7.1 Try later"} for one that is slow.
 */
public final class Faults {
  private static final Pattern REPLY = Pattern.compile("[45]\\d\\d( [\\x20-\\x7e]*)?");

  private final Map<String, String> replies = new ConcurrentHashMap<>();

  /** Reads {@code "gone@example.org=550 5.1.1 No such user;slow@example.org=451"}. */
  public static Faults parse(String setting) {
    var faults = new Faults();
    faults.replace(
        Stream.of(setting.split(";"))
            .filter(entry -> !entry.isBlank())
            .map(entry -> entry.strip().split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : "")));
    return faults;
  }

  /** From now on exactly these addresses are refused. */
  void replace(Map<String, String> wanted) {
    wanted.forEach(
        (address, reply) -> {
          if (!REPLY.matcher(reply).matches()) {
            throw new IllegalArgumentException(
                "An SMTP refusal for %s starts with 4xx or 5xx, not with '%s'."
                    .formatted(address, reply));
          }
        });
    replies.clear();
    wanted.forEach((address, reply) -> replies.put(folded(address), reply));
  }

  /** The refusal for an address, or nothing when its mails are taken. */
  @Nullable String reply(String address) {
    return replies.isEmpty() ? null : replies.get(folded(address));
  }

  Map<String, String> all() {
    return Map.copyOf(replies);
  }

  private static String folded(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
