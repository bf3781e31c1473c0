package org.partnershiphub.notification.deliverability;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.notification.deliverability.Report.Kind;
import org.partnershiphub.notification.directory.PersonId;

/** Reports without a store; they must pass the same exam. */
final class InMemoryReports implements Reports {

  private static final Comparator<Report> LATEST_FIRST =
      Comparator.comparing(Report::at).thenComparing(Report::key).reversed();

  private final Map<String, Report> reports = new LinkedHashMap<>();

  @Override
  public synchronized void note(Collection<Report> some) {
    some.forEach(
        it ->
            reports.merge(
                it.key(), it, (old, now) -> now.mailedAt().isAfter(old.mailedAt()) ? now : old));
  }

  @Override
  public synchronized List<Report> of(Collection<PersonId> people) {
    return reports.values().stream().filter(it -> people.contains(it.person())).toList();
  }

  @Override
  public synchronized List<Report> latest(
      @Nullable Kind kind, @Nullable String domain, @Nullable Position after, int most) {
    return reports.values().stream()
        .filter(it -> kind == null || it.kind() == kind)
        .filter(it -> domain == null || it.domain().equals(domain))
        .filter(
            it ->
                after == null
                    || it.at().isBefore(after.at())
                    || (it.at().equals(after.at()) && it.key().compareTo(after.key()) < 0))
        .sorted(LATEST_FIRST)
        .limit(most)
        .toList();
  }

  @Override
  public synchronized Map<String, Map<Kind, Long>> counted(Instant since) {
    var counted = new HashMap<String, Map<Kind, Long>>();
    reports.values().stream()
        .filter(it -> !it.at().isBefore(since))
        .forEach(
            it ->
                counted
                    .computeIfAbsent(it.domain(), key -> new EnumMap<>(Kind.class))
                    .merge(it.kind(), 1L, Long::sum));
    return counted;
  }

  @Override
  public synchronized void prune(Instant before) {
    reports.values().removeIf(it -> it.at().isBefore(before));
  }

  @Override
  public synchronized void forget(PersonId person) {
    reports.values().removeIf(it -> it.person().equals(person));
  }
}
