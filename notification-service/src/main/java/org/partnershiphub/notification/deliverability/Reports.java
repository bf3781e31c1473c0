package org.partnershiphub.notification.deliverability;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.deliverability.Report.Kind;
import org.partnershiphub.notification.directory.PersonId;

/** What was heard of mails, kept for a while. Imperative on purpose, as the {@code Directory}. */
public interface Reports {

  /**
   * Keeps those that are new; of a notice that was sent again, what was heard of its later mail.
   */
  void note(Collection<Report> reports);

  /** All that is known of these people's addresses. */
  List<Report> of(Collection<PersonId> people);

  /**
   * The latest first.
   *
   * @param kind null for all
   * @param domain null for all
   * @param after the {@code position} of the last one seen; null for the beginning
   */
  List<Report> latest(
      @Nullable Kind kind, @Nullable String domain, @Nullable Position after, int most);

  /** Where a list goes on. */
  record Position(Instant at, String key) {

    public static Position of(Report it) {
      return new Position(it.at(), it.key());
    }
  }

  /** How many of each kind came since, by domain. */
  Map<String, Map<Kind, Long>> counted(Instant since);

  /** Takes out what was heard before. */
  void prune(Instant before);

  /** Nothing is kept of these people's mails. */
  void forget(PersonId person);
}
